// What supports an event: a sentence, the reports with their words, what was said when, where reports differ, why this date.

import { h, put, announce } from './dom.js';
import { t, count, word } from './labels.js';
import * as dates from './dates.js';
import { local } from './api.js';
import { follow, waiting, wrong } from './views.js';
import { link, people } from './table.js';

export function mount(element, { state, api }) {
  let opener;
  let shown = '';

  const asked = follow(['selected', 'knownOn'], (now, signal, changed) => {
    if (!now.selected) return null;
    if (changed?.has('selected')) opener = document.activeElement;
    element.hidden = false;
    const done = shown === now.selected ? () => {} : waiting(element, t('evidence.loading'));
    return api.event(now.selected, now, signal).finally(done);
  }, (event, now, changed) => {
    shown = now.selected;
    element.hidden = !event;
    document.body.toggleAttribute('data-evidence', Boolean(event));
    if (!event) {
      put(element);
      return;
    }
    draw(event);
    if (changed.has('selected')) element.querySelector('h2').focus({ preventScroll: false });
    announce(event.label);
  }, (failure) => {
    element.hidden = false;
    put(element, head(h('h2', { tabindex: '-1' }, t('evidence.heading'))), h('div', { class: 'failed' }));
    wrong(element.querySelector('.failed'), failure, failure.status === 404 ? undefined : () => asked.again());
  });

  function close() {
    state.update({ selected: '' });
    const back = opener?.isConnected ? opener : document.querySelector(`.event-table [data-event="${CSS.escape(shown)}"] button`) ?? document.getElementById('events');
    back?.focus();
  }

  element.addEventListener('keydown', (e) => {
    if (e.key === 'Escape') close();
  });

  function head(heading) {
    return h('div', { class: 'evidence-head' }, heading, h('button', { type: 'button', onclick: close, 'aria-label': t('evidence.close') }, '×'));
  }

  function draw(event) {
    put(element,
      head(h('h2', { tabindex: '-1' }, event.label)),
      facts(event, api),
      reports(event),
      history(event),
      claims(event),
      why(event),
      links(event),
      h('p', {}, h('a', { href: link('event', event.id, api) }, t('evidence.page'))));
    element.scrollTop = 0;
  }

  return () => asked.end();
}

/** Type, days, people, place, status. */
function facts(event, api) {
  const rows = [
    ['type', h('span', { class: 'type', 'data-type': event.type }, word(`type.${event.type}`))],
    ['when', dates.text(event.begin, event.end, event.precision)],
    event.participants.length && ['who', people(event, api)],
    event.place && ['where', h('a', { href: link('place', event.place, api) }, event.placeName ?? local(event.place))],
    ['status', [h('span', { class: `status status-${event.status.toLowerCase()}` }, t(`status.${event.status}`)), event.disputed && h('span', { class: 'disputed' }, ` · ${t('disputed')}`)]],
    ['confidence', event.confidence.toFixed(2)],
  ].filter(Boolean);
  return h('dl', { class: 'facts' }, rows.flatMap(([key, value]) => [h('dt', {}, t(`evidence.${key}`)), h('dd', {}, value)]));
}

/** Each article once, with all its sentences. */
function reports(event) {
  const articles = Map.groupBy ? Map.groupBy(event.reports, (r) => r.article) : group(event.reports);
  return h('section', { class: 'reports' }, h('h3', {}, count('evidence.reports', articles.size)), [...articles.values()].map(article));
}

function group(all) {
  const by = new Map();
  for (const r of all) by.set(r.article, [...(by.get(r.article) ?? []), r]);
  return by;
}

function article(told) {
  const first = told[0];
  return h('article', { class: 'report' },
    h('p', { class: 'from' },
      h('strong', {}, first.publisher ?? t('evidence.unnamed')), ', ', published(first), first.title && [' · ', h('cite', {}, first.title)]),
    told.map((r) => [
      h('blockquote', {}, h('p', {},
        r.before && h('span', { class: 'context' }, r.before, ' '), quote(r), r.after && h('span', { class: 'context' }, ' ', r.after))),
      h('p', { class: 'rule' },
        h('span', { class: `status status-${r.status.toLowerCase()}` }, t(`status.${r.status}`)), ' · ',
        r.date && `${dates.text(r.date.begin, r.date.end, r.date.precision)} · `,
        r.assertedBy && `${t('evidence.said', { who: r.assertedBy })} · `,
        t('evidence.article.confidence', { value: r.confidence.toFixed(2) }), ' · ', t('evidence.rule'), ' ', h('code', {}, r.foundBy)),
    ]),
    h('p', { class: 'from' }, h('a', { href: `/article/${encodeURIComponent(local(first.article))}` }, t('evidence.read')),
      /^https?:/.test(first.source ?? '') && [' · ', h('a', { href: first.source, rel: 'noreferrer' }, t('evidence.original'))]));
}

