// The rows of an answer as a table that can be sorted; names of the graph are links to what the server tells of them.

import { t } from './labels.js';
import { h } from './dom.js';
import { day } from './dates.js';

const NAME = /^(event|actor|place|article|report|mention):(.+)$/;
const DAY = /^\d{4}-\d\d-\d\d$/;

/** A cell as a person reads it. */
export function cell(text) {
  const name = NAME.exec(text);
  if (name) return h('a', { href: `/${name[1]}/${name[2]}` }, decodeURIComponent(name[2]));
  return DAY.test(text) ? day(text) : text;
}

export function isNumeric(rows, column) {
  return rows.every((row) => /^(-?\d+(\.\d+)?)?$/.test(row[column])) && rows.some((row) => row[column] !== '');
}

/** A column's name in words. */
export function heading(column) {
  return column.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/_/g, ' ');
}

export function table({ columns, rows }) {
  const body = h('tbody');
  const numeric = columns.map((_, i) => isNumeric(rows, i));
  const fill = (sorted) => body.replaceChildren(...sorted.map((row) => h('tr', {}, row.map((text, i) =>
    h('td', { class: numeric[i] ? 'number' : DAY.test(text) ? 'when' : null }, cell(text))))));
  const heads = columns.map((column, i) => {
    const button = h('button', { type: 'button', class: 'plain', onclick: () => {
      const up = head.getAttribute('aria-sort') !== 'ascending';
      heads.forEach((other) => other.removeAttribute('aria-sort'));
      head.setAttribute('aria-sort', up ? 'ascending' : 'descending');
      fill([...rows].sort((a, b) => (numeric[i] ? a[i] - b[i] : a[i].localeCompare(b[i])) * (up ? 1 : -1)));
    } }, heading(column));
    const head = h('th', { scope: 'col', class: numeric[i] && 'number' }, button);
    return head;
  });
  fill(rows);
  return h('div', { class: 'scroll', tabindex: 0, role: 'group', 'aria-label': t('questions.answer') },
    h('table', { class: 'rows' }, h('thead', {}, h('tr', {}, heads)), body));
}
