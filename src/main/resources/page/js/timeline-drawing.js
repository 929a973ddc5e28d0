// What a timeline looks like: axis, lanes, marks, clusters, and the strip over the whole time.

import { h, s, put } from './dom.js';
import { t, count } from './labels.js';
import { local } from './api.js';
import * as dates from './dates.js';
import { scale, marks } from './scale.js';
import { arrange, cut, width, SIGN } from './lanes.js';

const AXIS = 38;
const ROW = 20;
const PAD = 7;
const NARROW = 620;

/** Draws lanes with an axis above them; keeps the keyboard where it was. */
export function draw(element, { answer, window, wide, selected, choose, labels }) {
  const gutter = wide < NARROW ? 4 : 128;
  const sc = scale(window.from, window.to, gutter + 4, wide - 8);
  const held = element.contains(document.activeElement);
  const focused = held ? document.activeElement.dataset.event : undefined;
  const lanes = answer.items ? told(answer, sc, labels) : counted(answer, sc);
  const band = wide < NARROW ? 18 : 0;
  let y = AXIS;
  const groups = [];
  for (const lane of lanes) {
    const height = Math.max(lane.height, band ? ROW : 28) + PAD * 2 + band;
    groups.push(laneGroup(lane, { y, height, band, gutter, wide, sc, selected, choose, labels }));
    y += height;
  }
  const picture = s('svg', { width: wide, height: y + 2, viewBox: `0 0 ${wide} ${y + 2}`, class: 'lanes' },
    axis(sc, y), groups.length ? groups : s('text', { x: gutter + 12, y: y + 0, class: 'none' }));
  put(element, picture, lanes.length === 0 && h('p', { class: 'soft' }, t('timeline.none')));
  const all = [...element.querySelectorAll('[role="button"]')];
  const kept = all.find((g) => g.dataset.event === focused && focused !== undefined)
    ?? all.find((g) => g.dataset.event === selected) ?? all[0];
  kept?.setAttribute('tabindex', '0');
  if (held) kept?.focus({ preventScroll: true });
}

/** Lanes of single events. */
function told(answer, sc, labels) {
  const by = new Map(answer.lanes.map((lane) => [lane.id, { ...lane, events: [] }]));
  const most = by.size <= 3 ? 12 : by.size <= 7 ? 6 : 4;
  for (const e of answer.items) {
    const begin = dates.number(e.begin);
    const end = dates.number(e.end) + 1;
    if (end <= sc.from || begin >= sc.to) continue;
    const event = { ...e, begin, end, exact: end - begin === 1, days: dates.text(e.begin, e.end, e.precision), label: e.label || labels.word(`type.${e.type}`) };
    for (const lane of e.lanes) by.get(lane)?.events.push(event);
  }
  return [...by.values()].filter((lane) => lane.events.length).map((lane) => {
    const placed = arrange(lane.events, sc, most);
    return { ...lane, ...placed, height: placed.rows * ROW };
  });
}

/** Lanes of counts, where there are too many events to tell. */
function counted(answer, sc) {
  const by = new Map(answer.lanes.map((lane) => [lane.id, { ...lane, bins: [] }]));
  const largest = Math.max(...answer.bins.map((b) => b.count));
  for (const bin of answer.bins) {
    const begin = dates.number(bin.begin);
    const end = dates.number(bin.end) + 1;
    if (end > sc.from && begin < sc.to) by.get(bin.lane)?.bins.push({ ...bin, from: begin, to: end, share: Math.sqrt(bin.count / largest) });
  }
  return [...by.values()].filter((lane) => lane.bins.length).map((lane) => ({ ...lane, height: 30 }));
}

function axis(sc, bottom) {
  const all = marks(sc);
  return s('g', { class: 'axis', 'aria-hidden': 'true' }, opening(all, sc), all.map((m, i) => {
    const x = sc.x(m.day);
    const next = all.slice(i + 1).find((n) => n.title);
    const room = (next ? sc.x(next.day) : sc.right) - x;
    return s('g', { class: m.major ? 'major' : null },
      s('line', { x1: x, x2: x, y1: m.major && m.title ? 4 : 22, y2: bottom }),
      x + 3 + width(m.label) < sc.right + 8 && s('text', { x: x + 3, y: 33 }, m.label),
      m.title && width(m.title) < room - 4 ? s('text', { x: x + 3, y: 15, class: 'title' }, m.title) : null);
  }));
}

