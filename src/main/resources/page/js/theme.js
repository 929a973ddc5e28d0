// Before the first paint: the colours that the address or an earlier visit chose. No module, so that it runs at once.
(() => {
  const wanted = new URLSearchParams(location.search).get('theme') ?? localStorage.getItem('theme');
  if (wanted === 'dark' || wanted === 'light') document.documentElement.dataset.theme = wanted;
  if (new URLSearchParams(location.search).has('embed')) document.documentElement.dataset.embed = '';
})();
