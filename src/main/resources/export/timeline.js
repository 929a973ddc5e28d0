// A timeline that needs no server: filters, drawing, table and evidence over the data in this file.
(() => {
  'use strict';
  const texts = JSON.parse(document.getElementById('labels').textContent);
  const data = JSON.parse(document.getElementById('data').textContent);
  const events = data.events;
  const rows = [...document.querySelectorAll('#table tbody tr')];
  const DAY = 86400000;
  const SVG = 'http://www.w3.org/2000/svg';

  const t = (key, values = {}) => (texts[key] ?? key).replace(/\{(\w+)\}/g, (all, name) => values[name] ?? all);
  const statusWord = (x) => word(`status.${x.charAt(0).toUpperCase()}${x.slice(1)}`);
  const word = (key) => texts[key] ?? key.replace(/^.*\./, '').replace(/-/g, ' ');
  function make(name, attributes, children, space) {
    const element = space ? document.createElementNS(space, name) : document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
      if (value === null || value === undefined || value === false) continue;
      if (typeof value === 'function') element.addEventListener(key.slice(2), value);
      else element.setAttribute(key, value === true ? '' : value);
    }
    element.append(...children.flat().filter((c) => c !== null && c !== undefined && c !== false));
    return element;
  }
  const h = (name, attributes = {}, ...children) => make(name, attributes, children);
  const s = (name, attributes = {}, ...children) => make(name, attributes, children, SVG);
  const time = (day) => Date.parse(`${day}T00:00:00Z`);
  const short = (ms) => { const d = new Date(ms); return `${d.getUTCDate()} ${t(`month.short.${d.getUTCMonth() + 1}`)} ${d.getUTCFullYear()}`; };
  const articles = new Map(events.flatMap((e) => e.reports.map((r) => [r.article, r])));
  const names = new Map(events.flatMap((e) => [...e.agents, ...e.targets, ...(e.place ? [e.place] : [])]).map((n) => [n.id.replace(/^.*\//, ''), n.label]));

  events.forEach((event, i) => {
    event.row = rows[i];
    event.day = rows[i].cells[0].textContent;
    event.begin = event.start ? time(event.start) : null;
    event.until = event.end ? time(event.end) + DAY : null;
    event.words = [event.headline, event.place?.label ?? '', ...event.agents.concat(event.targets).map((a) => a.label),
      ...event.reports.flatMap((r) => [r.title, r.publisher ?? '', ...r.evidence.map((q) => q.text)])].join(' ').toLowerCase();
  });
  const dated = events.filter((e) => e.begin !== null);
  const all = dated.length ? [Math.min(...dated.map((e) => e.begin)), Math.max(...dated.map((e) => e.until))] : [0, DAY];
  const filter = { words: '', from: null, to: null, status: '', types: new Set() };
  let shown = events;
  let chosen = null;

  // Filters.
  const types = [...new Map(events.map((e) => [e.type, e.label]))].sort((a, b) => a[1].localeCompare(b[1]));
  const statuses = [...new Set(events.map((e) => e.status))];
  function filters() {
    const form = document.getElementById('filters');
    const field = (label, input) => h('label', {}, label, input);
    const words = h('input', { type: 'search', size: 24, oninput: () => { filter.words = words.value.trim().toLowerCase(); apply(); } });
    const from = h('input', { type: 'date', oninput: () => { filter.from = from.value ? time(from.value) : null; apply(); } });
    const to = h('input', { type: 'date', oninput: () => { filter.to = to.value ? time(to.value) + DAY : null; apply(); } });
    const status = h('select', { onchange: () => { filter.status = status.value; apply(); } },
      h('option', { value: '' }, t('export.any')), statuses.map((x) => h('option', { value: x }, statusWord(x))));
    const boxes = types.map(([type, label]) => {
      const box = h('input', { type: 'checkbox', onchange: () => { if (box.checked) filter.types.add(type); else filter.types.delete(type); apply(); } });
      return h('label', {}, box, h('span', { class: `dot type-${type}` }), `${label} (${events.filter((e) => e.type === type).length})`);
    });
    form.append(field(t('export.words'), words), field(t('export.from'), from), field(t('export.to'), to), field(t('export.status'), status),
      h('button', { type: 'reset' }, t('export.clear')), h('fieldset', {}, h('legend', {}, t('export.types')), boxes));
    form.addEventListener('submit', (e) => e.preventDefault());
    form.addEventListener('reset', () => { Object.assign(filter, { words: '', from: null, to: null, status: '', types: new Set() }); setTimeout(apply); });
    form.hidden = false;
  }
  function passes(event) {
    const ranged = filter.from !== null || filter.to !== null;
    return (!filter.words || filter.words.split(/\s+/).every((w) => event.words.includes(w)))
      && (!filter.status || event.status === filter.status)
      && (filter.types.size === 0 || filter.types.has(event.type))
      && (!ranged || (event.begin !== null && (filter.from === null || event.until > filter.from) && (filter.to === null || event.begin < filter.to)));
  }
  function apply() {
    shown = events.filter(passes);
    const visible = new Set(shown);
    events.forEach((e) => { e.row.hidden = !visible.has(e); });
    document.getElementById('none').hidden = shown.length > 0;
    document.getElementById('count').textContent = t(shown.length === 1 ? 'export.count.one' : 'export.count.other', { n: shown.length });
    const [first, last] = span();
    view = [filter.from ?? first, filter.to ?? last];
    draw();
  }
  function span() {
    const with_ = shown.filter((e) => e.begin !== null);
    if (with_.length === 0) return all;
    const first = Math.min(...with_.map((e) => e.begin));
    const last = Math.max(...with_.map((e) => e.until));
    const pad = Math.max((last - first) * 0.02, DAY);
    return [first - pad, last + pad];
  }

  // The drawing: a lane for each type, one for events without a date; what would overlap stands one above the other.
  const drawing = document.getElementById('drawing');
  const svg = s('svg', { tabindex: 0, role: 'img', 'aria-label': t('export.drawing') });
  const LABEL = 118, ROW = 11, MOST = 9;
  let view = all;
  function draw() {
    const width = Math.max(drawing.clientWidth, 280);
    const left = width < 560 ? 8 : LABEL;
    const x = (ms) => left + ((ms - view[0]) / (view[1] - view[0])) * (width - left - 8);
    const parts = [];
    let y = 24;
    for (const [type, label] of types) {
      const mine = shown.filter((e) => e.type === type && e.begin !== null);
      if (mine.length === 0) continue;
      const ends = [];
      const marks = [];
      const top = y + (left === 8 ? 14 : 3);
      for (const e of mine) {
        const x1 = x(e.begin);
        const x2 = Math.max(x(e.until), x1 + 8);
        if (x2 < left || x1 > width) continue;
        let row = ends.findIndex((end) => end + 1 < x1);
        if (row < 0) row = ends.length < MOST ? ends.length : MOST - 1;
        ends[row] = Math.max(ends[row] ?? 0, x2);
        const from = Math.max(x1, left);
        marks.push(mark(e, from, top + row * ROW, Math.max(Math.min(x2, width - 4) - from, 4)));
      }
      const height = (left === 8 ? 14 : 3) + Math.max(ends.length, 1) * ROW + 6;
      parts.push(s('line', { x1: 0, x2: width, y1: y + height, y2: y + height }),
        s('text', { class: 'lane', x: 8, y: y + 12 }, label), ...marks);
      y += height;
    }
    const undated = shown.filter((e) => e.begin === null);
    if (undated.length) {
      parts.push(s('text', { class: 'lane', x: 8, y: y + 13 }, t('export.undated')));
      const across = Math.max(1, Math.floor((width - LABEL - 130) / 12));
      undated.forEach((e, i) => parts.push(mark(e, LABEL + (i % across) * 12, y + 5 + Math.floor(i / across) * ROW, 8)));
      y += 12 + Math.ceil(undated.length / across) * ROW;
    }
    svg.replaceChildren(...ticks(x, left, width, y), ...parts);
    svg.setAttribute('viewBox', `0 0 ${width} ${y + 44}`);
    svg.setAttribute('height', y + 44);
  }
  function mark(event, x, y, width) {
    return s('rect', {
      class: `event type-${event.type} ${event.status}${event.begin === null || ['day', 'days'].includes(event.precision) ? '' : ' unsure'}${event === chosen ? ' chosen' : ''}`, x, y, width, height: 8, rx: width <= 8 ? 4 : 2,
      onclick: () => choose(event),
    }, s('title', {}, `${event.day}: ${event.headline}`));
  }
  function ticks(x, left, width, bottom) {
    const months = (view[1] - view[0]) / (30.4 * DAY);
    const room = Math.max(2, Math.floor((width - left) / 95));
    const out = [];
    const line = (ms, text) => { const at = x(ms); if (at >= left && at < width - 30) out.push(s('line', { x1: at, x2: at, y1: 0, y2: bottom }), s('text', { x: at + 4, y: 14 }, text)); };
    if (months <= room * 0.5) {
      const step = [1, 2, 7, 14].find((d) => (view[1] - view[0]) / (d * DAY) <= room) ?? 14;
      for (let d = Math.ceil(view[0] / DAY / step) * step * DAY; d < view[1]; d += step * DAY) line(d, short(d));
    } else {
      const step = [1, 2, 3, 6, 12, 24, 60, 120, 600].find((m) => months / m <= room) ?? 600;
      const first = new Date(view[0]);
      for (let m = Math.floor((first.getUTCFullYear() * 12 + first.getUTCMonth()) / step) * step; ; m += step) {
        const ms = Date.UTC(Math.floor(m / 12), m % 12, 1);
        if (ms > view[1]) break;
        line(ms, step % 12 === 0 ? String(Math.floor(m / 12)) : `${t(`month.short.${(m % 12) + 1}`)} ${Math.floor(m / 12)}`);
      }
    }
    return out;
  }
  function zoom(factor, at = (view[0] + view[1]) / 2) {
    const size = Math.min(Math.max((view[1] - view[0]) * factor, 4 * DAY), (all[1] - all[0]) * 3);
    const share = (at - view[0]) / (view[1] - view[0]);
    view = [at - size * share, at + size * (1 - share)];
    draw();
  }
  function pan(share) { const by = (view[1] - view[0]) * share; view = [view[0] + by, view[1] + by]; draw(); }
  function interact() {
    const at = (e) => { const box = svg.getBoundingClientRect(); const left = box.width < 560 ? 8 : LABEL; return view[0] + ((e.clientX - box.left - left) / (box.width - left - 8)) * (view[1] - view[0]); };
    svg.addEventListener('wheel', (e) => { if (!e.ctrlKey && !e.metaKey && !e.shiftKey) return; e.preventDefault(); zoom(e.deltaY + e.deltaX > 0 ? 1.25 : 0.8, at(e)); }, { passive: false });
    let held = null;
    svg.addEventListener('pointerdown', (e) => { held = e.clientX; });
    addEventListener('pointermove', (e) => { if (held === null || Math.abs(e.clientX - held) < 4) return; pan((held - e.clientX) / svg.clientWidth); held = e.clientX; });
    addEventListener('pointerup', () => { held = null; });
    svg.addEventListener('keydown', (e) => {
      const act = { ArrowLeft: () => pan(-0.2), ArrowRight: () => pan(0.2), '+': () => zoom(0.7), '-': () => zoom(1.4), 0: () => { view = span(); draw(); } }[e.key];
      if (act) { e.preventDefault(); act(); }
    });
    const button = (sign, label, act) => h('button', { type: 'button', 'aria-label': label, title: label, onclick: act }, sign);
    drawing.append(svg, h('div', { class: 'zoom' }, button('\u2212', t('export.out'), () => zoom(1.5)), button('+', t('export.in'), () => zoom(0.66)),
      button(t('export.all'), t('export.all'), () => { view = span(); draw(); })));
    drawing.hidden = false;
    new ResizeObserver(draw).observe(drawing);
  }

  // The table: sorted by a click on a heading; a row opens its evidence.
  function table() {
    const keys = [(e) => e.begin ?? Infinity, (e) => e.headline, (e) => e.place?.label ?? '\uffff', (e) => e.status, (e) => -e.reports.length];
    const heads = [...document.querySelectorAll('#table thead th')];
    heads.forEach((head, i) => {
      const button = h('button', { type: 'button', class: 'plain', onclick: () => {
        const up = head.getAttribute('aria-sort') !== 'ascending';
        heads.forEach((other) => other.removeAttribute('aria-sort'));
        head.setAttribute('aria-sort', up ? 'ascending' : 'descending');
        const sorted = [...events].sort((a, b) => { const x = keys[i](a), y = keys[i](b); return (x < y ? -1 : x > y ? 1 : 0) * (up ? 1 : -1); });
        document.querySelector('#table tbody').append(...sorted.map((e) => e.row));
      } }, head.textContent);
      head.replaceChildren(button);
    });
    for (const event of events) {
      const cell = event.row.cells[1];
      cell.replaceChildren(h('span', { class: `dot type-${event.type}` }), ' ', h('button', { type: 'button', class: 'plain', onclick: () => choose(event) }, cell.textContent));
    }
  }

  // Evidence: how it is known.
  const panel = document.getElementById('evidence');
  function choose(event) {
    chosen?.row.removeAttribute('aria-selected');
    const last = chosen;
    chosen = event;
    document.querySelector('.desk').classList.toggle('open', event !== null);
    panel.hidden = event === null;
    history.replaceState(null, '', event ? `#${event.id.replace(/^.*\//, '')}` : '#');
    draw();
    if (event === null) { last?.row.querySelector('button')?.focus(); return; }
    event.row.setAttribute('aria-selected', 'true');
    panel.replaceChildren(...evidence(event));
    panel.setAttribute('aria-label', event.headline);
    panel.focus({ preventScroll: true });
    panel.scrollTop = 0;
  }
  function evidence(event) {
    const facts = h('dl');
    const fact = (key, value) => value && facts.append(h('dt', {}, t(key)), h('dd', {}, value));
    fact('export.date', event.day);
    fact('export.why', event.start && word(`basis.${(event.dateBasis ?? '').replaceAll('-', '_')}`));
    fact('export.who', [event.agents, event.targets].map((side) => side.map((a) => a.label).join(', ')).filter(Boolean).join(' → '));
    fact('export.place', event.place?.label);
    fact('export.status', statusWord(event.status) + (event.disputed ? `, ${t('export.disputed')}` : ''));
    fact('export.confidence', `${Math.round(event.confidence * 100)} %`);
    const title = (id) => articles.get(id)?.title || id;
    return [
      h('button', { type: 'button', class: 'close', onclick: () => choose(null) }, t('export.close')),
      h('p', { class: 'soft small' }, event.label), h('h2', {}, event.headline), facts,
      (event.history ?? []).length > 1 && h('div', {}, h('h3', {}, t('export.history')), h('ul', {}, event.history.map((x) =>
        h('li', {}, `${x.published ? short(time(x.published)) : t('export.undated')}: ${word(`state.${x.state}`)}`)))),
      (event.claims ?? []).length > 0 && h('div', {}, h('h3', {}, t('export.claims')), event.claims.map((c) =>
        h('div', { class: `claim${c.chosen ? ' chosen' : ''}` }, h('b', {}, `${word(`aspect.${c.aspect}`)}: ${value(c.value)}`), h('br'),
          h('span', { class: 'soft small' }, c.articles.map(title).join('; ') + (c.reason ? ` (${t('export.taken', { reason: c.reason })})` : ''))))),
      h('h3', {}, t(event.reports.length === 1 ? 'export.reports.one' : 'export.reports.other', { n: event.reports.length })),
      ...event.reports.map((r) => h('div', { class: 'report' }, r.evidence.map((q) => h('blockquote', {}, q.text)),
        h('p', { class: 'small' }, source(r), [r.publisher, r.published ? short(time(r.published)) : null].filter(Boolean).map((x) => `, ${x}`).join(''), h('br'),
          h('span', { class: 'soft' }, `${Math.round(r.confidence * 100)} % \u00b7 `, h('code', {}, r.evidence[0]?.foundBy ?? ''))))),
    ].filter(Boolean);
  }
  function source(report) {
    const safe = /^https?:\/\//.test(report.source ?? '');
    return safe ? h('a', { href: report.source, rel: 'external noreferrer noopener' }, report.title || report.article) : (report.title || report.article);
  }
  function value(text) {
    const days = /^(\d{4}-\d\d-\d\d)(?:\/(\d{4}-\d\d-\d\d))?$/.exec(text);
    if (days) return days[2] ? `${short(time(days[1]))} \u2013 ${short(time(days[2]))}` : short(time(days[1]));
    const hours = /^PT(?:(\d+)H)?(?:(\d+)M)?$/.exec(text);
    if (hours) return [hours[1] && `${hours[1]} h`, hours[2] && `${hours[2]} min`].filter(Boolean).join(' ');
    return text.split(' ').map((part) => names.get(part) ?? part).join(', ');
  }

  filters();
  interact();
  table();
  apply();
  addEventListener('keydown', (e) => { if (e.key === 'Escape' && chosen) choose(null); });
  const linked = () => { const e = events.find((x) => x.id.replace(/^.*\//, '') === decodeURIComponent(location.hash.slice(1))); if (e && e !== chosen) { choose(e); e.row.scrollIntoView({ block: 'center' }); } };
  addEventListener('hashchange', linked);
  linked();
})();
