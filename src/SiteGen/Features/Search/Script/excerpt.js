// The sentence of a tip that is shown below its title.

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
