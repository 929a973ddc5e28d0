// Where the names of circles stand: beside, above or below, and not over one another; the greatest always have theirs.

import { s } from './dom.js';

/** @param circles {x, y, r, label}, the greatest first; always: so many names are there wherever they stand */
export function names(circles, width, height, always, letter = 6.6) {
  const taken = circles.map((c) => [c.x - c.r * 0.8, c.y - c.r * 0.8, c.x + c.r * 0.8, c.y + c.r * 0.8]);
  const out = [];
  circles.forEach((c, rank) => {
    const wide = c.label.length * letter;
    const r = c.r + 3;
    const spots = [[c.x + r, c.y - 8], [c.x - r - wide, c.y - 8], [c.x - wide / 2, c.y + r], [c.x - wide / 2, c.y - r - 14],
      [c.x + r * 0.7, c.y + r * 0.5], [c.x + r * 0.7, c.y - r * 0.5 - 14]]
      .filter(([x, y]) => x > 2 && x + wide < width - 2 && y > 0 && y + 15 < height);
    const over = ([x, y]) => taken.filter((o) => x < o[2] - 1 && o[0] < x + wide && y < o[3] - 1 && o[1] < y + 14).length;
    const spot = spots.sort((a, b) => over(a) - over(b))[0];
    if (!spot || (over(spot) > 0 && rank >= always)) return;
    taken.push([spot[0], spot[1], spot[0] + wide, spot[1] + 14]);
    out.push(s('text', { x: Math.round(spot[0]), y: Math.round(spot[1]) + 12 }, c.label));
  });
  return s('g', { class: 'names', 'aria-hidden': 'true' }, out);
}
