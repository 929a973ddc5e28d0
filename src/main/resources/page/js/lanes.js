// Where each event of a lane is drawn: in rows, with its label where there is room, in clusters where it is crowded.

const GAP = 6;
const DOT = 11;
const SLOT = 30;
/** Room for the sign of a dispute. */
export const SIGN = 9;
const SHORTEST = 46;
/** Rows besides, where that spares a lane from being gathered. */
const MORE = 3;

const letters = new Map();
let pen;

/** How wide a letter is on the timeline, in pixels; each is measured once. */
function letter(one) {
  let known = letters.get(one);
  if (known === undefined) {
    if (!pen) {
      pen = document.createElement('canvas').getContext('2d');
      pen.font = `12px ${getComputedStyle(document.body).fontFamily}`;
    }
    known = pen.measureText(one).width;
    letters.set(one, known);
  }
  return known;
}

/** How wide a text is on the timeline, in pixels. */
export function width(text) {
  let sum = 0;
  for (const one of text) sum += letter(one);
  return sum;
}

/** A text cut to so many pixels; nothing where no word of it would be left. */
export function cut(text, room) {
  if (room < SHORTEST) return width(text) <= room ? text : '';
  let sum = 0;
  let kept = 0;
  for (const one of text) {
    sum += letter(one);
    if (sum <= room - letter('…')) kept += one.length;
    else if (sum > room) return kept < 4 ? '' : `${text.slice(0, kept).trimEnd()}…`;
  }
  return text;
}

/**
 * The places of a lane's events: {rows, marks: [{event, x0, x1, row, label}], clusters: [{x, events}]}.
 * @param events with day numbers begin and end (the day after the last), sorted by begin
 * @param most how many rows there may be
 */
export function arrange(events, s, most) {
  const few = placed(events, s, most);
  if (few.crowded.length <= enough(events)) return few.result();
  const more = placed(events, s, most + MORE);
  if (more.crowded.length <= enough(events)) return more.result();
  return { rows: 1, marks: [], clusters: gather([...more.marks, ...more.crowded]) };
}

/** So many events of a lane may be without a place of their own before all of them are gathered. */
function enough(events) {
  return Math.max(4, events.length / 5);
}

function placed(events, s, most) {
  const rows = [];
  const marks = [];
  const crowded = [];
  for (const event of events) {
    const x0 = Math.max(s.x(event.begin), s.left - 40);
    const x1 = Math.min(s.x(event.end), s.right + 40);
    const dot = event.exact || x1 - x0 < DOT;
    const middle = (x0 + x1) / 2;
    const mark = dot ? { event, dot, x0: middle - DOT / 2, x1: middle + DOT / 2, middle } : { event, dot, x0, x1, middle };
    const end = Math.max(mark.x1, mark.x0 + DOT) + GAP + (event.disputed ? SIGN : 0) + Math.min(width(event.label), 260) + GAP;
    const row = place(rows, mark, most);
    if (row < 0) {
      crowded.push(mark);
      continue;
    }
    const before = rows[row]?.mark;
    if (before) before.until = mark.x0 - GAP;
    rows[row] = { mark, markEnd: mark.x1 + 2, labelEnd: end };
    mark.row = row;
    marks.push(mark);
  }
  return { marks, crowded, result() {
    for (const mark of marks) mark.label = cut(mark.event.label, Math.min(mark.until ?? s.right, s.right) - mark.x1 - GAP - (mark.event.disputed ? SIGN : 0));
    return { rows: rows.length + (crowded.length ? 1 : 0), marks, clusters: gather(crowded), clusterRow: rows.length };
  } };
}

/** The first row where the whole label before it has room; else a new one; else the one that cuts a label least. */
function place(rows, mark, most) {
  const free = rows.findIndex((r) => r.labelEnd <= mark.x0);
  if (free >= 0) return free;
  if (rows.length < most) return rows.length;
  let best = -1;
  for (let i = 0; i < rows.length; i++) {
    if (rows[i].markEnd <= mark.x0 && (best < 0 || rows[i].markEnd < rows[best].markEnd)) best = i;
  }
  return best;
}

/** Marks side by side as one. */
function gather(marks) {
  const slots = new Map();
  for (const mark of marks) {
    const slot = Math.round(mark.middle / SLOT);
    if (!slots.has(slot)) slots.set(slot, []);
    slots.get(slot).push(mark);
  }
  return [...slots].map(([slot, held]) => ({ x: slot * SLOT, events: held.map((m) => m.event) }));
}
