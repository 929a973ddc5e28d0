// What the page shows, as one object that the address holds: /?from=2014-03-01&type=Meeting,Visit&selected=…
// The names in the address are those of the API, so that a page without scripts shows the same events.

const FIELDS = {
  from: ['from', 'text'],
  to: ['to', 'text'],
  types: ['type', 'list'],
  actors: ['actor', 'list'],
  places: ['place', 'list'],
  statuses: ['status', 'list'],
  publishers: ['publisher', 'list'],
  text: ['text', 'text'],
  minConfidence: ['min-confidence', 'number'],
  minReports: ['min-reports', 'number'],
  knownOn: ['as-known-on', 'text'],
  view: ['view', 'text'],
  lanes: ['lanes', 'text'],
  sort: ['sort', 'text'],
  selected: ['selected', 'text'],
  theme: ['theme', 'text'],
  embed: ['embed', 'flag'],
};

/** The fields that decide which events there are; the others only how they are shown. */
export const FILTERS = ['from', 'to', 'types', 'actors', 'places', 'statuses', 'publishers', 'text', 'minConfidence',
  'minReports', 'knownOn'];

const EMPTY = {
  from: '', to: '', types: [], actors: [], places: [], statuses: [], publishers: [], text: '', minConfidence: 0,
  minReports: 1, knownOn: '', view: 'timeline', lanes: 'type', sort: 'date', selected: '', theme: '', embed: false,
};

/** The state that an address holds. */
export function parse(search) {
  const given = new URLSearchParams(search);
  const state = { ...EMPTY };
  for (const [field, [name, kind]] of Object.entries(FIELDS)) {
    const value = given.get(name);
    if (value === null) continue;
    if (kind === 'list') state[field] = [...new Set(value.split(/(?<!\\),/).map((v) => v.replaceAll('\\,', ',').trim()).filter(Boolean))];
    else if (kind === 'number') state[field] = Number.isFinite(Number(value)) ? Number(value) : EMPTY[field];
    else if (kind === 'flag') state[field] = true;
    else state[field] = value;
  }
  return state;
}

/** The part of an address after the question mark; what is as usual is left out. */
export function format(state, fields = Object.keys(FIELDS)) {
  const out = new URLSearchParams();
  for (const field of fields) {
    const [name, kind] = FIELDS[field];
    const value = state[field];
    if (kind === 'list' ? value.length === 0 : value === EMPTY[field]) continue;
    out.set(name, kind === 'list' ? value.map((v) => v.replaceAll(',', '\\,')).join(',') : kind === 'flag' ? '' : String(value));
  }
  return out.toString().replaceAll('%2C', ',');
}

export function read() {
  return parse(location.search);
}

let current = read();
const watchers = new Set();

export function get() {
  return current;
}

/** Writes the state into the address. */
export function write() {
  const query = format(current);
  history.replaceState(null, '', location.pathname + (query ? `?${query}` : ''));
}

/** Calls fn(state, changed) after each change, where changed is the set of fields; gives a function that ends it. */
export function subscribe(fn) {
  watchers.add(fn);
  return () => watchers.delete(fn);
}

/** Changes some fields; nothing happens when they are as they were. */
export function update(patch) {
  const changed = new Set(Object.keys(patch).filter((f) => String(patch[f]) !== String(current[f])));
  if (changed.size === 0) return;
  current = { ...current, ...patch };
  write();
  for (const fn of [...watchers]) fn(current, changed);
}

/** Without any filter, but in the same view. */
export function clear() {
  update(Object.fromEntries(FILTERS.map((f) => [f, EMPTY[f]])));
}

/** Whether a filter other than the range of time is set. */
export function isFiltered(state) {
  return FILTERS.some((f) => f !== 'from' && f !== 'to' && String(state[f]) !== String(EMPTY[f]));
}

addEventListener('popstate', () => {
  const changed = new Set(Object.keys(FIELDS));
  current = read();
  for (const fn of [...watchers]) fn(current, changed);
});
