/** Shows the view in an element; gives a function that takes it down. */
export function mount(element, { state, api, labels }) {
  element.textContent = labels.t('loading');
  return () => {};
}
