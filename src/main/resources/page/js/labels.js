// Every text that a person sees, from labels/en.json: t('date.about', {date: '14 Mar 2014'}).

const texts = await fetch('/labels/en.json').then((answer) => answer.json());

/** The text of a key, with values for what stands in braces. */
export function t(key, values = {}) {
  const text = texts[key] ?? key;
  return text.replace(/\{(\w+)\}/g, (all, name) => values[name] ?? all);
}

const numbers = new Intl.NumberFormat(texts.language);

/** A number as people of the page's language write it. */
export function number(n) {
  return numbers.format(n);
}

/** The same in the form for a number: key.one or key.other. */
export function count(key, n, values = {}) {
  return t(`${key}.${n === 1 ? 'one' : 'other'}`, { n: number(n), ...values });
}

/** The text of a key if there is one, else its last part as words: type.PhoneCall, "Phone call". */
export function word(key) {
  if (texts[key]) return texts[key];
  const words = key.replace(/^.*\./, '').replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
