// The SPARQL editor (YASGUI) over this server's endpoint; the plain form stands where it cannot be shown. Nothing is asked
// of any other server: no list of endpoints, no prefix service, no names completed from elsewhere.

import * as api from './api.js';
import { t } from './labels.js';
import { h } from './dom.js';

const SAMPLES = ['where-they-met', 'who-met-whom', 'sanctions-by-actor', 'events-at-place', 'corroborated-events', 'disputed-events', 'planned-not-held'];

const given = new URLSearchParams(location.search).get('query');
const [questions, prefixes] = await Promise.all([
  api.questions().then((answer) => answer.items, () => []),
  api.prefixes().catch(() => ({})),
]);
const samples = SAMPLES.map((name) => questions.find((q) => q.name === name)).filter(Boolean);
const first = given ?? samples[0]?.sparql ?? 'SELECT * { ?s ?p ?o } LIMIT 10';

if (globalThis.Yasgui) start(globalThis.Yasgui);
else document.getElementById('query').value = first;

function start(Yasgui) {
  Yasgui.Yasqe.defaults.prefixCcApi = '/prefixes';
  Yasgui.Yasqe.defaults.autocompleters = ['variables'];
  Yasgui.Yasqe.defaults.value = first;
  const element = document.getElementById('editor');
  document.getElementById('plain').hidden = true;
  element.hidden = false;
  const editor = new Yasgui(element, {
    requestConfig: { endpoint: `${location.origin}/sparql`, method: 'POST', acceptHeaderSelect: 'application/sparql-results+json,*/*;q=0.9', acceptHeaderGraph: 'text/turtle,*/*;q=0.9' },
    copyEndpointOnNewTab: false,
    endpointCatalogueOptions: { getData: () => [] },
    persistenceId: given ? null : 'demarche-sparql',
    populateFromUrl: false,
    autofocus: false,
    yasr: { prefixes },
  });
  const tab = () => editor.getTab();
  if (given) tab().setQuery(given);
  document.getElementById('samples').append(`${t('sparql.samples')} `, ...samples.map((q) =>
    h('button', { type: 'button', class: 'plain', onclick: () => tab().setQuery(q.sparql) }, q.title)),
  h('button', { type: 'button', class: 'plain', onclick: () => tab().getYasqe().addPrefixes(prefixes) }, t('sparql.prefixes')));
  name(element);
  new MutationObserver(() => name(element)).observe(element, { childList: true, subtree: true });
}

/** Names for what the editor leaves without one, so that screen readers can tell of it. */
function name(element) {
  const set = (selector, attribute, value) => {
    for (const found of element.querySelectorAll(selector)) if (found.getAttribute(attribute) !== value) found.setAttribute(attribute, value);
  };
  set('.CodeMirror textarea', 'aria-label', t('sparql.query'));
  set('.CodeMirror-scroll', 'tabindex', '0');
  set('.autocompleteWrapper input, .controlbar input', 'aria-label', t('sparql.endpoint'));
  set('.yasr input[type="text"], .yasr input[type="search"]', 'aria-label', t('sparql.filter'));
  set('.yasr select', 'aria-label', t('sparql.page-size'));
  set('.addTab', 'aria-label', t('sparql.new-tab'));
  set('.addTab', 'role', 'tab');
  set('.tabsList a[role="tab"] + .closeTab', 'aria-label', t('sparql.close-tab'));
}
