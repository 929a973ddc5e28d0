// Where each event of a lane is drawn: in rows, with its label where there is room, in clusters where it is crowded.

const GAP = 6;
const DOT = 11;
const SLOT = 30;
const SHORTEST = 46;

const pen = document.createElement('canvas').getContext('2d');
const widths = new Map();

/** How wide a text is on the timeline, in pixels. */
export function width(text) {
  let known = widths.get(text);
  if (known === undefined) {
    pen.font = font();
    known = pen.measureText(text).width;
    if (widths.size > 20_000) widths.clear();
    widths.set(text, known);
  }
  return known;
}

let family;
function font() {
  return (family ??= `12px ${getComputedStyle(document.body).fontFamily}`);
}

/** A text cut to so many pixels; nothing where no word of it would be left. */
export function cut(text, room) {
  if (width(text) <= room) return text;
  if (room < SHORTEST) return '';
  let low = 0;
  let high = text.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (width(`${text.slice(0, middle).trimEnd()}…`) <= room) low = middle;
    else high = middle - 1;
  }
  return low < 4 ? '' : `${text.slice(0, low).trimEnd()}…`;
}

/**
 * The places of a lane's events: {rows, marks: [{event, x0, x1, row, label}], clusters: [{x, events}]}.
 * @param events with day numbers begin and end (the day after the last), sorted by begin
 * @param most how many rows there may be
 */
export function arrange(events, s, most) {
  const rows = [];
  const marks = [];
  const crowded = [];
  for (const event of events) {
    const x0 = Math.max(s.x(event.begin), s.left - 40);
    const x1 = Math.min(s.x(event.end), s.right + 40);
    const dot = event.exact || x1 - x0 < DOT;
    const middle = (x0 + x1) / 2;
    const mark = dot ? { event, dot, x0: middle - DOT / 2, x1: middle + DOT / 2, middle } : { event, dot, x0, x1, middle };
    const end = Math.max(mark.x1, mark.x0 + DOT) + GAP + Math.min(width(event.label), 260) + GAP;
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
  if (crowded.length > Math.max(4, events.length / 5)) {
    return { rows: 1, marks: [], clusters: gather([...marks, ...crowded]) };
  }
  for (const mark of marks) {
    mark.label = cut(mark.event.label, Math.min(mark.until ?? s.right, s.right) - mark.x1 - GAP);
  }
  return { rows: rows.length + (crowded.length ? 1 : 0), marks, clusters: gather(crowded), clusterRow: rows.length };
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
