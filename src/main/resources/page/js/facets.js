// The facets: what the events differ in, with the number of events that each choice would leave.

import { h, put, later } from './dom.js';
import { t, number } from './labels.js';
import { FILTERS } from './state.js';
import { follow, wrong } from './views.js';
import { mount as mountKnown } from './known.js';

/** Facet in the answer, field in the state, and how many values are shown at first. */
const LISTS = [['type', 'types', 20], ['status', 'statuses', 6], ['actor', 'actors', 8], ['place', 'places', 8], ['publisher', 'publishers', 6]];

export function mount(element, { state, api, heard }) {
  const heading = h('summary', {}, t('facets.heading'));
  const known = h('div', { class: 'known' });
  const sliders = h('div', {});
  const lists = h('div', {});
  const note = h('div', {});
  const details = h('details', { open: matchMedia('(min-width: 68rem)').matches }, heading, note, known, sliders, lists);
  put(element, details);
  const shown = new Set();
  const wanted = new Map();

  const confidence = slider('facet.confidence', { min: 0, max: 1, step: 0.05 }, 'minConfidence', (v) => v.toFixed(2));
  const reports = slider('facet.reports', { min: 1, max: 5, step: 1 }, 'minReports', String);
  put(sliders, confidence.element, reports.element);
  const replay = mountKnown(known, { state });

  const asked = follow(FILTERS, (now, signal) => api.facets(now, signal), (answer, now) => {
    put(note);
    heard?.(answer);
    draw(answer, now);
    confidence.show(now.minConfidence);
    reports.show(now.minReports, Math.max(5, ...answer.reports.map((r) => r.reports)));
    replay.show(answer, now);
  }, (failure) => wrong(note, failure, () => asked.again()));

  let latest;

  function draw(answer, now) {
    latest = answer;
    const focus = document.activeElement?.id;
    const caret = document.activeElement?.selectionStart;
    put(lists, LISTS.map(([facet, field, few]) => group(facet, field, few, answer[facet], now)));
    const kept = focus && lists.querySelector(`#${CSS.escape(focus)}`);
    if (kept) {
      kept.focus();
      if (kept.type === 'search' && caret !== null) kept.setSelectionRange(caret, caret);
    }
  }
  const redraw = later(() => draw(latest, state.get()), 100);

  /** One facet: its most frequent values, those that are chosen, and a box to find others. */
  function group(facet, field, few, values, now) {
    const name = t(`facet.${facet}`);
    const chosen = new Set(now[field].map((v) => fold(facet, v)));
    const words = (wanted.get(facet) ?? '').toLowerCase();
    const fitting = values.map((v) => ({ ...v, key: key(facet, v.id) })).filter((v) => v.label.toLowerCase().includes(words));
    const visible = fitting.filter((v, i) => shown.has(facet) || words || i < few || chosen.has(fold(facet, v.key)));
    return h('fieldset', { class: 'facet', 'data-facet': facet },
      h('legend', {}, name),
      facet === 'actor' && chosen.size > 1 && h('p', { class: 'soft small' }, t('facet.actor.hint')),
      values.length > few && h('input', { type: 'search', id: `find-${facet}`, value: words, placeholder: t('facet.find', { facet: name.toLowerCase() }),
        'aria-label': t('facet.find', { facet: name }), oninput: (e) => { wanted.set(facet, e.target.value); redraw(); } }),
      visible.length === 0 && h('p', { class: 'soft small' }, t('facet.none')),
      h('ul', {}, visible.map((v) => item(facet, field, v, chosen.has(fold(facet, v.key))))),
      fitting.length > few && !words && h('button', { type: 'button', id: `more-${facet}`, class: 'plain small', onclick: () => {
        if (!shown.delete(facet)) shown.add(facet);
        redraw();
      } }, shown.has(facet) ? t('facet.fewer') : t('facet.more', { n: fitting.length })));
  }

  function item(facet, field, value, on) {
    return h('li', { class: value.count ? null : 'zero' }, h('label', {},
      h('input', { type: 'checkbox', id: `${facet}-${value.key}`, checked: on, onchange: (e) => toggle(facet, field, value.key, e.target.checked) }),
      facet === 'type' ? h('span', { class: 'type', 'data-type': value.key }, value.label)
        : h('span', {}, facet === 'status' ? t(`status.${value.key}`) : value.label),
      h('span', { class: 'count' }, number(value.count))));
  }

  /** Names in the address are the short ones; a publisher has no other. */
  function key(facet, id) {
    return facet === 'publisher' ? id : api.local(id);
  }

  function fold(facet, value) {
    return key(facet, value).toLowerCase();
  }

  function toggle(facet, field, value, on) {
    const others = state.get()[field].filter((v) => fold(facet, v) !== fold(facet, value));
    state.update({ [field]: on ? [...others, value] : others });
  }

  /** A bar to draw, with its value beside it. */
  function slider(key, range, field, text) {
    const id = `slide-${field}`;
    const value = h('output', { for: id });
    const input = h('input', { type: 'range', id, ...range });
    input.value = state.get()[field];
    value.textContent = text(state.get()[field]);
    const set = later(() => state.update({ [field]: Number(input.value) }), 80);
    input.addEventListener('input', () => { value.textContent = text(Number(input.value)); set(); });
    return {
      element: h('div', { class: 'slider' }, h('label', { for: id }, t(key)), value, input),
      show(now, max) {
        if (max) input.max = max;
        if (document.activeElement !== input) input.value = now;
        value.textContent = text(Number(now));
      },
    };
  }

  return () => { asked.end(); replay.end(); };
}
