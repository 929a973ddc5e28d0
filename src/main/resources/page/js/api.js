// The only module that asks the server. What goes wrong becomes an Error with a sentence to show.

import { FILTERS, format } from './state.js';
import { t } from './labels.js';

/** The filters of a state as parameters of the API. */
export function filters(state) {
  return new URLSearchParams(format(state, FILTERS));
}

let asking = 0;

/** The page shows a line while it waits for an answer. */
function waits(by) {
  asking += by;
  if (asking > 0) document.documentElement.dataset.asking = asking;
  else delete document.documentElement.dataset.asking;
}

async function ask(path, parameters, options) {
  waits(1);
  try {
    return await answered(path, parameters, options);
  } finally {
    waits(-1);
  }
}

async function answered(path, parameters = new URLSearchParams(), options = {}) {
  const query = String(parameters);
  let answer;
  try {
    // Without headers of its own it is the request that the head of the page may have announced (link rel="preload").
    answer = await fetch(query ? `${path}?${query}` : path, options);
  } catch (failure) {
    if (failure.name === 'AbortError') throw failure;
    throw new Error(t('error.unreachable'));
  }
  const body = await answer.json().catch(() => ({}));
  if (!answer.ok) {
    const problem = new Error(body.detail || t('error.unreachable'));
    problem.status = answer.status;
    throw problem;
  }
  return body;
}

function knownOn(state) {
  return state?.knownOn ? new URLSearchParams({ 'as-known-on': state.knownOn }) : new URLSearchParams();
}

/** Events for a table: {items, total, next}. window: {limit, cursor, sort}. */
export function events(state, window = {}, signal) {
  const parameters = filters(state);
  for (const [name, value] of Object.entries(window)) if (value) parameters.set(name, value);
  return ask('/api/events', parameters, { signal });
}

/** Events for a timeline: {total, first, last, lanes, items or bins, undated}. window: {from, to, lanes, most}. */
export function timeline(state, window = {}, signal) {
  const parameters = filters(state);
  for (const [name, value] of Object.entries(window)) if (value) parameters.set(name, value);
  return ask('/api/timeline', parameters, { signal });
}

/** One event with its reports, by the last part of its name. */
export function event(id, state, signal) {
  return ask(`/api/events/${encodeURIComponent(local(id))}`, knownOn(state), { signal });
}

/** How many events each value of each facet would leave. */
export function facets(state, signal) {
  return ask('/api/facets', filters(state), { signal });
}

export function actors(text) {
  return ask('/api/actors', new URLSearchParams(text ? { text } : {}));
}

export function places(text) {
  return ask('/api/places', new URLSearchParams(text ? { text } : {}));
}

/** Who met or called whom in the window: {nodes, edges}. */
export function network(state, signal) {
  return ask('/api/network', filters(state), { signal });
}

/** Where the events of the window were, and who travelled there: {places, visits}. */
export function map(state, signal) {
  return ask('/api/map', filters(state), { signal });
}

/** Every place of some event. */
export async function allPlaces() {
  const all = [];
  let cursor = '';
  do {
    const page = await ask('/api/places', new URLSearchParams(cursor ? { limit: 500, cursor } : { limit: 500 }));
    all.push(...page.items);
    cursor = page.next ?? '';
  } while (cursor);
  return all;
}

/** The types of event: [id, name]. */
export async function eventTypes() {
  const query = 'PREFIX dip: <https://w3id.org/demarche/ontology#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> '
    + 'SELECT ?type ?label { ?type a dip:EventType ; rdfs:label ?label FILTER(LANG(?label) = "en") } ORDER BY ?label';
  const answer = await ask('/sparql', new URLSearchParams({ query, format: 'json' }));
  return answer.results.bindings.map((row) => [row.type.value.replace(/^.*#/, ''), row.label.value]);
}

/** The formats in which the events of a view can be had as a file. */
export function formats() {
  return ask('/api/export');
}

/** The prefixes of queries and answers. */
export function prefixes() {
  return ask('/prefixes');
}

/** All questions. */
export function questions() {
  return ask('/api/questions');
}

/** The answer to one: {columns, rows}. */
export function answer(name, parameters) {
  return ask(`/api/questions/${name}`, new URLSearchParams(parameters));
}

/** What would be found in a text, without storing it. */
export function preview(document, token) {
  return post('/api/preview', document, token);
}

/** Takes an article into the store. */
export function store(document, token) {
  return post('/api/articles', document, token);
}

function post(path, document, token) {
  return ask(path, undefined, {
    method: 'POST',
    headers: { 'Accept': 'application/json', 'Content-Type': 'application/json', 'Authorization': `Bearer ${token}` },
    body: JSON.stringify(document),
  });
}

/** The last part of a name: john-kerry of https://w3id.org/demarche/actor/john-kerry. */
export function local(iri) {
  return decodeURIComponent(iri.replace(/^.*\//, ''));
}