function laneGroup(lane, { y, height, band, gutter, wide, sc, selected, choose, labels }) {
  const name = lane.label || t('lanes.others');
  const title = band ? name : cut(name, gutter - 20) || name;
  const group = s('g', { class: 'lane', transform: `translate(0 ${y})`, 'data-lane': lane.id },
    s('line', { class: 'border', x1: 0, x2: wide, y1: 0, y2: 0 }),
    s('text', { class: 'lane-name', x: 2, y: band ? 15 : height / 2 - 1 }, title),
    band ? null : s('text', { class: 'lane-count', x: 2, y: height / 2 + 13 }, count('events.count', lane.count)));
  const top = PAD + band;
  const inner = s('svg', { x: gutter, y: 0, width: wide - gutter, height, viewBox: `${gutter} 0 ${wide - gutter} ${height}` });
  if (lane.bins) inner.append(s('g', { 'data-type': lane.id }, lane.bins.map((b) => bin(b, lane, sc, top))), bars(lane, sc, top));
  else {
    inner.append(...lane.marks.map((m) => mark(m, top + m.row * ROW + ROW / 2, selected, choose, labels)));
    inner.append(...lane.clusters.map((c) => cluster(c, top + (lane.clusterRow ?? 0) * ROW + ROW / 2, lane, selected, choose, labels)));
  }
  group.append(inner);
  return group;
}

/** One event: a dot for a day, a bar for days, a pale bar for a time not exactly known; the status changes the line. */
function mark(m, y, selected, choose, labels) {
  const e = m.event;
  const id = local(e.id);
  const status = e.status.toLowerCase();
  const spoken = [e.label, e.days, status === 'occurred' ? '' : t(`status.${e.status}`), e.disputed ? t('disputed') : ''].filter(Boolean).join(', ');
  const sure = ['day', 'days'].includes(e.precision);
  const shape = m.dot
    ? s('circle', { class: `shape${sure ? '' : ' unsure'}`, cx: m.middle, cy: y, r: 5 })
    : s('rect', { class: `shape${sure ? '' : ' unsure'}`, x: m.x0, y: y - 5, width: Math.max(m.x1 - m.x0, 4), height: 10, rx: 5 });
  return s('g', { class: `mark ${status}`, role: 'button', tabindex: '-1', 'aria-label': spoken, 'data-event': id, 'data-type': e.type, 'data-selected': selected === id },
    s('rect', { class: 'reach', x: m.x0 - 2, y: y - 10, width: m.x1 - m.x0 + 4 + (m.label ? width(m.label) + 6 : 0), height: 20, rx: 3 }),
    shape,
    status === 'denied' && s('line', { class: 'strike', x1: m.x0 - 2, x2: m.x1 + 2, y1: y + 5, y2: y - 5 }),
    e.disputed && s('text', { class: 'dispute', x: m.x1 + 3, y: y + 5 }, '!'),
    m.label && s('text', { class: 'label', x: m.x1 + 5 + (e.disputed ? SIGN : 0), y: y + 4 }, m.label));
}

/** Before the first month or year that begins within the days shown: the one that they begin in. */
function opening(all, sc) {
  const titled = all.find((m) => m.title);
  const p = dates.parts(Math.floor(sc.from));
  const title = titled && (/^\d+$/.test(titled.title) ? String(p.year) : `${t(`month.short.${p.month}`)} ${p.year}`);
  const room = titled && sc.x(titled.day) - sc.left - 12;
  return title && title !== titled.title && width(title) * 1.1 < room ? s('text', { x: sc.left + 3, y: 15, class: 'title' }, title) : null;
}

/** Several events where there is no room for each: a click goes nearer. */
function cluster(c, y, lane, selected, choose, labels) {
  const begin = Math.min(...c.events.map((e) => e.begin));
  const end = Math.max(...c.events.map((e) => e.end));
  if (c.events.length === 1) {
    const e = c.events[0];
    return mark({ event: e, dot: true, middle: c.x, x0: c.x - 5, x1: c.x + 5 }, y, selected, choose, labels);
  }
  const text = t('timeline.cluster', { n: c.events.length, date: dates.text(dates.iso(begin), dates.iso(end - 1), 'days') });
  const margin = Math.max(2, (end - begin) * 0.3);
  return s('g', { class: 'cluster', role: 'button', tabindex: '-1', 'aria-label': text, 'data-type': lane.id, 'data-from': begin - margin, 'data-to': end + margin },
    s('circle', { cx: c.x, cy: y, r: c.events.length > 9 ? 12 : 10 }),
    s('text', { x: c.x, y: y + 4, 'text-anchor': 'middle' }, String(c.events.length)));
}

