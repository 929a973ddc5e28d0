// Dated rows of an answer along one line of time.

import { t } from './labels.js';
import { s, h } from './dom.js';
import { number, parts, first, text } from './dates.js';

const BEGIN = ['date', 'begin', 'from', 'start', 'day', 'monday', 'week', 'held', 'planned', 'first'];
const END = ['until', 'end', 'to', 'sunday', 'last'];
const DAY = /^\d{4}-\d\d-\d\d$/;
const ROW = 12;
const MOST = 16;

function column(columns, names, rows) {
  const index = names.map((name) => columns.indexOf(name)).find((i) => i >= 0 && rows.some((row) => DAY.test(row[i])));
  return index ?? columns.findIndex((_, i) => names === BEGIN && rows.filter((row) => DAY.test(row[i])).length > rows.length / 2);
}

/** The rows that have a day: {begin, end, label, address}. */
export function events({ columns, rows }) {
  const from = column(columns, BEGIN, rows);
  if (from < 0) return [];
  const to = column(columns, END, rows);
  return rows.filter((row) => DAY.test(row[from])).map((row) => {
    const others = row.filter((cell, i) => i !== from && i !== to && cell !== '' && !DAY.test(cell));
    const event = row.find((cell) => cell.startsWith('event:'));
    const end = to >= 0 && DAY.test(row[to]) && row[to] >= row[from] ? row[to] : row[from];
    return { begin: row[from], end, label: others.filter((cell) => !cell.startsWith('event:')).join(' · '), address: event && `/event/${event.slice(6)}` };
  });
}

/** A drawing, with the same as a list for those who do not see it. */
export function strip(all) {
  const width = 760;
  const start = Math.min(...all.map((e) => number(e.begin)));
  const stop = Math.max(...all.map((e) => number(e.end))) + 1;
  const days = Math.max(stop - start, 2);
  const x = (day) => 8 + ((day - start) / days) * (width - 24);
  const ends = [];
  const marks = all.map((e) => {
    const left = x(number(e.begin));
    const right = Math.max(x(number(e.end) + 1), left + 9);
    let lane = ends.findIndex((end) => end + 1 < left);
    if (lane < 0) lane = Math.min(ends.length, MOST - 1);
    ends[lane] = Math.max(ends[lane] ?? 0, right);
    return { e, left, width: right - left, lane };
  });
  const height = Math.max(ends.length, 3) * ROW + 8;
  const drawing = s('svg', { viewBox: `0 0 ${width} ${height + 24}`, role: 'group', 'aria-label': t('questions.strip', { n: all.length }) },
    ticks(start, stop, x, height, width),
    marks.map(({ e, left, width: w, lane }) => {
      const rect = s('rect', { x: left, y: height - (lane + 1) * ROW, width: w, height: 9, rx: w <= 10 ? 4.5 : 2 });
      const title = s('title', {}, `${text(e.begin, e.end)}: ${e.label}`);
      return e.address ? s('a', { href: e.address }, title, rect) : s('g', {}, title, rect);
    }));
  return h('figure', { class: 'strip' }, drawing, h('ol', { class: 'strip-list' }, all.map((e) =>
    h('li', {}, h('span', { class: 'when' }, text(e.begin, e.end)), ' ', e.address ? h('a', { href: e.address }, e.label) : e.label))));
}

function ticks(start, stop, x, height, width) {
  const a = parts(start);
  const months = Math.max(1, (stop - start) / 30.4);
  const step = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600].find((n) => months / n <= 8) ?? 600;
  const out = [];
  for (let m = Math.floor((a.year * 12 + a.month - 1) / step) * step; ; m += step) {
    const day = first(Math.floor(m / 12), (m % 12) + 1);
    if (day > stop) break;
    const at = x(day);
    if (at < 0 || at > width - 60) continue;
    const label = step % 12 === 0 ? String(Math.floor(m / 12)) : `${t(`month.short.${(m % 12) + 1}`)} ${Math.floor(m / 12)}`;
    out.push(s('line', { x1: at, x2: at, y1: 0, y2: height + 8 }), s('text', { x: at + 3, y: height + 20 }, label));
  }
  return s('g', { class: 'axis', 'aria-hidden': 'true' }, out);
}
