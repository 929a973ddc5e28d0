// Nothing here, something wrong, not yet here: how each part of the page says so.

import { h, put, announce } from './dom.js';
import { t } from './labels.js';
import * as state from './state.js';

/** "Loading…", but only where the answer takes longer than a blink. Gives a function that calls it off. */
export function waiting(element, text = t('loading')) {
  const timer = setTimeout(() => put(element, h('p', { class: 'waiting' }, text)), 250);
  return () => clearTimeout(timer);
}

/** What went wrong, and a way to try again. */
export function wrong(element, failure, again) {
  put(element, h('div', { class: 'state wrong', role: 'alert' },
    h('h3', {}, t('error.heading')),
    h('p', {}, failure.message),
    // What the server does not understand it will not understand the next time.
    failure.status === 400 && state.isFiltered(state.get()) ? h('p', {}, h('button', { type: 'button', onclick: () => state.clear() }, t('nothing.clear')))
      : again && h('p', {}, h('button', { type: 'button', onclick: again }, t('error.again')))));
}

/** The store has no events at all. */
export function empty(element) {
  put(element, h('div', { class: 'state' },
    h('h3', {}, t('empty.heading')),
    h('p', {}, t('empty.text'), ' ', h('a', { href: '/upload.html' }, t('empty.link')), '.')));
}

/** There are events, but none that fits. */
export function nothing(element) {
  const now = state.get();
  put(element, h('div', { class: 'state' },
    h('h3', {}, t('nothing.heading')),
    h('p', {}, t('nothing.text')),
    h('p', { class: 'row' },
      state.isFiltered(now) && h('button', { type: 'button', onclick: () => state.clear() }, t('nothing.clear')),
      (now.from || now.to) && h('button', { type: 'button', onclick: () => state.update({ from: '', to: '' }) }, t('nothing.range')))));
  announce(t('nothing.heading'));
}

/**
 * Asks again whenever the state changes in one of some fields, and shows the last answer only.
 * @param ask (state, signal) => promise
 * @param show (answer, state, changed) => void
 * @param fail (error) => void
 */
export function follow(fields, ask, show, fail) {
  let running;
  const run = async (now, changed) => {
    if (changed && !fields.some((f) => changed.has(f))) return;
    running?.abort();
    const mine = running = new AbortController();
    try {
      const answer = await ask(now, mine.signal, changed);
      if (!mine.signal.aborted) show(answer, now, changed ?? new Set());
    } catch (failure) {
      if (failure.name !== 'AbortError' && !mine.signal.aborted) fail(failure);
    }
  };
  const end = state.subscribe(run);
  run(state.get());
  return { again: () => run(state.get()), end: () => { end(); running?.abort(); } };
}
