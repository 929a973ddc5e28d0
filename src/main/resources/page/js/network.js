// The network: who met or called whom in the window. The wider a line the more often; a line shows the pair's meetings and
// calls, a name leads to that actor's events.

import { h, s, put, announce } from './dom.js';
import { FILTERS } from './state.js';
import { load as script } from './scripts.js';
import { names } from './names.js';
import { text as dates } from './dates.js';

/** So many names are always there. */
const ALWAYS = 12;
let d3;

/** The library that finds where each stands. */
function forces() {
  d3 ??= script('/vendor/d3-dispatch/d3-dispatch.min.js', '/vendor/d3-quadtree/d3-quadtree.min.js', '/vendor/d3-timer/d3-timer.min.js',
    '/vendor/d3-force/d3-force.min.js').then(() => globalThis.d3);
  return d3;
}

/** Those who know few are drawn to the middle, so that a pair on its own does not stand far off. */
const pull = (n, strength) => strength * (n.ties < 3 ? 2.4 : 1);
const size = (n) => 4 + Math.sqrt(n) * 2;

/** Positions, found once before anything is drawn: the same data always give the same picture. */
function place({ forceSimulation, forceLink, forceManyBody, forceX, forceY, forceCollide }, nodes, links, [width, height]) {
  forceSimulation(nodes)
    .force('link', forceLink(links).id((n) => n.id).distance((l) => 90 / Math.sqrt(l.total)).strength(0.5))
    .force('charge', forceManyBody().strength(-760).distanceMax(420))
    .force('x', forceX(0).strength((n) => pull(n, 0.05))).force('y', forceY(0).strength((n) => pull(n, 0.09)))
    .force('apart', forceCollide((n) => size(n.events) + 24).iterations(2))
    .stop().tick(320);
  const box = (key) => [Math.min(...nodes.map((n) => n[key])), Math.max(...nodes.map((n) => n[key]))];
  const [left, right] = box('x');
  const [top, bottom] = box('y');
  const wide = Math.min((width - (width < 560 ? 120 : 190)) / Math.max(right - left, 60), 2.2);
  const high = Math.min((height - 60) / Math.max(bottom - top, 60), 2.2);
  const [across, down] = [Math.min(wide, high * 1.6), Math.min(high, wide * 1.6)];
  for (const n of nodes) {
    n.x = width / 2 - 20 + (n.x - (left + right) / 2) * across;
    n.y = height / 2 + (n.y - (top + bottom) / 2) * down;
  }
}

