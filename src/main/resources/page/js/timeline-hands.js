// Hands on the timeline: drag to move, wheel with Ctrl and two fingers to zoom, keys for everything.

import { s } from './dom.js';

const KEYS = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };

export function hands(element, { window, look, move, zoom, choose }) {
  const pointers = new Map();
  let begun;
  let dragged = false;

  element.addEventListener('click', (e) => {
    if (dragged) return;
    act(e.target.closest('[role="button"]'));
  });

  // What a mark stands for, for those who point at it; written when it is first pointed at, as there are many.
  element.addEventListener('pointerover', (e) => {
    const mark = e.target.closest('[role="button"]');
    if (mark && !mark.querySelector('title')) mark.prepend(s('title', {}, mark.getAttribute('aria-label')));
  });

  function act(mark) {
    if (!mark) return;
    if (mark.dataset.event) choose(mark.dataset.event);
    else look(Number(mark.dataset.from), Number(mark.dataset.to));
  }

  element.addEventListener('dblclick', (e) => !e.target.closest('[role="button"]') && zoom(0.5, day(e.clientX)));

  element.addEventListener('wheel', (e) => {
    if (e.ctrlKey || e.metaKey) {
      e.preventDefault();
      zoom(Math.exp(Math.max(-60, Math.min(60, e.deltaY)) / 120), day(e.clientX));
    } else if (Math.abs(e.deltaX) > Math.abs(e.deltaY)) {
      e.preventDefault();
      const { from, to } = window();
      const by = (e.deltaX / span().width) * (to - from);
      look(from + by, to + by);
    }
  }, { passive: false });

  element.addEventListener('pointerdown', (e) => {
    if (e.button !== 0) return;
    pointers.set(e.pointerId, e.clientX);
    dragged = false;
    begun = start();
  });
  element.addEventListener('pointermove', (e) => {
    if (!pointers.has(e.pointerId)) return;
    pointers.set(e.pointerId, e.clientX);
    const xs = [...pointers.values()];
    if (xs.length === 1) drag(xs[0]);
    else pinch(Math.min(...xs), Math.max(...xs));
  });
  for (const end of ['pointerup', 'pointercancel', 'pointerleave']) {
    element.addEventListener(end, (e) => {
      if (pointers.delete(e.pointerId) && pointers.size) begun = start();
    });
  }

  function start() {
    const xs = [...pointers.values()];
    return { ...window(), left: Math.min(...xs), right: Math.max(...xs) };
  }

  function drag(x) {
    const by = ((begun.left - x) / span().width) * (begun.to - begun.from);
    if (Math.abs(x - begun.left) > 4) dragged = true;
    if (dragged) look(begun.from + by, begun.to + by);
  }

  function pinch(left, right) {
    dragged = true;
    const factor = Math.max(20, begun.right - begun.left) / Math.max(20, right - left);
    const { left: x0, width } = span();
    const middle = begun.from + (((begun.left + begun.right) / 2 - x0) / width) * (begun.to - begun.from);
    look(middle - (middle - begun.from) * factor, middle + (begun.to - middle) * factor);
  }

  element.addEventListener('keydown', (e) => {
    if (e.altKey || e.ctrlKey || e.metaKey) return;
    if (e.key === '+' || e.key === '=') zoom(0.5);
    else if (e.key === '-') zoom(2);
    else if (e.shiftKey && e.key === 'ArrowLeft') move(-0.25);
    else if (e.shiftKey && e.key === 'ArrowRight') move(0.25);
    else if (e.key === 'Enter' || e.key === ' ') act(e.target.closest('[role="button"]'));
    else if (KEYS[e.key]) go(e.target.closest('[role="button"]'), ...KEYS[e.key]);
    else if (e.key === 'Home' || e.key === 'End') to(all().at(e.key === 'Home' ? 0 : -1));
    else return;
    e.preventDefault();
  });

  /** To the next mark of the lane by time, or to the nearest of the next lane. */
  function go(mark, along, across) {
    if (!mark) return;
    const lanes = [...element.querySelectorAll('.lane')];
    const lane = mark.closest('.lane');
    const x = (g) => g.getBoundingClientRect().left;
    if (along) {
      const inLane = all(lane).sort((a, b) => x(a) - x(b));
      to(inLane[inLane.indexOf(mark) + along]);
    } else {
      const next = lanes[lanes.indexOf(lane) + across];
      if (next) to(all(next).reduce((a, b) => (Math.abs(x(b) - x(mark)) < Math.abs(x(a) - x(mark)) ? b : a)));
    }
  }

  function all(inside = element) {
    return [...inside.querySelectorAll('[role="button"]')];
  }

  function to(mark) {
    if (!mark) return;
    for (const other of all()) other.setAttribute('tabindex', '-1');
    mark.setAttribute('tabindex', '0');
    mark.focus();
  }

  function span() {
    const lane = element.querySelector('.lane > svg');
    const box = (lane ?? element).getBoundingClientRect();
    return { left: box.left, width: Math.max(box.width, 50) };
  }

  function day(clientX) {
    const { left, width } = span();
    const { from, to } = window();
    return from + ((clientX - left) / width) * (to - from);
  }
}
