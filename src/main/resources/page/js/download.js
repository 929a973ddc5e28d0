// Files made in the browser of what it shows.

import { t } from './labels.js';
import { h } from './dom.js';

const FORMULA = /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;

/** RFC 4180; text that a spreadsheet would take for a formula gets a leading apostrophe. */
export function csv({ columns, rows }) {
  const quote = (text) => {
    const safe = FORMULA.test(text) && !/^-?\d+(\.\d+)?$/.test(text) ? `'${text}` : text;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return new Blob([[columns, ...rows].map((row) => `${row.map(quote).join(',')}\r\n`).join('')], { type: 'text/csv;charset=utf-8' });
}

export function json({ columns, rows }) {
  const objects = rows.map((row) => Object.fromEntries(columns.map((column, i) => [column, row[i]])));
  return new Blob([JSON.stringify(objects, null, 2), '\n'], { type: 'application/json' });
}

/** A button that saves what make() gives. */
export function button(kind, name, make) {
  return h('button', { type: 'button', class: 'download', onclick: () => {
    const address = URL.createObjectURL(make());
    const link = h('a', { href: address, download: name.replaceAll('/', '-') });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
  } }, t('questions.download', { format: kind.toUpperCase() }));
}
