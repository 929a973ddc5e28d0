// Every question as a form; its answer as a table, along a line of time, or on the map. The address holds question,
// parameters and view: /questions.html?question=where-they-met&a=john-kerry&b=sergey-lavrov&as=map

import * as api from './api.js';
import { t, count } from './labels.js';
import { h, put, announce } from './dom.js';
import { field } from './fields.js';
import { table } from './rows.js';
import { events, strip } from './strip.js';
import { places, draw } from './worldmap.js';
import * as download from './download.js';

const list = document.getElementById('list');
const section = document.getElementById('question');
const questions = await api.questions().then((answer) => answer.items, (problem) => wrong(section, problem) ?? []);
let asked = 0;

function wrong(element, problem) {
  put(element, h('div', { class: 'state wrong', role: 'alert' }, h('h3', {}, t('error.heading')), h('p', {}, problem.message)));
}

/** Opens a question by the address. */
function open() {
  const given = new URLSearchParams(location.search);
  const question = questions.find((q) => q.name === given.get('question'));
  menu(question);
  if (!question) {
    put(section, h('h2', {}, t('questions.choose', { n: questions.length })), h('ul', { class: 'all-questions' }, questions.map((q) =>
      h('li', {}, link(q), h('p', {}, q.description)))));
    return;
  }
  document.title = `${question.title} – ${t('site.name')}`;
  const answer = h('div', { class: 'answer', id: 'answer' });
  const fields = question.parameters.map((p) => field(p, given.get(p.name) ?? p.default ?? ''));
  const form = h('form', { class: 'fields', onsubmit: (e) => {
    e.preventDefault();
    const values = new URLSearchParams({ question: question.name });
    for (const f of fields) values.set(f.name, f.value());
    if (given.get('as')) values.set('as', given.get('as'));
    history.pushState(null, '', `?${values}`);
    ask(question, answer);
  } }, fields.map((f) => f.element), h('button', { type: 'submit', class: 'main' }, t('questions.ask')));
  put(section,
    h('h2', {}, question.title), h('p', {}, question.description), form, answer,
    question.sparql && h('details', { class: 'sparql' }, h('summary', {}, t('questions.sparql')), h('pre', { tabindex: 0 }, question.sparql),
      h('p', {}, h('a', { href: `/sparql.html?query=${encodeURIComponent(question.sparql)}` }, t('questions.open-sparql')))));
  const ready = question.parameters.every((p) => given.has(p.name) || !p.required);
  if (ready) ask(question, answer);
}

/** Leads to a question without loading the page anew. */
function link(question, current) {
  return h('a', { href: `?question=${encodeURIComponent(question.name)}`, 'aria-current': question === current && 'page', onclick: (e) => {
    if (e.ctrlKey || e.metaKey || e.shiftKey) return;
    e.preventDefault();
    history.pushState(null, '', e.currentTarget.href);
    open();
    section.scrollIntoView({ block: 'nearest' });
  } }, question.title);
}

/** All questions, the one that is open marked. */
function menu(current) {
  const groups = [['', questions.filter((q) => !q.name.includes('/'))], ...['search', 'extra'].map((g) =>
    [g, questions.filter((q) => q.name.startsWith(`${g}/`))])];
  put(list, h('details', { open: matchMedia('(min-width: 46rem)').matches || !current }, h('summary', {}, t('questions.all')),
    groups.filter(([, all]) => all.length > 0).map(([group, all]) => [group && h('h3', {}, t(`questions.group.${group}`)), h('ul', {}, all.map((q) => h('li', {}, link(q, current))))]).flat()));
}

async function ask(question, element) {
  const mine = ++asked;
  const given = new URLSearchParams(location.search);
  const values = question.parameters.map((p) => [p.name, given.get(p.name) ?? p.default ?? '']).filter(([, v]) => v !== '');
  put(element, h('p', { class: 'waiting' }, t('loading')));
  try {
    const answer = await api.answer(question.name, values);
    if (mine !== asked) return;
    show(question, answer, element);
  } catch (problem) {
    if (mine === asked) wrong(element, problem);
  }
}

async function show(question, answer, element) {
  const text = count('questions.rows', answer.rows.length);
  announce(text);
  if (answer.rows.length === 0) {
    put(element, h('p', { class: 'state' }, t('questions.nothing')));
    return;
  }
  const dated = events(answer);
  const placed = await places(answer);
  const kinds = ['table', dated.length > 1 && 'time', placed.length > 0 && 'map'].filter(Boolean);
  const wanted = new URLSearchParams(location.search).get('as');
  let as = kinds.includes(wanted) ? wanted : 'table';
  const body = h('div', { class: 'shown' });
  const buttons = kinds.map((kind) => h('button', { type: 'button', 'aria-pressed': String(kind === as), onclick: () => {
    as = kind;
    buttons.forEach((b, i) => b.setAttribute('aria-pressed', String(kinds[i] === as)));
    const address = new URL(location);
    address.searchParams.set('as', as);
    history.replaceState(null, '', address);
    paint();
  } }, t(`questions.as.${kind}`)));
  function paint() {
    put(body, as === 'time' ? strip(dated) : as === 'map' ? draw(placed) : table(answer));
  }
  put(element, h('div', { class: 'answer-head' }, h('p', {}, text), kinds.length > 1 && h('div', { class: 'switch', role: 'group', 'aria-label': t('questions.as') }, buttons),
    h('div', { class: 'downloads' }, download.button('csv', `${question.name}.csv`, () => download.csv(answer)),
      download.button('json', `${question.name}.json`, () => download.json(answer)))), body);
  paint();
}

addEventListener('popstate', open);
if (questions.length > 0) open();
