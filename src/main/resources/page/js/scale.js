// The scale of a timeline: days to pixels and back, and where its axis has marks.

import { t } from './labels.js';
import { first, parts } from './dates.js';

/** Units of the axis with the space that one needs, in pixels. */
const UNITS = [
  { name: 'day', step: 1, days: 1, room: 44 }, { name: 'day', step: 7, days: 7, room: 62 }, { name: 'month', step: 1, days: 30.4, room: 56 },
  { name: 'month', step: 3, days: 91.3, room: 56 }, { name: 'year', step: 1, days: 365, room: 44 }, { name: 'year', step: 2, days: 730, room: 44 },
  { name: 'year', step: 5, days: 1826, room: 44 }, { name: 'year', step: 10, days: 3652, room: 44 }, { name: 'year', step: 25, days: 9131, room: 44 },
  { name: 'year', step: 50, days: 18262, room: 44 }, { name: 'year', step: 100, days: 36524, room: 44 },
];

/** from: first day; to: the day after the last; left and right: pixels. */
export function scale(from, to, left, right) {
  const perDay = (right - left) / (to - from);
  return {
    from, to, left, right, perDay,
    x: (day) => left + (day - from) * perDay,
    day: (x) => from + (x - left) / perDay,
  };
}

/** Marks of the axis: {day, label, major, title}, where a major one opens a month or year and has a title above the others. */
export function marks(s) {
  const unit = UNITS.find((u) => u.days * s.perDay >= u.room) ?? UNITS.at(-1);
  const out = [];
  if (unit.name === 'day') days(s, unit.step, out);
  else if (unit.name === 'month') months(s, unit.step, out);
  else years(s, unit.step, out);
  return out;
}

function days(s, step, out) {
  // Weeks begin on Mondays: day 4 of 1970 was one.
  const begin = step === 7 ? Math.ceil((s.from - 4) / 7) * 7 + 4 : Math.ceil(s.from);
  let month = 0;
  for (let day = begin; day < s.to; day += step) {
    const p = parts(day);
    out.push({ day, label: String(p.day), major: p.month !== month, title: p.month !== month ? `${t(`month.short.${p.month}`)} ${p.year}` : '' });
    month = p.month;
  }
}

function months(s, step, out) {
  const p = parts(Math.floor(s.from));
  let month = Math.floor((p.month - 1) / step) * step + 1;
  let year = 0;
  for (let day = first(p.year, month); day < s.to; month += step, day = first(p.year, month)) {
    if (day < s.from) continue;
    const now = parts(day);
    out.push({ day, label: t(`month.short.${now.month}`), major: now.year !== year, title: now.year !== year ? String(now.year) : '' });
    year = now.year;
  }
}

function years(s, step, out) {
  let year = Math.ceil(parts(Math.floor(s.from)).year / step) * step;
  for (let day = first(year, 1); day < s.to; year += step, day = first(year, 1)) {
    if (day >= s.from) out.push({ day, label: String(year), major: year % (step * 5) === 0, title: '' });
  }
}
