// The timeline: events in lanes by type or actor over the days shown; it asks the server for these days only.

import { h, put, later, announce } from './dom.js';
import * as dates from './dates.js';
import { FILTERS } from './state.js';
import { follow, waiting, wrong, empty, nothing } from './views.js';
import { draw, overview, legend } from './timeline-drawing.js';
import { hands } from './timeline-hands.js';

const TOLD = 500;
const SHORTEST = 3;
const LONGEST = 200_000;
const OWN = FILTERS.filter((f) => f !== 'from' && f !== 'to');

export function mount(element, { state, api, labels }) {
  const { t, count } = labels;
  const lanes = h('select', { id: 'lanes', onchange: (e) => state.update({ lanes: e.target.value }) },
    h('option', { value: 'type' }, t('lanes.type')), h('option', { value: 'actor' }, t('lanes.actor')));
  lanes.value = state.get().lanes;
  const steps = h('span', { class: 'row steps' },
    step('range.earlier', '←', () => move(-0.5)), step('range.later', '→', () => move(0.5)),
    step('range.in', '+', () => zoom(0.5)), step('range.out', '−', () => zoom(2)),
    h('button', { type: 'button', onclick: () => state.update({ from: '', to: '' }) }, t('range.all')));
  const strip = h('div', { class: 'overview' });
  const canvas = h('div', { class: 'timeline', role: 'group', 'aria-label': t('timeline.heading'), 'aria-describedby': 'timeline-help' });
  const undated = h('div', { class: 'undated' });
  const state0 = h('div', {});
  const signs = legend();
  put(element,
    h('div', { class: 'view-head' }, h('h2', {}, t('timeline.heading')), h('label', { class: 'small' }, `${t('lanes.label')} `, lanes), steps),
    h('p', { id: 'timeline-help', class: 'visually-hidden' }, t('timeline.help')),
    strip, state0, canvas, undated, signs);

  let answer;
  let window_ = { from: 0, to: 1 };
  let drawn;
  let wide;

  function step(key, sign, act) {
    return h('button', { type: 'button', 'aria-label': t(key), title: t(key), onclick: act }, sign);
  }

  /** The days that the state asks for, or all that there are with a margin. */
  function wanted(now) {
    const first = answer?.first ? dates.number(answer.first) : 0;
    const last = answer?.last ? dates.number(answer.last) + 1 : 1;
    const margin = Math.max(1, (last - first) * 0.02);
    let from = now.from ? dates.number(full(now.from, 'first')) : first - margin;
    let to = now.to ? dates.number(full(now.to, 'last')) + 1 : last + margin;
    if (!(to - from >= SHORTEST)) {
      const middle = (from + to) / 2;
      from = middle - SHORTEST / 2;
      to = middle + SHORTEST / 2;
    }
    return { from, to };
  }

  /** Days of a month or year that an address may name. */
  function full(text, which) {
    if (text.length === 4) return which === 'first' ? `${text}-01-01` : `${text}-12-31`;
    if (text.length === 7) return which === 'first' ? `${text}-01` : dates.iso(dates.first(Number(text.slice(0, 4)), Number(text.slice(5)) + 1) - 1);
    return text;
  }

  const asked = follow([...FILTERS, 'lanes'], async (now, signal, changed) => {
    const done = answer ? () => {} : waiting(state0);
    element.setAttribute('aria-busy', 'true');
    if (changed && !OWN.some((f) => changed.has(f)) && answer) {
      // Only the days have changed: show what is known already, while the rest is on its way.
      const next = wanted(now);
      if (Math.abs(next.from - window_.from) > 1 || Math.abs(next.to - window_.to) > 1) {
        window_ = next;
        redraw();
      }
    }
    return api.timeline(now, { lanes: now.lanes === 'actor' ? 'actor' : '', most: TOLD }, signal).finally(done);
  }, (got, now) => {
    element.removeAttribute('aria-busy');
    answer = got;
    lanes.value = now.lanes;
    put(state0);
    window_ = wanted(now);
    redraw();
    if (answer.total > 0 || answer.undated.total > 0) lane();
    performance.mark('timeline');
  }, (failure) => {
    element.removeAttribute('aria-busy');
    put(canvas); put(undated); put(strip);
    undated.hidden = signs.hidden = true;
    wrong(state0, failure, () => asked.again());
  });

  function redraw() {
    if (!answer) return;
    const now = state.get();
    const none = answer.total === 0 && answer.undated.total === 0;
    signs.hidden = none;
    steps.hidden = none && !answer.first;
    if (none) {
      put(canvas); put(undated); put(strip);
      undated.hidden = true;
      if (state.isFiltered(now) || now.from || now.to) nothing(state0);
      else empty(state0);
      return;
    }
    // Its width is asked once, before anything is changed: each question after a change costs a layout of the whole page.
    wide = canvas.clientWidth || 800;
    overview(strip, { answer, window: window_, wide, look });
    draw(canvas, { answer, window: window_, wide, selected: now.selected, choose, labels });
  }

  /** Events without a date have a lane of their own, whatever days are shown. */
  function lane() {
    const { total, items } = answer.undated;
    undated.hidden = total === 0;
    put(undated,
      h('h3', { class: 'small' }, count('timeline.undated', total)),
      h('ul', {}, items.map((e) => h('li', {}, h('button', {
        type: 'button', class: 'plain small type', 'data-type': e.type, 'data-event': api.local(e.id),
        onclick: () => choose(api.local(e.id)) }, e.label)))),
      total > items.length && h('p', { class: 'soft small' }, t('timeline.more', { n: total - items.length })));
  }

  function choose(id) {
    state.update({ selected: id });
  }

  /** Shows other days at the next picture of the screen, however often it is called before; the address follows a moment later. */
  function look(from, to) {
    const length = Math.min(Math.max(to - from, SHORTEST), LONGEST);
    const middle = (from + to) / 2;
    window_ = { from: middle - length / 2, to: middle + length / 2 };
    drawn ??= requestAnimationFrame(() => { drawn = undefined; redraw(); });
    settle();
  }

  const settle = later(() => state.update({ from: dates.iso(Math.floor(window_.from)), to: dates.iso(Math.ceil(window_.to) - 1) }), 120);

  function move(share) {
    const by = (window_.to - window_.from) * share;
    look(window_.from + by, window_.to + by);
    say();
  }

  /** factor below 1 zooms in; at: the day that stays where it is. */
  function zoom(factor, at = (window_.from + window_.to) / 2) {
    look(at - (at - window_.from) * factor, at + (window_.to - at) * factor);
    say();
  }

  const say = later(() => announce(`${dates.text(dates.iso(Math.floor(window_.from)), dates.iso(Math.ceil(window_.to) - 1), 'days')}`), 400);

  hands(canvas, { window: () => window_, look, move, zoom, choose });
  const resized = new ResizeObserver(later(() => canvas.clientWidth !== wide && redraw(), 60));
  resized.observe(canvas);
  const end = state.subscribe((now, changed) => {
    if (changed.has('selected')) {
      for (const mark of canvas.querySelectorAll('[data-event]')) mark.toggleAttribute('data-selected', mark.dataset.event === now.selected);
    }
  });
  return () => { end(); asked.end(); resized.disconnect(); };
}
