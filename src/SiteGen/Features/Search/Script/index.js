// The index: which files a query needs, and which tips they find.

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
