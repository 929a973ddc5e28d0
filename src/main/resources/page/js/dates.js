// Days as numbers (days since 1 January 1970, UTC) and as people read them, no more exact than they are known.

import { t } from './labels.js';

const DAY = 86_400_000;

/** The number of a day: 2014-03-14 is 16143. */
export function number(iso) {
  return Math.round(Date.parse(`${iso}T00:00:00Z`) / DAY);
}

export function iso(day) {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

export function parts(day) {
  const date = new Date(day * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The number of the first day of a month; month 13 is January of the next year. */
export function first(year, month) {
  const date = new Date(Date.UTC(2000, month - 1, 1));
  date.setUTCFullYear(year + date.getUTCFullYear() - 2000);
  return Math.round(date.getTime() / DAY);
}

/** "14 Mar 2014", "March 2014", "10–16 Mar 2014", "about 14 Mar 2014", "2014". */
export function text(begin, end, precision = 'day') {
  if (!begin) return t('date.none');
  const a = parts(number(begin));
  const b = parts(number(end || begin));
  switch (precision) {
    case 'month': case 'quarter': case 'season': return months(a, b);
    case 'year': case 'century': return years(a, b);
    case 'decade': return a.year % 10 === 0 ? t('date.decade', { year: a.year }) : years(a, b);
    case 'approximate': return t('date.about', { date: days(a, b) });
    default: return days(a, b);
  }
}

export function day(iso8601) {
  return text(iso8601, iso8601);
}

function days(a, b) {
  if (a.year === b.year && a.month === b.month && a.day === b.day) return full(a);
  const opening = a.year !== b.year ? full(a) : a.month !== b.month ? `${a.day} ${short(a)}` : `${a.day}`;
  return `${opening}–${full(b)}`;
}

function months(a, b) {
  if (a.year !== b.year) return `${short(a)} ${a.year}–${short(b)} ${b.year}`;
  return a.month === b.month ? `${t(`month.${a.month}`)} ${a.year}` : `${short(a)}–${short(b)} ${b.year}`;
}

function years(a, b) {
  return a.year === b.year ? `${a.year}` : `${a.year}–${b.year}`;
}

function full(p) {
  return `${p.day} ${short(p)} ${p.year}`;
}

function short(p) {
  return t(`month.short.${p.month}`);
}
