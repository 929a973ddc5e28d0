// A text in paragraphs of pieces, each with the marks that lie on it, as the API gives it.

import { h } from './dom.js';

export function text(paragraphs) {
  return paragraphs.map((p) => h('p', { class: `block-${p.kind}` }, p.pieces.flatMap(piece)));
}

/** The innermost mark that leads somewhere is the link. */
function piece({ text: content, marks, numbers }) {
  let inside = content;
  let linked = false;
  for (const mark of [...marks].reverse()) {
    const links = mark.address && !linked;
    linked ||= Boolean(links);
    inside = h(links ? 'a' : 'span', { class: `m-${mark.kind}`, title: mark.title, href: links && mark.address }, inside);
  }
  return [inside, ...numbers.map((n) => h('sup', {}, h('a', { href: `#e${n}` }, String(n))))];
}
