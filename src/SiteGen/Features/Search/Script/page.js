// The search page. Its markup, and all words that readers see, are the theme's.

function start(form) {
  const input = form.elements.q, area = document.getElementById('results'), status = document.getElementById('found');
  const list = document.getElementById('hits'), order = document.getElementById('order'), more = document.getElementById('more');
  const say = (name, ...values) => area.dataset[name].replace(/\{(\d)\}/g, (_, i) => values[i]);
  const folder = form.dataset.index.replace(/[^/]*$/, '');
  const load = async url => {
    const answer = await fetch(url);
    if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
    return answer.text();
  };
  const shown = 10;
  let search, turn = 0;

  async function show(typing) {
    const mine = ++turn, query = input.value.trim();
    const address = new URL(location.pathname, location.href);
    if (query !== '') address.searchParams.set('q', query);
    if (query !== '' && order.value !== '') address.searchParams.set('order', order.value);
    history.replaceState(null, '', address);
    area.hidden = query === '';
    if (query === '') return;
    try {
      search ??= load(form.dataset.index).then(root => new Search(JSON.parse(root), name => load(folder + name)));
      const found = await (await search).find(input.value.trimStart(), { typing, newest: order.value !== '' });
      if (mine === turn) await showTips(found, mine);
    } catch (error) {
      console.error(error);
      search = undefined;
      if (mine === turn) status.textContent = say('failed');
    }
  }

  async function showTips(found, mine) {
    const tips = await (await search).tips(found.tips.slice(0, shown));
    if (mine !== turn) return;
    list.replaceChildren();
    list.append(...await Promise.all(tips.map((tip, i) => item(tip, found.tips[i], found))));
    status.textContent = summary(found);
    order.parentNode.hidden = found.tips.length < 2;
    more.parentNode.hidden = found.tips.length <= shown;
    more.onclick = async () => {
      const first = list.children.length;
      const next = found.tips.slice(first, first + shown);
      let items;
      try {
        items = await Promise.all((await (await search).tips(next)).map((tip, i) => item(tip, next[i], found)));
      } catch (error) {
        console.error(error);
        if (mine === turn) status.textContent = say('failed');
        return;
      }
      if (mine !== turn) return;
      list.append(...items);
      more.parentNode.hidden = found.tips.length <= list.children.length;
      items[0].querySelector('a').focus();
    };
  }

  function summary({ tips, all, missing }) {
    const count = (number, one, many) => number === 1 ? say(one) : say(many, number);
    const parts = [];
    if (missing.length > 0) parts.push(say('missing', missing.join(', ')));
    if (tips.length === 0) parts.push(say('none'));
    if (all > 0) parts.push(count(all, 'one', 'many'));
    if (tips.length > all) parts.push(count(tips.length - all, 'oneMore', 'manyMore'));
    return parts.join(' ');
  }

  async function item(tip, number, { marks }) {
    const engine = await search, row = element('li', 'card');
    const title = element('h2', 'p-name');
    title.append(link(tip.title, tip.href));
    const meta = element('p', 'meta');
    if (tip.date !== '') meta.append(date(tip.date));
    if (!engine.isWhole(number)) meta.append(element('span', '', say('beginning')));
    for (const [name, href] of tip.topics.slice(0, 3)) meta.append(link(name, href));
    const text = element('p', 'p-summary');
    row.append(title, meta, text);
    watch(text, tip, marks);
    return row;
  }

  // The sentence is taken from the tip's page, which a reader who chooses the tip has loaded then.
  const watcher = new IntersectionObserver(entries => {
    for (const { target, isIntersecting } of entries) {
      if (!isIntersecting) continue;
      watcher.unobserve(target);
      target.fill();
    }
  }, { rootMargin: '100px' });

  function watch(text, tip, marks) {
    text.fill = async () => {
      try {
        const page = new DOMParser().parseFromString(await load(tip.href), 'text/html');
        const body = page.querySelector('.h-entry .e-content') ?? page.querySelector('.h-entry .p-summary');
        const blocks = [...body.querySelectorAll('p, li, h2, h3, h4, td, pre')].filter(block => block.querySelector('p, li') === null);
        text.append(...excerpt(blocks.map(block => block.textContent.replace(/\s+/g, ' ').trim()), marks)
          .map((piece, i) => i % 2 === 1 ? element('mark', '', piece) : piece));
      } catch (error) {
        // The title is there, and leads to the tip.
        console.error(error);
      }
    };
    watcher.observe(text);
  }

  function date(iso) {
    const [year, month, day] = iso.split('-').map(Number), time = element('time');
    time.dateTime = iso;
    time.textContent = new Date(Date.UTC(year, month - 1, day))
      .toLocaleDateString(document.documentElement.lang, { timeZone: 'UTC', year: 'numeric', month: 'long', day: 'numeric' });
    return time;
  }

  function link(text, href) {
    const anchor = element('a', '', text);
    anchor.href = href;
    return anchor;
  }

  function element(name, className = '', text = '') {
    const made = document.createElement(name);
    if (className !== '') made.className = className;
    made.textContent = text;
    return made;
  }

  let timer;
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => show(true), 150);
  });
  form.addEventListener('submit', event => {
    event.preventDefault();
    clearTimeout(timer);
    show(false);
  });
  order.addEventListener('change', () => show(false));

  // Arrow keys go from the field to the results and back; / goes to the field.
  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const stops = [input, ...list.querySelectorAll('h2 a')], at = stops.indexOf(document.activeElement);
    const next = event.key === 'ArrowDown' && at >= 0 ? stops[at + 1]
      : event.key === 'ArrowUp' && at > 0 ? stops[at - 1]
      : event.key === '/' && !/^(?:input|select|textarea)$/i.test(document.activeElement?.tagName) ? input : undefined;
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
  });

  document.getElementById('unscripted').hidden = true;
  const given = new URLSearchParams(location.search);
  input.value = (given.get('q') ?? '').slice(0, 200);
  order.value = given.get('order') === 'new' ? 'new' : '';
  if (input.value.trim() !== '') show(false);
  else input.focus();
}

if (typeof document !== 'undefined') start(document.getElementById('search'));
