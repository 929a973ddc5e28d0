// The events as a table: the same as on the timeline, sortable, for keyboards and screen readers first.

import { h, put, announce } from './dom.js';
import { t, count, number, word } from './labels.js';
import * as dates from './dates.js';
import { FILTERS } from './state.js';
import { follow, waiting, wrong, empty, nothing } from './views.js';

const COLUMNS = ['date', 'event', 'type', 'who', 'place', 'status', 'reports', 'confidence'];
const PAGE = 50;

export function mount(element, { state, api }) {
  const heading = h('h2', { id: 'events-heading' }, t('events.heading'));
  const total = h('span', { class: 'soft small', id: 'events-total' });
  // What the server has filled in for those without scripts stays until the first answer.
  const given = element.querySelector('.scroll');
  const body = h('div', { class: 'events-body' }, given);
  put(element, h('div', { class: 'events-head' }, heading, total), body);
  let rows;
  let next;

  const asked = follow([...FILTERS, 'sort'],
    (now, signal) => {
      const done = rows || given?.isConnected ? () => {} : waiting(body);
      body.setAttribute('aria-busy', 'true');
      return api.events(now, { limit: PAGE, sort: now.sort === 'date' ? '' : now.sort }, signal).finally(done);
    },
    (answer, now, changed) => {
      body.removeAttribute('aria-busy');
      total.textContent = count('events.count', answer.total);
      if (changed.size > 0) announce(count('events.count', answer.total));
      if (answer.total === 0) {
        rows = undefined;
        if (state.isFiltered(now) || now.from || now.to) nothing(body);
        else empty(body);
        return;
      }
      draw(answer, now);
    },
    (failure) => {
      body.removeAttribute('aria-busy');
      rows = undefined;
      total.textContent = '';
      wrong(body, failure, () => asked.again());
    });

  function draw(answer, now) {
    rows = h('tbody', { role: 'rowgroup' }, answer.items.map(row));
    next = answer.next;
    const kept = document.activeElement?.dataset?.sort;
    put(body,
      h('div', { class: 'scroll', role: 'region', tabindex: '0', 'aria-labelledby': 'events-heading' },
        h('table', { class: 'event-table', role: 'table' },
          h('caption', { class: 'visually-hidden' }, t('events.caption')),
          h('thead', { role: 'rowgroup' }, h('tr', { role: 'row' }, COLUMNS.map((name) => head(name, now.sort)))),
          rows)),
      more(answer.total));
    if (kept) body.querySelector(`[data-sort="${kept}"]`)?.focus();
    mark(now.selected);
  }

  function head(name, sort) {
    const down = sort === `-${name}`;
    const up = sort === name;
    return h('th', { scope: 'col', role: 'columnheader', class: `col-${name}`, 'aria-sort': up ? 'ascending' : down ? 'descending' : null },
      h('button', { type: 'button', class: 'sorter', 'data-sort': name, onclick: () => state.update({ sort: up ? `-${name}` : name }) },
        t(`column.${name}`), h('span', { 'aria-hidden': 'true', class: 'arrow' }, up ? '↑' : down ? '↓' : '')));
  }

  function more(all) {
    const shown = () => t('events.of', { shown: rows.rows.length, total: number(all) });
    const note = h('span', { class: 'soft small' }, shown());
    if (!next) return h('p', { class: 'row' }, note);
    const button = h('button', { type: 'button', onclick: async () => {
      button.disabled = true;
      try {
        const now = state.get();
        const answer = await api.events(now, { limit: PAGE, sort: now.sort, cursor: next });
        const fresh = answer.items.map(row);
        rows.append(...fresh);
        next = answer.next;
        note.textContent = shown();
        fresh[0]?.querySelector('button').focus();
        if (!next) button.remove();
      } catch (failure) {
        note.textContent = failure.message;
      }
      button.disabled = false;
    } }, t('events.more'));
    return h('p', { class: 'row' }, button, note);
  }

  function row(event) {
    // On a phone a row is a block of its own; the roles keep it a row for those who hear it.
    return h('tr', { role: 'row', 'data-event': api.local(event.id) },
      h('td', { role: 'cell', class: 'col-date' }, dates.text(event.begin, event.end, event.precision)),
      h('td', { role: 'cell', class: 'col-event' },
        h('button', { type: 'button', class: 'plain', onclick: () => state.update({ selected: api.local(event.id) }) }, event.label || word(`type.${event.type}`)),
        event.disputed && h('span', { class: 'disputed small' }, ' ', t('disputed'))),
      h('td', { role: 'cell', class: 'col-type' }, h('span', { class: 'type', 'data-type': event.type }, word(`type.${event.type}`))),
      h('td', { role: 'cell', class: 'col-who' }, people(event, api)),
      h('td', { role: 'cell', class: 'col-place' }, event.place && h('a', { href: link('place', event.place, api) }, event.placeName ?? api.local(event.place))),
      h('td', { role: 'cell', class: 'col-status' }, h('span', { class: `status status-${event.status.toLowerCase()}` }, t(`status.${event.status}`))),
      h('td', { role: 'cell', class: 'col-reports number' }, String(event.reportCount)),
      h('td', { role: 'cell', class: 'col-confidence number' }, event.confidence.toFixed(2)));
  }

  function mark(selected) {
    for (const line of rows?.rows ?? []) line.toggleAttribute('data-selected', line.dataset.event === selected);
  }

  const end = state.subscribe((now, changed) => changed.has('selected') && mark(now.selected));
  return () => { end(); asked.end(); };
}

/** Who acted, and behind an arrow whom it was done to: links, and what stands between them. */
export function people(event, api) {
  const once = event.participants.filter((p, i, all) => all.findIndex((q) => q.id === p.id) === i);
  return once.flatMap((p, i) => [i === 0 ? '' : p.role === once[i - 1].role ? ', ' : ' → ', h('a', { href: link('actor', p.id, api) }, p.label)]);
}

/** The page of an actor or place. */
export function link(kind, iri, api) {
  return `/${kind}/${encodeURIComponent(api.local(iri))}`;
}
