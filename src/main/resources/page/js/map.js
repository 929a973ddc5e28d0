// The map: places sized by their events, arcs for visits. It shows the events that the filters leave, and so follows the
// window of time; a place narrows them down to what happened there.

import { h, put, announce } from './dom.js';
import { FILTERS } from './state.js';
import { atlas, extent, picture } from './worldmap.js';

/** The part of the world where most of it happened: all places but the farthest few. */
function region(places) {
  if (places.length === 0) return [];
  const total = places.reduce((n, p) => n + p.events, 0);
  const middle = [median(places, 'longitude', total), median(places, 'latitude', total)];
  const near = [...places].sort((a, b) => away(a, middle) - away(b, middle));
  const seen = [];
  let events = 0;
  for (const p of near) {
    if (events > total * 0.7 && seen.length > 2) break;
    events += p.events;
    seen.push([p.longitude, p.latitude]);
  }
  return seen;
}

function median(places, key, total) {
  let sum = 0;
  for (const p of [...places].sort((a, b) => a[key] - b[key])) {
    sum += p.events;
    if (sum >= total / 2) return p[key];
  }
  return 0;
}

const away = (p, [x, y]) => Math.hypot((p.longitude - x) * 0.7, p.latitude - y);

/** Shows the view in an element; gives a function that takes it down. */
export function mount(element, { state, api, labels }) {
  const { t, count } = labels;
  let whole = false;
  let asked;
  let answer;
  const drawing = h('div', { class: 'world' });
  const note = h('p', { class: 'soft small' });
  const zoom = h('button', { type: 'button', 'aria-pressed': 'false', onclick: () => {
    whole = !whole;
    zoom.setAttribute('aria-pressed', String(whole));
    paint();
  } }, t('map.whole'));
  const unmapped = h('p', { class: 'soft small unmapped' });
  put(element, h('div', { class: 'view-head' }, h('h2', {}, t('nav.map')), zoom), drawing, note, unmapped);

  function choose(place) {
    const name = api.local(place.id);
    const chosen = state.get().places;
    state.update({ places: chosen.includes(name) ? chosen.filter((p) => p !== name) : [name] });
  }

  async function paint() {
    if (!answer) return;
    const shapes = await atlas();
    const held = document.activeElement?.closest?.('.place')?.dataset.id;
    const seen = whole ? [[-125, -35], [150, 62]] : region(answer.places);
    const arcs = answer.visits.map((v) => ({ from: v.from, to: v.to, count: v.count,
      label: t('map.visit', { who: v.visitors.join(', '), from: v.from.label, to: v.to.label }) }));
    const selected = answer.places.find((p) => state.get().places.includes(api.local(p.id)))?.id;
    put(drawing, picture(shapes, answer.places, arcs, { region: seen, onplace: choose, selected, extent: extent(drawing) }));
    list();
    if (held) drawing.querySelector(`[data-id="${CSS.escape(held)}"]`)?.focus();
    put(note, [count('map.places', answer.places.length), answer.visits.length > 0 && count('map.visits', answer.visits.length),
      answer.unplaced > 0 && count('map.unplaced', answer.unplaced)].filter(Boolean).join(' · '));
  }

  // Places that only texts know: by name, without a mark on the map.
  function list() {
    const chosen = state.get().places;
    put(unmapped, answer.unmapped.length > 0 && [t('map.unmapped'), ' ', answer.unmapped.map((p, i) => [i > 0 && ' · ',
      h('button', { type: 'button', class: 'plain', 'aria-pressed': String(chosen.includes(api.local(p.id))), onclick: () => choose(p) },
        `${p.label} (${p.events})`)])]);
  }

  async function load() {
    asked?.abort();
    asked = new AbortController();
    drawing.setAttribute('aria-busy', 'true');
    try {
      answer = await api.map(state.get(), asked.signal);
      if (answer.places.length === 0) {
        put(drawing, h('p', { class: 'state' }, t('map.nothing')));
        put(note);
        list();
      }
      else await paint();
      announce(count('map.places', answer.places.length));
    } catch (problem) {
      if (problem.name === 'AbortError') return;
      put(drawing, h('div', { class: 'state wrong', role: 'alert' }, h('p', {}, problem.message), h('button', { type: 'button', onclick: load }, t('error.again'))));
    }
    drawing.removeAttribute('aria-busy');
  }

  const narrow = matchMedia('(max-width: 40rem)');
  narrow.addEventListener('change', paint);
  const stop = state.subscribe((now, changed) => FILTERS.some((f) => changed.has(f)) && load());
  put(drawing, h('p', { class: 'waiting' }, t('loading')));
  load();
  return () => { stop(); narrow.removeEventListener('change', paint); asked?.abort(); };
}