export function mount(element, { state, api, labels }) {
  const { t, count } = labels;
  let asked;
  let told;
  let answer;
  const drawing = h('div', { class: 'network' });
  const pair = h('div', { class: 'pair', id: 'pair', tabindex: -1 });
  const note = h('p', { class: 'soft small' });
  put(element, h('div', { class: 'view-head' }, h('h2', {}, t('nav.network')), h('p', { class: 'soft small' }, t('network.about'))), drawing, note, pair);

  function draw() {
    const extent = drawing.clientWidth > 0 && drawing.clientWidth < 560 ? [520, 640] : [960, 620];
    const nodes = answer.nodes.map((n) => ({ ...n }));
    const links = answer.edges.map((e) => ({ ...e, source: e.one, target: e.other }));
    for (const n of nodes) n.ties = links.filter((l) => l.one === n.id || l.other === n.id).length;
    place(globalThis.d3, nodes, links, extent);
    const keys = (act) => (e) => { if (e.key === 'Enter' || e.key === ' ') { e.preventDefault(); act(); } };
    const lines = links.map((l) => {
      const label = t('network.tie', { one: l.source.label, other: l.target.label, meetings: count('network.meetings', l.meetings), calls: count('network.calls', l.calls) });
      const act = () => show(l, line);
      const at = { x1: l.source.x, y1: l.source.y, x2: l.target.x, y2: l.target.y };
      const line = s('g', { class: 'tie', tabindex: 0, role: 'button', 'aria-label': label, onclick: act, onkeydown: keys(act) },
        s('title', {}, label), s('line', { ...at, class: 'wide' }),
        s('line', { ...at, class: l.calls > l.meetings ? 'calls' : 'meetings', 'stroke-width': 1 + 2 * Math.sqrt(l.total) - 1 }));
      return line;
    });
    const circles = nodes.map((n) => {
      const label = `${n.label}: ${count('network.contacts', n.events)}`;
      const act = () => { const name = api.local(n.id); const chosen = state.get().actors; state.update({ actors: chosen.includes(name) ? chosen.filter((a) => a !== name) : [...chosen, name] }); };
      const chosen = state.get().actors.includes(api.local(n.id));
      return s('g', { class: `actor ${n.kind === 'Person' ? 'person' : 'body'}${chosen ? ' chosen' : ''}`, tabindex: 0, role: 'button', 'aria-pressed': String(chosen),
        'aria-label': label, onclick: act, onkeydown: keys(act) },
      s('title', {}, label), s('circle', { cx: n.x, cy: n.y, r: size(n.events) }));
    });
    put(drawing, s('svg', { viewBox: `0 0 ${extent[0]} ${extent[1]}`, role: 'group', 'aria-label': t('network.picture', { n: nodes.length }) }, lines, circles,
      names([...nodes].sort((a, b) => b.events - a.events).map((n) => ({ x: n.x, y: n.y, r: size(n.events), label: n.label })), ...extent, ALWAYS)));
  }

  /** The pair's meetings and calls. */
  async function show(tie, line) {
    for (const other of drawing.querySelectorAll('.tie')) other.classList.toggle('chosen', other === line);
    told?.abort();
    told = new AbortController();
    put(pair, h('p', { class: 'waiting' }, t('loading')));
    try {
      const both = [...new Set([...state.get().actors, api.local(tie.one), api.local(tie.other)])];
      const found = await api.events({ ...state.get(), actors: both, types: ['Meeting', 'PhoneCall'], statuses: ['occurred'] }, { limit: 100 }, told.signal);
      put(pair, h('h3', {}, t('network.pair', { one: tie.source.label, other: tie.target.label })), h('ul', {}, found.items.map((event) =>
        h('li', {}, h('span', { class: 'when' }, dates(event.begin, event.end, event.precision)), ' ',
          h('button', { type: 'button', class: 'plain', onclick: () => state.update({ selected: api.local(event.id) }) }, event.label)))),
      h('p', { class: 'small' }, h('a', { href: `/actor/${encodeURIComponent(api.local(tie.one))}` }, tie.source.label), ' · ',
        h('a', { href: `/actor/${encodeURIComponent(api.local(tie.other))}` }, tie.target.label)));
      pair.focus({ preventScroll: true });
      pair.scrollIntoView({ block: 'nearest' });
    } catch (problem) {
      if (problem.name !== 'AbortError') put(pair, h('p', { class: 'state wrong', role: 'alert' }, problem.message));
    }
  }

  async function load() {
    asked?.abort();
    asked = new AbortController();
    drawing.setAttribute('aria-busy', 'true');
    try {
      [answer] = await Promise.all([api.network(state.get(), asked.signal), forces()]);
      put(pair);
      if (answer.nodes.length === 0) put(drawing, h('p', { class: 'state' }, t('network.nothing')));
      else draw();
      const text = `${count('network.actors', answer.nodes.length)} · ${count('network.ties', answer.edges.length)}`;
      put(note, answer.ties > answer.edges.length ? `${text} ${t('network.left', { n: answer.ties })}` : text);
      announce(text);
    } catch (problem) {
      if (problem.name === 'AbortError') return;
      put(drawing, h('div', { class: 'state wrong', role: 'alert' }, h('p', {}, problem.message), h('button', { type: 'button', onclick: load }, t('error.again'))));
    }
    drawing.removeAttribute('aria-busy');
  }

  const narrow = matchMedia('(max-width: 40rem)');
  const again = () => answer?.nodes.length > 0 && draw();
  narrow.addEventListener('change', again);
  const stop = state.subscribe((now, changed) => FILTERS.some((f) => changed.has(f)) && load());
  put(drawing, h('p', { class: 'waiting' }, t('loading')));
  load();
  return () => { stop(); narrow.removeEventListener('change', again); asked?.abort(); told?.abort(); };
}
