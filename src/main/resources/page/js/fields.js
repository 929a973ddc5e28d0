// What a question leaves open, as an input of its kind; names of actors, places and events are proposed while one types.

import * as api from './api.js';
import { t, word } from './labels.js';
import { h, later } from './dom.js';

const STATUSES = ['Occurred', 'Planned', 'Possible', 'Denied'];
let types;

/** The types of event, each with its name. */
function eventTypes() {
  types ??= api.eventTypes().catch(() => []);
  return types;
}

const PROPOSE = {
  actor: (text) => api.actors(text),
  place: (text) => api.places(text),
  event: (text) => api.events({ ...NO_FILTER, text }, { limit: 12 }),
};
const NO_FILTER = { from: '', to: '', types: [], actors: [], places: [], statuses: [], publishers: [], minConfidence: 0, minReports: 1, knownOn: '' };

/** {name, element, value()} for a parameter of the API. */
export function field(parameter, value) {
  const id = `parameter-${parameter.name}`;
  const input = inputOf(parameter, value, id);
  const name = parameter.description.charAt(0).toUpperCase() + parameter.description.slice(1);
  const open = parameter.required || parameter.default ? null : h('span', { class: 'soft' }, ` (${t('questions.optional')})`);
  const element = h('div', { class: 'field' }, h('label', { for: id }, name || parameter.name, open), input);
  const control = input.matches('input, select') ? input : input.querySelector('input, select');
  return { name: parameter.name, element, value: () => control.value.trim() };
}

function inputOf(parameter, value, id) {
  const required = parameter.required;
  switch (parameter.kind) {
    case 'date': return h('input', { id, type: 'date', value, required });
    case 'integer': return h('input', { id, type: 'number', step: 1, value, required });
    case 'status': return select(id, value, STATUSES.map((s) => [s.toLowerCase(), word(`status.${s}`)]), required);
    case 'type': {
      const element = select(id, value, value ? [[value, value]] : [], required);
      eventTypes().then((all) => {
        element.replaceChildren(...select(id, value, all, required).children);
        element.value = value;
      });
      return element;
    }
    case 'actor': case 'place': case 'event': return named(parameter, value, id);
    default: return h('input', { id, type: 'text', value, required });
  }
}

function select(id, value, options, required) {
  return h('select', { id, required }, !required && h('option', { value: '' }, t('questions.any')),
    options.map(([key, label]) => h('option', { value: key, selected: key === value }, label)));
}

/** A name, proposed from those that the store has events of. */
function named(parameter, value, id) {
  const proposals = h('datalist', { id: `${id}-names` });
  const propose = later(async () => {
    const text = input.value.trim();
    const found = await PROPOSE[parameter.kind](text).catch(() => ({ items: [] }));
    proposals.replaceChildren(...found.items.map((item) =>
      h('option', { value: parameter.kind === 'event' ? api.local(item.id) : item.label }, parameter.kind === 'event' ? item.label : null)));
  }, 200);
  const input = h('input', { id, type: 'text', value, required: parameter.required, list: proposals.id, autocomplete: 'off', oninput: propose, onfocus: propose });
  if (parameter.kind !== 'event' && /^[a-z\d]+(-[a-z\d]+)*$/.test(value)) name(parameter.kind, value, input);
  return h('span', { class: 'named' }, input, proposals);
}

/** Puts what people call somebody in the place of the short name of an address. */
async function name(kind, short, input) {
  const found = await PROPOSE[kind](short.replaceAll('-', ' ')).catch(() => ({ items: [] }));
  const item = found.items.find((i) => api.local(i.id) === short);
  if (item && input.value === short && document.activeElement !== input) input.value = item.label;
}
