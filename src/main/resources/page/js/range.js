// The days shown: two dates, steps in time, and the filters in force, each of which can be taken off.

import { h, put } from './dom.js';
import { t, count, word } from './labels.js';
import * as dates from './dates.js';
import { FILTERS } from './state.js';

export function mount(element, { state, api }) {
  const from = field('from');
  const to = field('to');
  const about = h('p', { class: 'standfirst', id: 'standfirst' });
  const paper = h('p', { class: 'on-paper' });
  const chips = h('ul', { class: 'chips', 'aria-label': t('chips.label') });
  put(element, h('div', { class: 'days', role: 'group', 'aria-label': t('range.heading') }, from.element, to.element, about), chips, paper);

  function field(name) {
    const input = h('input', { type: 'date', id: `range-${name}`, onchange: (e) => state.update({ [name]: e.target.value }) });
    return { element: h('label', { class: 'day' }, h('span', {}, t(`range.${name}`)), input), input };
  }

  const names = new Map();
  function draw(now) {
    for (const [name, f] of [['from', from], ['to', to]]) if (document.activeElement !== f.input) f.input.value = whole(name, now[name]);
    const all = [];
    const spoken = [];
    const add = (text, patch) => spoken.push(text) && all.push(h('li', {}, h('button', { type: 'button', class: 'chip', 'aria-label': t('chips.remove', { what: text }), onclick: () => state.update(patch) }, text, h('span', { 'aria-hidden': 'true' }, ' ×'))));
    for (const [key, value] of [['text', now.text], ['knownOn', now.knownOn && dates.day(now.knownOn)]]) if (value) add(t(`chip.${key}`, { value }), { [key]: '' });
    for (const [key, kind] of [['types', 'type'], ['statuses', 'status'], ['actors', 'actor'], ['places', 'place'], ['publishers', 'publisher']]) {
      for (const value of now[key]) add(name(kind, value), { [key]: now[key].filter((v) => v !== value) });
    }
    if (now.minConfidence > 0) add(t('chip.minConfidence', { value: now.minConfidence }), { minConfidence: 0 });
    if (now.minReports > 1) add(t('chip.minReports', { value: now.minReports }), { minReports: 1 });
    if (all.length > 1) all.push(h('li', {}, h('button', { type: 'button', class: 'plain small', onclick: () => state.clear() }, t('facets.clear'))));
    put(chips, all);
    paper.textContent = [days(now), ...spoken, location.href].filter(Boolean).join(' · ');
    chips.hidden = all.length === 0;
    // For those who have just come; who has chosen something knows how.
    about.hidden = Boolean(now.from || now.to || now.selected || state.isFiltered(now));
  }

  function name(kind, value) {
    if (kind === 'type') return word(`type.${value}`);
    if (kind === 'status') return word(`status.${value.charAt(0).toUpperCase()}${value.slice(1).toLowerCase()}`);
    return names.get(`${kind} ${value}`) ?? (kind === 'publisher' ? value : api.local(value).replaceAll('-', ' '));
  }

  const end = state.subscribe((now, changed) => (changed.has('selected') || FILTERS.some((f) => changed.has(f))) && draw(now));
  draw(state.get());
  return {
    /** Learns what people call actors and places. */
    learn(facets) {
      for (const kind of ['actor', 'place']) for (const v of facets[kind]) names.set(`${kind} ${api.local(v.id)}`, v.label);
      about.textContent = facets.all === 0 ? '' : t('range.about', { events: count('events.count', facets.all), articles: count('range.articles', facets.articles),
        days: dates.text(facets.first, facets.last, 'month') });
      draw(state.get());
    },
    end,
  };
}

/** The days that are asked for, in words. */
function days({ from, to }) {
  if (from && to) return dates.text(whole('from', from), whole('to', to), 'days');
  if (from) return t('chip.from', { value: dates.day(whole('from', from)) });
  return to && t('chip.to', { value: dates.day(whole('to', to)) });
}

/** A month or a year as its first or last day, which is what a field for days can show. */
function whole(name, text) {
  const [, year, month] = /^(\d{4})(?:-(\d\d))?$/.exec(text) ?? [];
  if (!year) return text;
  return dates.iso(name === 'from' ? dates.first(+year, +(month ?? 1)) : dates.first(+year, +(month ?? 12) + 1) - 1);
}