/** The sentence, with the words that name the event set off. */
function quote(r) {
  const begin = r.triggerBegin - r.begin;
  const end = r.triggerEnd - r.begin;
  return h('mark', {}, r.quote.slice(0, begin), h('strong', {}, r.quote.slice(begin, end)), r.quote.slice(end));
}

function published(r) {
  if (r.published) return dates.day(r.published);
  return r.inferred ? t('evidence.inferred', { date: dates.day(r.inferred) }) : t('evidence.undated');
}

function source(event, mention) {
  const r = event.reports.find((x) => x.mention === mention);
  return r ? `${r.publisher ?? t('evidence.unnamed')}, ${published(r)}` : '';
}

/** What was said of it from day to day, where that changed. */
function history(event) {
  if (event.history.length === 0) return null;
  return h('section', { class: 'history' }, h('h3', {}, t('history.heading')),
    h('ol', { class: 'steps-list' }, event.history.map((stage) => h('li', {},
      h('span', {}, stage.published ? dates.day(stage.published) : t('evidence.undated')),
      h('span', {}, h('strong', {}, t(`state.${stage.state}`)), h('span', { class: 'soft small' }, ` · ${[...new Set(stage.mentions.map((m) => name(event, m)))].join('; ')}`))))));
}

function name(event, mention) {
  const r = event.reports.find((x) => x.mention === mention);
  return r?.publisher ?? r?.title ?? t('evidence.unnamed');
}

/** The values that reports give, side by side. */
function claims(event) {
  if (event.claims.length === 0) return null;
  const aspects = [...new Set(event.claims.map((c) => c.aspect))];
  return h('section', { class: 'contradictions' }, h('h3', {}, t('claims.heading')), aspects.map((aspect) => {
    const all = event.claims.filter((c) => c.aspect === aspect);
    const disputed = all.some((c) => c.disputed);
    return h('div', {},
      h('p', {}, h('strong', {}, t(`aspect.${aspect}`)), ' ', h('span', { class: disputed ? 'disputed small' : 'soft small' }, t(disputed ? 'claims.disputed' : 'claims.compatible'))),
      h('div', { class: 'claims' }, all.map((c) => h('div', { class: `claim${c.chosen ? ' chosen' : ''}` },
        h('p', { class: 'value' }, c.values.map((v) => value(aspect, v)).join(', ')),
        h('p', { class: 'soft small' }, c.chosen ? (c.reason ? t('claims.chosen', { reason: c.reason }) : t('claims.taken')) : t('claims.not')),
        h('ul', {}, [...new Set(c.mentions.map((m) => source(event, m)))].map((s) => h('li', {}, s)))))));
  }));
}

function value(aspect, text) {
  if (aspect === 'date') return dates.text(...(text.includes('/') ? text.split('/') : [text, text]), 'days');
  if (aspect === 'status') return t(`status.${text.charAt(0).toUpperCase()}${text.slice(1)}`);
  if (aspect === 'duration') return duration(text);
  return text;
}

/** PT5H30M: "5 h 30 min". */
function duration(iso) {
  const found = /PT(?:(\d+)H)?(?:(\d+)M)?/.exec(iso);
  if (!found) return iso;
  return [found[1] && t('hours', { n: found[1] }), found[2] && t('minutes', { n: found[2] })].filter(Boolean).join(' ');
}

/** On what the date rests. */
function why(event) {
  const seen = new Set();
  const lines = event.reports.filter((r) => !seen.has(r.mention) && seen.add(r.mention)).flatMap((r) => [
    h('li', {}, t(r.date ? 'why.report' : 'why.report.none', {
      source: r.publisher ?? r.title ?? t('evidence.unnamed'), published: published(r),
      date: r.date && dates.text(r.date.begin, r.date.end, r.date.precision) }),
    r.date && h('span', { class: 'soft' }, ' ', t(`basis.${r.date.basis}`))),
    ...(r.dating ?? []).map((d) => h('li', { class: 'soft' }, t('why.landmark', d)))]);
  return h('section', { class: 'why' }, h('h3', {}, t('why.heading')),
    h('p', {}, event.begin ? t(`basis.${event.dateBasis}`) : t('basis.none')), h('ul', { class: 'small' }, lines));
}

/** On what it rests that these reports are of one event. */
function links(event) {
  if (event.links.length === 0) return null;
  return h('section', { class: 'links' }, h('h3', {}, t('links.heading')),
    h('ul', { class: 'small' }, event.links.map((l) => h('li', {},
      l.mentions.map((m) => source(event, m)).join(' – '), ': ', l.reasons.join(', '), ' ', h('span', { class: 'soft' }, `(${t('links.score', { score: l.score.toFixed(2) })})`)))));
}