/** Where a hand or the keyboard finds a count; what is seen of it are the lane's bars. */
function bin(b, lane, sc, top) {
  const text = t('timeline.bin', { count: count('events.count', b.count), lane: lane.label || t('lanes.others'), date: dates.text(b.begin, b.end, 'days') });
  const long = b.to - b.from;
  return s('rect', { class: 'bin', role: 'button', tabindex: '-1', 'aria-label': text, 'data-from': b.from - long, 'data-to': b.to + long,
    x: round(sc.x(b.from)), y: top - 4, width: round(binWidth(b, sc) + 1), height: 36 });
}

/** The bars of a lane as one shape, so that thousands of events are a handful of elements. */
function bars(lane, sc, top) {
  const d = lane.bins.map((b) => {
    const high = Math.max(3, 26 * b.share);
    return `M${round(sc.x(b.from))} ${top + 30}v${round(-high)}h${round(binWidth(b, sc))}v${round(high)}z`;
  }).join('');
  return s('path', { class: 'bars', 'data-type': lane.id, d });
}

const binWidth = (b, sc) => Math.max(sc.x(b.to) - sc.x(b.from) - 1, 2);
const round = (n) => Math.round(n * 10) / 10;

/** The whole time in a narrow strip, with the days shown; a click moves them there. */
export function overview(element, { answer, window, wide, look }) {
  const parts = answer.overview;
  if (!parts || parts.counts.length < 2) { put(element); return; }
  const high = 36;
  const first = dates.number(parts.begin);
  const sc = scale(first, first + parts.step * parts.counts.length, 4, wide - 4);
  const most = Math.max(...parts.counts);
  const left = Math.max(sc.x(window.from), 1);
  const right = Math.min(sc.x(window.to), wide - 1);
  const picture = s('svg', { width: wide, height: high, viewBox: `0 0 ${wide} ${high}`, 'aria-hidden': 'true' },
    parts.counts.map((n, i) => n && s('rect', { class: 'count', x: sc.x(first + i * parts.step), width: Math.max(sc.perDay * parts.step - 1, 1), y: 32 - Math.max(2, 26 * Math.sqrt(n / most)), height: Math.max(2, 26 * Math.sqrt(n / most)) })),
    s('line', { class: 'border', x1: 0, x2: wide, y1: 32.5, y2: 32.5 }),
    s('rect', { class: 'brush', x: left, y: 1, width: Math.max(right - left, 4), height: high - 3, rx: 2 }));
  picture.addEventListener('click', (e) => {
    const middle = sc.day(e.offsetX);
    const half = (window.to - window.from) / 2;
    look(middle - half, middle + half);
  });
  put(element, picture);
}

/** What the lines mean. */
export function legend() {
  const sign = (status, extra = {}) => s('svg', { width: 34, height: 14, 'aria-hidden': 'true' },
    s('g', { class: `mark ${status}` }, extra.bar
      ? s('rect', { class: 'shape unsure', x: 2, y: 2, width: 30, height: 10, rx: 5 })
      : s('circle', { class: 'shape', cx: 22, cy: 7, r: 5 }),
    status === 'denied' && s('line', { class: 'strike', x1: 15, x2: 29, y1: 12, y2: 2 }),
    extra.dispute && s('text', { class: 'dispute', x: 29, y: 12 }, '!')));
  return h('ul', { class: 'legend small', 'aria-label': t('legend.label') },
    h('li', {}, sign('planned'), t('legend.planned')),
    h('li', {}, sign('possible'), t('legend.possible')),
    h('li', {}, sign('denied'), t('legend.denied')),
    h('li', {}, sign('occurred', { dispute: true }), t('legend.disputed')),
    h('li', {}, sign('occurred', { bar: true }), t('legend.span')));
}
