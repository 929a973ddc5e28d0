// Elements without markup in strings: h('p', {class: 'note'}, 'text', child).

const SVG = 'http://www.w3.org/2000/svg';

/** An element; attributes that are false or null are left out, functions become listeners (onclick). */
export function h(name, attributes = {}, ...children) {
  return fill(document.createElement(name), attributes, children);
}

/** The same for a picture. */
export function s(name, attributes = {}, ...children) {
  return fill(document.createElementNS(SVG, name), attributes, children);
}

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value === null || value === undefined) continue;
    if (typeof value === 'function') element.addEventListener(name.slice(2), value);
    else if (name === 'style') for (const [key, v] of Object.entries(value)) element.style.setProperty(key, v);
    else element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.flat(Infinity).filter((c) => c !== null && c !== undefined && c !== false));
  return element;
}

/** Puts children in the place of what an element holds. */
export function put(element, ...children) {
  element.replaceChildren(...children.flat(Infinity).filter((c) => c !== null && c !== undefined && c !== false));
  return element;
}

/** Calls fn once, so long after the last of several calls. */
export function later(fn, milliseconds) {
  let timer;
  return (...given) => {
    clearTimeout(timer);
    timer = setTimeout(() => fn(...given), milliseconds);
  };
}

/** Tells people who do not see the page what happened. */
export function announce(text) {
  const status = document.getElementById('status');
  if (status) status.textContent = text;
}
