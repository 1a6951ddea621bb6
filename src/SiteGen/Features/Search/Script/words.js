// The search of the site, in the browser: this file, index.js, excerpt.js and page.js are one module, in this order.
// docs/search.md states its rules and the format of the index. Only page.js knows a page.

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
