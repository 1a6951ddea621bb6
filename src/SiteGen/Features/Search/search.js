// The search of the site, in the browser. docs/search.md states its rules and the format of the index.
// The first half finds tips and knows no page; the second half is the search page.

// Must be Content/Accents.cs. A test compares how both fold every letter.
const ACCENTS = 'a àáâãäåāăąǎ|ae æǽ|c çćĉċč|d ðďđ|e èéêëēĕėęěẽ|g ĝğġģ|h ĥħ|i ìíîïĩīĭįıİǐ|ij ĳ|j ĵ|k ķĸ|l ĺļľŀł|' +
  'n ñńņňŉŋ|o òóôõöøōŏőǒǿ|oe œ|r ŕŗř|s śŝşšșſ|ss ßẞ|t ţťŧț|th þ|u ùúûüũūŭůűųǔ|w ŵẁẃẅ|y ýÿŷỳ|z źżž';
const PLAIN = new Map(ACCENTS.split('|').flatMap(row => {
  const [plain, letters] = row.split(' ');
  return [...letters].map(letter => [letter, plain]);
}));

/** The parts of words in a text, folded, each with its place. A compound is in the last of its parts. */
export function words(text) {
  const found = [];
  let part = '', start = 0, compound = '', parts = 0;
  const end = at => {
    if (part === '') {
      compound = '';
      parts = 0;
      return false;
    }
    compound += part;
    parts++;
    found.push({ part, start, end: at });
    part = '';
    return true;
  };
  const endWord = at => {
    if (end(at) && parts > 1) found.at(-1).compound = compound;
    compound = '';
    parts = 0;
  };
  for (let i = 0; i < text.length; i++) {
    const letter = text[i];
    if (/['’‘ʼ]/.test(letter)) {
      // he’s, we’ll, you’ve: the ending is a word of its own.
      if (part !== '') i += /^(?:[sdm]|ll|re|ve)(?![a-z])/i.exec(text.slice(i + 1, i + 4))?.[0].length ?? 0;
    } else if (/[-‐‑]/.test(letter)) {
      if (/^[\p{L}\p{Nd}]/u.test(text.slice(i + 1)) && text.charCodeAt(i + 1) >>> 11 !== 27) end(i);
      else endWord(i);
    } else if (letter !== '\u00AD') {
      const folded = fold(letter);
      if (folded === null) {
        endWord(i);
      } else if (folded !== '') {
        if (part === '') start = i;
        part += folded;
      }
    }
  }
  endWord(text.length);
  return found;
}

// One UTF-16 unit: its plain letters, '' for a combining accent, null where it separates words.
function fold(letter) {
  let lower = letter.toLowerCase();
  if (lower.length > 1) lower = letter;
  const plain = PLAIN.get(lower);
  if (plain !== undefined) return plain;
  if (/[\u0300-\u036F]/.test(letter)) return '';
  return /[\p{L}\p{Nd}]/u.test(lower) ? lower : null;
}

// Two spellings at most one letter apart: changed, missing, too many, or exchanged with its neighbor.
function isNear(a, b) {
  if (a.length < b.length) return isNear(b, a);
  if (a.length - b.length > 1) return false;
  let i = 0;
  while (i < b.length && a[i] === b[i]) i++;
  if (a.length > b.length) return a.slice(i + 1) === b.slice(i);
  return a.slice(i + 1) === b.slice(i + 1)
    || (a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2));
}

// What a word and its other forms have in common, for a form that no tip has.
function trunk(word) {
  const cut = word.replace(/(?:ing|ed|es|er|ly|s|e)$/, '');
  return cut.length < 3 ? word : cut.replace(/y$/, 'i').replace(/([^aeiou])\1$/, '$1');
}

const reverse = word => [...word].reverse().join('');

/** Finds tips by the index. */
export class Search {
  #root; #load; #files = new Map();

