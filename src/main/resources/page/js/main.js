// Mounts the parts of the page and switches between its views.

import * as state from './state.js';
import * as api from './api.js';
import * as labels from './labels.js';
import { h } from './dom.js';
import { mount as mountMasthead } from './masthead.js';
import { mount as mountRange } from './range.js';
import { mount as mountFacets } from './facets.js';
import { mount as mountTable } from './table.js';
import { mount as mountEvidence } from './evidence.js';
import { mount as mountShare } from './share.js';

const VIEWS = { timeline: './timeline.js', map: './map.js', network: './network.js' };
const context = { state, api, labels };
const part = (id) => document.getElementById(id);

const view = part('view');
let shown = '';
let unmount = () => {};

/** Shows the view that the state names. A view's mount may give a function that takes it down. */
async function show() {
  const wanted = VIEWS[state.get().view] ? state.get().view : 'timeline';
  if (wanted === shown) return;
  shown = wanted;
  const module = await import(VIEWS[wanted]);
  if (shown !== wanted) return;
  unmount();
  view.replaceChildren();
  view.dataset.view = wanted;
  unmount = module.mount(view, context) ?? (() => {});
}

state.subscribe((now, changed) => changed.has('view') && show());
const first = show();
mountMasthead(context);
const range = mountRange(part('range'), context);
mountFacets(part('facets'), { ...context, heard: range.learn });
mountTable(part('events'), context);
mountEvidence(part('evidence'), context);
mountShare(part('share'), context);
if (state.get().embed) {
  const link = h('a', { target: '_blank', rel: 'noopener' }, labels.t('embed.whole'));
  const lead = () => { link.href = `/?${state.format({ ...state.get(), embed: false })}`; };
  state.subscribe(lead);
  lead();
  part('main').append(h('p', { class: 'elsewhere' }, link));
}
await first;
document.documentElement.dataset.ready = '';
