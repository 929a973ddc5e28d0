// What was known on a day: a bar over the days on which articles were published, and a replay from day to day.

import { h, put, later } from './dom.js';
import { t, count } from './labels.js';
import * as dates from './dates.js';

const PACE = 1200;

export function mount(element, { state }) {
  let days = [];
  let timer;
  let playing = false;
  const value = h('output', { for: 'slide-known' });
  const bar = h('input', { type: 'range', id: 'slide-known', min: 0, max: 0, step: 1 });
  const play = h('button', { type: 'button', class: 'small', onclick: () => (playing ? stop() : start()) }, t('known.play'));
  const back = h('button', { type: 'button', class: 'small', onclick: () => { stop(); state.update({ knownOn: '' }); } }, t('known.back'));
  const note = h('p', { class: 'soft small' });
  put(element, h('div', { class: 'slider' }, h('label', { for: 'slide-known' }, t('known.heading')), value, bar), h('p', { class: 'row' }, play, back), note);
  element.hidden = true;
  const set = later(() => choose(Number(bar.value)), 120);
  bar.addEventListener('input', () => { stop(); name(Number(bar.value)); set(); });

  /** The last position is today: everything. */
  function choose(at) {
    state.update({ knownOn: at >= days.length ? '' : days[at] });
  }

  function name(at) {
    const text = at >= days.length ? t('known.today') : dates.day(days[at]);
    value.textContent = text;
    bar.setAttribute('aria-valuetext', text);
  }

  function position() {
    const known = state.get().knownOn;
    if (!known) return days.length;
    const after = days.findIndex((d) => d > known);
    return Math.max(0, (after < 0 ? days.length : after) - 1);
  }

  function start() {
    play.textContent = t('known.stop');
    const at = position();
    choose(at >= days.length - 1 ? 0 : at + 1);
    playing = true;
  }

  /** The next day comes a moment after the answer to the last, however long that took. */
  function goOn() {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const next = position() + 1;
      if (next >= days.length) stop();
      choose(next);
    }, PACE);
  }

  function stop() {
    clearTimeout(timer);
    playing = false;
    play.textContent = t('known.play');
  }

  return {
    /** Follows the answer of the facets. */
    show(answer, now) {
      days = answer.published.map((d) => d.day);
      element.hidden = days.length < 2;
      bar.max = days.length;
      if (document.activeElement !== bar) bar.value = position();
      name(position());
      if (playing) goOn();
      back.hidden = !now.knownOn;
      note.textContent = now.knownOn ? t('known.note', { date: dates.day(now.knownOn), events: count('events.count', answer.all) }) : '';
    },
    end: stop,
  };
}
