// The head of every page: tabs, search box, dark or light.

/** Makes the tabs and the search box change the state where this page has one, instead of loading it anew. */
export function mount({ state, labels }) {
  const tabs = document.querySelectorAll('.tabs [data-view]');
  const here = document.getElementById('view') !== null;
  const search = document.getElementById('search');
  const mark = () => {
    for (const tab of tabs) {
      if (tab.dataset.view === state.get().view) tab.setAttribute('aria-current', 'page');
      else tab.removeAttribute('aria-current');
    }
    if (document.activeElement !== search) search.value = state.get().text;
  };
  if (here) {
    for (const tab of tabs) {
      tab.addEventListener('click', (click) => {
        if (click.ctrlKey || click.metaKey || click.shiftKey) return;
        click.preventDefault();
        state.update({ view: tab.dataset.view });
      });
    }
    search.form.addEventListener('submit', (submit) => {
      submit.preventDefault();
      state.update({ text: search.value.trim() });
    });
    search.addEventListener('search', () => state.update({ text: search.value.trim() }));
    state.subscribe(mark);
    mark();
  }
  theme(labels);
}

function theme({ t }) {
  const button = document.getElementById('theme');
  const root = document.documentElement;
  const isDark = () => (root.dataset.theme ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) === 'dark';
  const name = () => { button.textContent = t(isDark() ? 'theme.light' : 'theme.dark'); };
  button.hidden = false;
  button.addEventListener('click', () => {
    root.dataset.theme = isDark() ? 'light' : 'dark';
    localStorage.setItem('theme', root.dataset.theme);
    name();
  });
  name();
}
