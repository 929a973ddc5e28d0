// Passing on what one sees: its address, a frame for other pages, a file in any format, paper.

import { h, put, announce } from './dom.js';
import { FILTERS, format } from './state.js';

export function mount(element, { state, api, labels }) {
  const { t } = labels;
  const link = h('input', { type: 'text', readonly: true, id: 'share-link', onfocus: (e) => e.target.select() });
  const frame = h('textarea', { readonly: true, rows: 3, id: 'share-frame', onfocus: (e) => e.target.select() });
  const files = h('ul', { class: 'files' });
  let formats = [];

  const copy = (field) => h('button', { type: 'button', class: 'copy', onclick: async () => {
    let copied = true;
    try {
      await navigator.clipboard.writeText(field.value);
    } catch {
      field.select();
      copied = document.execCommand('copy');
    }
    announce(t(copied ? 'share.copied' : 'share.not-copied'));
    note.textContent = t(copied ? 'share.copied' : 'share.not-copied');
  } }, t('share.copy'));
  const note = h('p', { class: 'soft small', role: 'status' });

  function refresh() {
    const now = state.get();
    const address = new URL(location.href);
    address.hash = '';
    address.search = format({ ...now, embed: false });
    link.value = address.href;
    address.search = format({ ...now, embed: true });
    frame.value = `<iframe src="${address.href.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}" width="100%" height="640" title="${t('site.title')}"></iframe>`;
    const filters = format(now, FILTERS);
    put(files, formats.filter((f) => !(f.now && now.knownOn)).map((f) =>
      h('li', {}, h('a', { href: `/api/export?${filters ? `${filters}&` : ''}format=${f.name}`, download: `timeline.${f.ending}` }, t(`share.format.${f.name}`)))));
  }

  put(element, h('details', { class: 'share' }, h('summary', {}, t('share.heading')),
    h('div', { class: 'share-parts' },
      h('div', {}, h('label', { for: link.id }, t('share.link')), h('div', { class: 'row' }, link, copy(link))),
      h('div', {}, h('label', { for: frame.id }, t('share.frame')), h('div', { class: 'row' }, frame, copy(frame))),
      h('div', {}, h('p', { class: 'label' }, t('share.files')), files,
        h('p', { class: 'soft small' }, t('share.files.about'))),
      h('div', {}, h('button', { type: 'button', onclick: () => print() }, t('share.print')), note))));
  state.subscribe(refresh);
  refresh();
  api.formats().then((answer) => { formats = answer.items; refresh(); }, () => {});
}
