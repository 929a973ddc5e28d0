// The map of the world from shipped data: land, borders, and places sized by how much happened there. A place is a link or a
// button; arcs are ways between two places. It zooms to what it shows.

import { t, count } from './labels.js';
import { s, h } from './dom.js';
import { load } from './scripts.js';
import { names } from './names.js';
import * as api from './api.js';

const PLACE = ['where', 'place', 'city', 'destination', 'location'];
let world;

/** The size of a drawing in units of which letters take twelve: fewer on a phone, so that names stay readable. */
export function extent(element) {
  return element.clientWidth > 0 && element.clientWidth < 560 ? [460, 460] : [960, 540];
}

/** d3 and the shapes of countries; a promise of {d3, land, borders}. */
export function atlas() {
  world ??= load('/vendor/d3-array/d3-array.min.js', '/vendor/d3-geo/d3-geo.min.js', '/vendor/topojson-client/topojson-client.min.js')
    .then(() => fetch('/vendor/world-atlas/countries-110m.json'))
    .then((answer) => answer.json())
    .then((shapes) => ({
      d3: globalThis.d3,
      countries: globalThis.topojson.feature(shapes, shapes.objects.countries),
      borders: globalThis.topojson.mesh(shapes, shapes.objects.countries, (a, b) => a !== b),
    }));
  return world;
}

/** Longitude and latitude of "POINT(30.5 50.4)". */
export function point(wkt) {
  const found = /POINT\s*\((-?[\d.]+)\s+(-?[\d.]+)\)/.exec(wkt ?? '');
  return found && [Number(found[1]), Number(found[2])];
}

/** The places that the rows of an answer name, with how many rows name each. */
export async function places({ columns, rows }) {
  const index = PLACE.map((name) => columns.indexOf(name)).find((i) => i >= 0);
  if (index === undefined) return [];
  const known = new Map((await api.allPlaces().catch(() => [])).flatMap((p) => [[p.label, p], [`place:${api.local(p.id)}`, p]]));
  const found = new Map();
  for (const row of rows) {
    const place = known.get(row[index]);
    const at = place && point(place.point);
    if (!at) continue;
    const entry = found.get(place.id) ?? { id: place.id, label: place.label, longitude: at[0], latitude: at[1], events: 0 };
    entry.events += 1;
    found.set(place.id, entry);
  }
  return [...found.values()];
}

/** A drawing of places, for the answer to a question. */
export function draw(all) {
  const box = h('div', { class: 'world' });
  atlas().then((shapes) => box.append(picture(shapes, all, [], { extent: extent(box) })));
  return box;
}

/** Room around some points, as a box that no drawing is made of points alone. */
function around(d3, points) {
  if (points.length === 0) return { type: 'Sphere' };
  const longitudes = points.map((p) => p[0]);
  const latitudes = points.map((p) => p[1]);
  const pad = 4;
  const box = [Math.max(-179, Math.min(...longitudes) - pad), Math.max(-80, Math.min(...latitudes) - pad),
    Math.min(179, Math.max(...longitudes) + pad), Math.min(84, Math.max(...latitudes) + pad)];
  return { type: 'MultiPoint', coordinates: [[box[0], box[1]], [box[0], box[3]], [box[2], box[1]], [box[2], box[3]]] };
}

/**
 * The picture. places: {id, label, longitude, latitude, events}; arcs: {from, to, count, label}; options: region (points that
 * must be seen; without one, all places), onplace(place), selected, extent ([width, height]).
 */
export function picture({ d3, countries, borders }, all, arcs, { region, onplace, selected, extent: [WIDTH, HEIGHT] }) {
  const projection = d3.geoNaturalEarth1();
  const seen = region ?? all.map((p) => [p.longitude, p.latitude]);
  const middle = seen.length ? (Math.min(...seen.map((p) => p[0])) + Math.max(...seen.map((p) => p[0]))) / 2 : 0;
  projection.rotate([-middle, 0]).fitExtent([[12, 12], [WIDTH - 12, HEIGHT - 12]], around(d3, seen));
  projection.clipExtent([[-WIDTH, -HEIGHT], [2 * WIDTH, 2 * HEIGHT]]);
  const path = d3.geoPath(projection);
  const most = Math.max(1, ...all.map((p) => p.events));
  const size = (n) => 3.5 + 15 * Math.sqrt(n / most);
  const at = (p) => projection([p.longitude, p.latitude]);
  const inside = ([x, y]) => x >= -30 && y >= -30 && x <= WIDTH + 30 && y <= HEIGHT + 30;
  const known = new Set(all.map((p) => p.id));
  const homes = [...new Map(arcs.filter((arc) => !known.has(arc.from.id)).map((arc) => [arc.from.id, arc.from])).values()].filter((p) => inside(at(p)));
  const visible = all.filter((p) => inside(at(p))).sort((a, b) => b.events - a.events);
  return s('svg', { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'group', 'aria-label': t('map.about', { n: visible.length }) },
    s('g', { 'aria-hidden': 'true' },
      s('path', { class: 'sea', d: path({ type: 'Sphere' }) }),
      s('path', { class: 'land', d: path(countries) }),
      s('path', { class: 'borders', d: path(borders) }),
      arcs.map((arc) => curve(at(arc.from), at(arc.to), arc)),
      homes.map((p) => s('circle', { class: 'home', cx: r(at(p)[0]), cy: r(at(p)[1]), r: 3 }))),
    visible.map((p) => place(p, at(p), size(p.events), onplace, selected)),
    names([...visible, ...homes].map((p) => ({ x: at(p)[0], y: at(p)[1], r: p.events ? size(p.events) : 3, label: p.label })), WIDTH, HEIGHT, 7));
}

function curve(a, b, arc) {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  if (Math.hypot(dx, dy) < 4) return null;
  const bend = [(a[0] + b[0]) / 2 + dy * 0.18, (a[1] + b[1]) / 2 - dx * 0.18];
  return s('path', { class: 'arc', d: `M${a.map(r)} Q${bend.map(r)} ${b.map(r)}`, 'stroke-width': 1 + Math.min(4, Math.sqrt(arc.count)) },
    s('title', {}, arc.label));
}

const r = (n) => Math.round(n * 10) / 10;

function place(p, [x, y], radius, onplace, selected) {
  const label = `${p.label}: ${count('events.n', p.events)}`;
  const circle = s('circle', { cx: r(x), cy: r(y), r: r(radius), class: selected === p.id && 'chosen' });
  if (!onplace) return s('a', { href: `/place/${encodeURIComponent(api.local(p.id))}`, 'aria-label': label }, s('title', {}, label), circle);
  const element = s('g', { class: 'place', 'data-id': p.id, tabindex: 0, role: 'button', 'aria-label': label, 'aria-pressed': String(selected === p.id),
    onclick: () => onplace(p), onkeydown: (e) => { if (e.key === 'Enter' || e.key === ' ') { e.preventDefault(); onplace(p); } } },
  s('title', {}, label), circle);
  return element;
}