  /** root: the parsed root file. load: gives the text of a file by its name. */
  constructor(root, load) {
    this.#root = root;
    this.#load = load;
    this.stopWords = new Set(root.stopWords.split(' '));
    this.words = parts(root.words, ['first', 'stem', 'hash']);
    this.endings = parts(root.endings, ['first', 'stem', 'hash']);
    this.lists = parts(root.lists, ['stem', 'hash']);
  }

  get topics() {
    return this.#root.topics;
  }

  isWhole(tip) {
    return (parseInt(this.#root.whole[tip >> 2], 16) >> (tip & 3) & 1) === 1;
  }

  /** The title, link, date and topics of a tip. */
  async tip(number) {
    const size = this.#root.tipsPerFile;
    const rows = await this.#file(`tips-${this.#root.tipFiles[Math.floor(number / size)]}.json`, JSON.parse);
    const [title, href, date, ...topics] = rows[number % size];
    return { title, href, date, topics: topics.map(topic => this.#root.topics[topic]) };
  }

  /** Several of them. */
  tips(numbers) {
    return Promise.all(numbers.map(number => this.tip(number)));
  }

  /**
   * Finds the tips of a query. typing: the last word may go on. newest: newer tips first, else the better ones.
   * Gives the tips' numbers (`all` of them have all words), their scores, the words that no tip has, and which forms of
   * words to mark.
   */
  async find(query, { typing = false, newest = false } = {}) {
    const { wanted, missing } = await this.#resolve(query, typing);
    const count = this.#root.tips;
    const scores = new Float64Array(count), shares = new Float64Array(count), hits = new Uint8Array(count);
    let whole = 0;
    for (const word of wanted) {
      const best = new Float64Array(count);
      let posts = 0;
      for (const [stem, weight] of word.stems) {
        for (const [post, level] of await this.#list(stem)) {
          if (best[post] === 0) posts++;
          best[post] = Math.max(best[post], weight * (level + 0.5) / 16);
        }
      }
      const rarity = Math.log(1 + (count - posts + 0.5) / (posts + 0.5));
      whole += rarity;
      for (let post = 0; post < count; post++) {
        if (best[post] === 0) continue;
        scores[post] += rarity * best[post];
        shares[post] += rarity;
        hits[post]++;
      }
    }

    const tips = [];
    for (let post = 0; post < count; post++) {
      // Most words: more than half of them, or the rarer ones.
      if (hits[post] === 0 || (hits[post] * 2 <= wanted.length && shares[post] < whole / 2 - 1e-9)) continue;
      if (!this.isWhole(post)) scores[post] /= 1.5;
      tips.push(post);
    }
    const hasAll = post => hits[post] === wanted.length;
    tips.sort((a, b) => hasAll(b) - hasAll(a) || (newest ? 0 : scores[b] - scores[a]) || b - a);
    return { tips, all: tips.filter(hasAll).length, scores, missing, marks: await this.#marks(wanted) };
  }

  // The stems that each word of the query stands for, with a weight: less for a guess.
  async #resolve(query, typing) {
    const found = words(query.normalize('NFC'));
    const last = found.at(-1);
    const isOpen = typing && last?.end === query.length;
    const usual = found.filter(word => !this.stopWords.has(word.part) || (isOpen && word.part === last.part));
    const wanted = [], missing = [], seen = new Set();
    for (let i = 0; i < found.length && wanted.length < 12; i++) {
      const word = found[i];
      const ends = found.slice(i).findIndex(other => other.compound !== undefined);
      const compound = ends > 0 && this.#isOneWord(found, i, ends) ? found[i + ends] : undefined;
      if (compound !== undefined) {
        const stems = await this.#stems(compound.compound, isOpen && compound === last, compound === last, false);
        if (stems.size > 0) {
          wanted.push({ stems });
          i += ends;
          continue;
        }
      }
      const form = word.part;
      if (/^[a-z0-9]$/.test(form) || seen.has(form) || (usual.length > 0 && !usual.includes(word))) continue;
      seen.add(form);
      const stems = await this.#stems(form, isOpen && form === last.part, form === last.part, true);
      if (stems.size > 0) wanted.push({ stems });
      else missing.push(query.slice(word.start, word.end));
    }
    return { wanted, missing };
  }

  // Whether the parts from one to another are one compound.
  #isOneWord(found, from, count) {
    const letters = found.slice(from, from + count + 1).map(word => word.part).join('');
    return letters === found[from + count].compound;
  }

  async #stems(form, isOpen, isLast, mayBeWrong) {
    const stems = new Map();
    const add = (entries, weight) => {
      for (const entry of entries) if (!stems.has(entry.stem)) stems.set(entry.stem, weight);
    };
    const frequent = (entries, most) => {
      const byStem = new Map(entries.map(entry => [entry.stem, entry]));
      return [...byStem.values()].sort((a, b) => b.posts - a.posts || a.stem - b.stem).slice(0, most);
    };
    add((await this.#entries(this.words, form, form)).filter(entry => entry.word === form), 1);
    if (isOpen && form.length > 1) add(frequent(await this.#startingWith(form), 10), 0.7);
    if (stems.size > 0 || !mayBeWrong) return stems;
    if (/^[a-z]{3,}$/.test(form)) {
      const start = trunk(form);
      add((await this.#startingWith(start.slice(0, Math.max(3, start.length - 1)))).filter(entry => trunk(entry.word) === start), 0.9);
    }
    if (stems.size === 0 && isLast && form.length > 2) add(frequent(await this.#startingWith(form), 10), 0.7);
    if (stems.size === 0 && /^[a-z]{5,}$/.test(form)) {
      // A wrong letter leaves the first half right or the second.
      const half = (form.length - 1) >> 1;
      const beginsRight = (await this.#startingWith(form.slice(0, half))).filter(entry => /^[a-z]{4,}$/.test(entry.word));
      const ending = reverse(form.slice(half + 1));
      const endsRight = (await this.#entries(this.endings, ending, ending + '\uFFFF'))
        .map(entry => ({ ...entry, word: reverse(entry.word) }));
      add(frequent([...beginsRight, ...endsRight].filter(entry => isNear(form, entry.word)), 5), 0.6);
    }
    return stems;
  }

  async #startingWith(letters) {
    return (await this.#entries(this.words, letters, letters + '\uFFFF')).filter(entry => entry.word.startsWith(letters));
  }

  // The entries of all files that may have words from one to another.
  async #entries(files, from, to) {
    const next = files.findIndex(file => file.first > from);
    const first = Math.max(0, (next < 0 ? files.length : next) - 1);
    const wanted = files.slice(first).filter((file, i) => i === 0 || file.first <= to);
    const kind = files === this.words ? 'words' : 'endings';
    return (await Promise.all(wanted.map(file => this.#file(`${kind}-${file.hash}.txt`, text => readWords(text, file.stem))))).flat();
  }

  async #list(stem) {
    const next = this.lists.findIndex(file => file.stem > stem);
    const file = this.lists.at(next < 0 ? -1 : next - 1);
    return readList((await this.#file(`lists-${file.hash}.txt`, text => text.split('\n')))[stem - file.stem]);
  }

  // All forms of the wanted stems in the files that are here, each with the numbers of the query's words that it is.
  async #marks(wanted) {
    const marks = new Map();
    for (const file of this.words) {
      const entries = await this.#files.get(`words-${file.hash}.txt`) ?? [];
      for (const { word, stem } of entries) {
        const numbers = wanted.flatMap(({ stems }, i) => stems.has(stem) ? [i] : []);
        if (numbers.length > 0) marks.set(word, numbers);
      }
    }
    return marks;
  }

  #file(name, parse) {
    let file = this.#files.get(name);
    if (file === undefined) {
      file = this.#load(name).then(parse);
      // What could not be loaded is tried again by the next query.
      file.catch(() => this.#files.delete(name));
      this.#files.set(name, file);
    }
    return file;
  }
}

function parts(flat, names) {
  const rows = [];
  for (let i = 0; i < flat.length; i += names.length)
    rows.push(Object.fromEntries(names.map((name, column) => [name, flat[i + column]])));
  return rows;
}

function readWords(text, firstStem) {
  const entries = [];
  let highest = firstStem - 1, word = '';
  for (const line of text.split('\n')) {
    const match = /^(.)(.*)([A-Z])(\+?)([0-9a-z]*)$/.exec(line);
    if (match === null) continue;
    const [, shared, rest, posts, plus, number] = match;
    word = word.slice(0, parseInt(shared, 36)) + rest;
    const distance = number === '' ? 0 : parseInt(number, 36);
    const stem = plus !== '' || number === '' ? highest + 1 + distance : highest - distance;
    highest = Math.max(highest, stem);
    entries.push({ word, stem, posts: posts.charCodeAt(0) });
  }
  return entries;
}

function readList(line) {
  const postings = [];
  let post = -1, distance = 0;
  for (let i = 0; i < line.length; i++) {
    const code = line.charCodeAt(i);
    if (code >= 65 && code <= 80) {
      post += distance + 1;
      distance = 0;
      postings.push([post, code - 65]);
    } else {
      distance = distance * 36 + (code < 65 ? code - 48 : code - 87);
    }
  }
  return postings;
}

/**
 * The sentence of some paragraphs with the most different words of the query, as pieces: plain ones at even places,
 * marked ones at odd places. A long sentence is cut at words around the first mark.
 */
export function excerpt(paragraphs, marks, length = 240) {
  let best = null;
  for (const paragraph of paragraphs) {
    for (const sentence of paragraph.split(/(?<=[.!?…]["”’)]*)\s+(?=["“‘(]?[\p{Lu}\p{Nd}])/u)) {
      const places = markedPlaces(sentence, marks);
      const score = new Set(places.flatMap(place => place.numbers)).size;
      if (best === null || score > best.score) best = { sentence, places, score };
    }
  }
  return best === null ? [''] : cut(best.sentence, best.places, length);
}

function markedPlaces(text, marks) {
  const places = [];
  const found = words(text);
  found.forEach(({ part, start, end, compound }, i) => {
    if (marks.has(part)) places.push({ start, end, numbers: marks.get(part) });
    if (compound !== undefined && marks.has(compound)) {
      let first = i;
      for (let letters = part.length; letters < compound.length; letters += found[first].part.length) first--;
      while (places.length > 0 && places.at(-1).start >= found[first].start) places.pop();
      places.push({ start: found[first].start, end, numbers: marks.get(compound) });
    }
  });
  return places;
}

function cut(text, places, length) {
  let from = 0, to = text.length;
  if (to > length) {
    const middle = places.length > 0 ? places[0].start : 0;
    from = Math.max(0, Math.min(middle - length / 3, to - length));
    to = Math.min(to, from + length);
    if (from > 0) from = text.indexOf(' ', from) + 1;
    if (to < text.length) to = Math.max(from, text.lastIndexOf(' ', to));
  }
  const pieces = [];
  let at = from;
  for (const { start, end } of places) {
    if (start < at || end > to) continue;
    pieces.push(text.slice(at, start), text.slice(start, end));
    at = end;
  }
  pieces.push(text.slice(at, to));
  if (from > 0) pieces[0] = '… ' + pieces[0];
  if (to < text.length) pieces[pieces.length - 1] += ' …';
  return pieces;
}

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
  input.value = given.get('q') ?? '';
  order.value = given.get('order') === 'new' ? 'new' : '';
  if (input.value.trim() !== '') show(false);
  else input.focus();
}

if (typeof document !== 'undefined') start(document.getElementById('search'));
