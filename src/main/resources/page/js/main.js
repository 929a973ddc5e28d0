// Mounts the views and switches between them.

import * as state from './state.js';
import * as api from './api.js';
import * as labels from './labels.js';
import { mount as mountMasthead } from './masthead.js';

const VIEWS = { timeline: './timeline.js', map: './map.js', network: './network.js' };
const context = { state, api, labels };

mountMasthead(context);
const view = document.getElementById('view');
let shown = '';

/** Shows the view that the state names. A view's mount may give a function that takes it down. */
let unmount = () => {};
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
await show();
