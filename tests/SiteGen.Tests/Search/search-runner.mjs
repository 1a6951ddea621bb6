// Answers queries as the browser does: node search-runner.mjs FOLDER
// The folder holds search.mjs, queries.json, root.json and the index's files; texts to fold are in texts.json.
import fs from 'node:fs';
import { pathToFileURL } from 'node:url';

const folder = process.argv[2];
const read = name => fs.readFileSync(`${folder}/${name}`, 'utf8');
const { Search, words, excerpt } = await import(pathToFileURL(`${folder}/search.mjs`));

const answer = { queries: [], texts: [], excerpts: [] };
if (fs.existsSync(`${folder}/queries.json`)) {
  for (const { text, typing, newest } of JSON.parse(read('queries.json'))) {
    let files = 0;
    const search = new Search(JSON.parse(read('root.json')), async name => { files++; return read(name); });
    const { tips, all, scores, missing, marks } = await search.find(text, { typing, newest });
    const titles = [];
    for (const tip of tips.slice(0, 5)) titles.push((await search.tip(tip)).href);
    answer.queries.push({ tips, all, scores: tips.map(tip => scores[tip]), missing, marks: [...marks.keys()].sort(), hrefs: titles, files });
  }
}
if (fs.existsSync(`${folder}/texts.json`))
  for (const text of JSON.parse(read('texts.json')))
    answer.texts.push(words(text).map(({ part, compound }) => compound === undefined ? part : `${part}+${compound}`).join(' '));
if (fs.existsSync(`${folder}/excerpts.json`))
  for (const { paragraphs, marks, length } of JSON.parse(read('excerpts.json')))
    answer.excerpts.push(excerpt(paragraphs, new Map(marks.map((word, i) => [word, [i]])), length));
console.log(JSON.stringify(answer));
