// An article is pasted or chosen, looked at, and stored only then. The token stays in this tab and goes nowhere else.

import * as api from './api.js';
import { t, count, word } from './labels.js';
import { h, put, announce } from './dom.js';
import { text as marked } from './marked.js';

const form = document.getElementById('upload');
const found = document.getElementById('found');
const store = document.getElementById('store');
const field = (name) => document.getElementById(name);

form.hidden = false;
field('token').value = sessionStorage.getItem('token') ?? '';

/** What the form says of the article, as the API takes it. */
function article() {
  const text = field('text').value;
  const kind = /^\s*(<!doctype html|<html)/i.test(text) ? 'html' : 'text';
  const given = { [kind]: text };
  for (const name of ['title', 'published', 'publisher', 'source', 'id']) if (field(name).value.trim()) given[name] = field(name).value.trim();
  return given;
}

async function work(what, then) {
  const token = field('token').value.trim();
  put(found, h('p', { class: 'waiting' }, t('upload.reading')));
  store.disabled = true;
  try {
    const answer = await what(article(), token);
    sessionStorage.setItem('token', token);
    then(answer);
  } catch (problem) {
    const no = problem.status === 401 ? t('upload.no-token') : problem.message;
    put(found, h('div', { class: 'state wrong', role: 'alert' }, h('h2', {}, t('error.heading')), h('p', {}, no)));
  }
}

form.addEventListener('submit', (submit) => {
  submit.preventDefault();
  work(api.preview, (answer) => {
    put(found, problems(answer.problems), answer.articles.map(preview));
    store.disabled = answer.articles.length === 0;
    announce(count('upload.found', answer.articles.reduce((n, a) => n + a.events.length, 0)));
    found.scrollIntoView({ block: 'start', behavior: 'smooth' });
  });
});

store.addEventListener('click', () => work(api.store, (answer) => {
  put(found, h('div', { class: 'state' }, h('h2', {}, t('upload.stored')), h('p', {}, count('upload.stored.events', answer.events)),
    h('ul', {}, answer.articles.map((id) => h('li', {}, h('a', { href: `/article/${encodeURIComponent(id)}` }, id))))), problems(answer.problems));
  announce(t('upload.stored'));
}));

// What was looked at is what is stored: a change asks for another look.
form.addEventListener('input', (e) => { if (e.target !== field('token')) store.disabled = true; });

field('file').addEventListener('change', async () => {
  const file = field('file').files[0];
  if (!file) return;
  field('text').value = await file.text();
  if (!field('id').value) field('id').value = file.name.replace(/\.[^.]*$/, '');
  store.disabled = true;
});

function problems(all) {
  return all.length === 0 ? null : h('ul', { class: 'state wrong' }, all.map((p) => h('li', {}, [p.position, p.message].filter(Boolean).join(': '))));
}

function preview(one) {
  const date = one.published ?? (one.inferred ? t('upload.inferred', { day: one.inferred }) : t('upload.undated'));
  return h('article', { class: 'thing' },
    h('p', { class: 'kicker' }, t('upload.preview')), h('h2', {}, one.title || one.id),
    h('p', { class: 'soft' }, [date, one.publisher].filter(Boolean).join(' · ')),
    one.reasons?.length > 0 && h('details', {}, h('summary', {}, t('upload.why-day')), h('ul', {}, one.reasons.map((r) => h('li', {}, r)))),
    h('div', { class: 'article' }, h('div', { class: 'text', lang: 'en' }, marked(one.paragraphs), h('p', { class: 'soft small legend' }, t('upload.legend')),
      h('details', { class: 'sentences' }, h('summary', {}, t('upload.sentences')), h('ol', {}, one.sentences.map(sentence)))),
      h('section', {}, h('h3', {}, count('upload.found', one.events.length)),
        one.events.length === 0 ? h('p', {}, t('upload.none')) : h('ol', { class: 'found' }, one.events.map(event)))));
}

function event(e, i) {
  const who = [e.agents.join(', '), e.targets.join(', ')].filter(Boolean).join(' → ');
  const fact = (key, value) => value && [h('dt', {}, t(key)), h('dd', {}, value)];
  return h('li', { id: `e${i + 1}` }, h('span', { class: `mark type-${e.type}`, 'aria-hidden': 'true' }), h('b', {}, `${word(`type.${e.type}`)}: ${who}`),
    h('dl', { class: 'properties small' },
      fact('thing.date', e.date ?? t('date.none')), fact('thing.why-date', e.basis && word(`basis.${e.basis}`)),
      fact('thing.place', e.place), fact('thing.status', word(`status.${e.status}`)), fact('upload.asserted', e.assertedBy),
      fact('thing.confidence', `${Math.round(e.confidence * 100)} %`), fact('thing.rule', h('code', {}, e.foundBy))));
}

/** What a sentence gave, or why it gave nothing. */
function sentence(one) {
  const why = one.silence ? word(`silence.${one.silence}`) : null;
  return h('li', {}, h('q', {}, one.text), ' ', h('span', { class: 'soft' },
    one.matches.map((m) => `${m.type}: ${m.pattern}${m.refusal ? ` – ${word(`refusal.${m.refusal}`)}` : m.dateRule ? ` (${m.dateRule})` : ''}`).join('; '),
    why && ` ${why}`, one.silence && one.triggers.length > 0 && ` (${one.triggers.map((x) => x.word).join(', ')})`));
}
