// node cut-over.mjs OUTPUT: tries the address space of the old blog, as WordPress has it, against the rules that the site
// would have with `old_blog: wordpress`. docs/cut-over.md tells what it means. Ends with 1 when an address that should be
// answered is not, or leads to what is not there.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { spellings } from "./checks.mjs";
import { openHost } from "./host.mjs";

const folder = process.argv[2];
if (!folder) {
  console.error("usage: node cut-over.mjs OUTPUT");
  process.exit(2);
}
const receipt = JSON.parse(fs.readFileSync(path.join(folder, "receipt.json"), "utf8"));
const scratch = fs.mkdtempSync(path.join(os.tmpdir(), "cut-over-"));
const rules = path.join(scratch, "_redirects");
fs.writeFileSync(rules, withPatterns(fs.readFileSync(path.join(folder, "_redirects"), "utf8")));
const host = await openHost(folder, rules);
fs.rmSync(scratch, { recursive: true });

const posts = receipt.posts.map(([url]) => url);
const dated = posts.filter((url) => /^\/\d{4}\/\d{2}\/\d{2}\//.test(url));
const terms = receipt.lists.map(([url]) => url).filter((url) => /^\/(category|tag)\/[^/]+\/$/.test(url));
const months = [...new Set(dated.map((url) => url.slice(0, 9)))];
const years = [...new Set(dated.map((url) => url.slice(0, 6)))];
const numbers = [2, 3, 10, 99];

// What is asked, where it should end, and whether it is answered at all.
const groups = [
  ["posts at their dated permalinks", dated, (url) => url],
  ["posts with the suffix of the old titles, and other old names", Object.keys(receipt.redirects), (from) => receipt.redirects[from]],
  ["feeds", ["/feed/", "/feed/rss2/", "/feed/atom/", "/comments/feed/", ...terms.map((url) => `${url}feed/`), ...dated.map((url) => `${url}feed/`)]],
  ["pages of the blog", numbers.map((number) => `/page/${number}/`)],
  ["terms", terms, (url) => url],
  ["pages of terms", terms.flatMap((url) => numbers.map((number) => `${url}page/${number}/`))],
  ["terms that are not here", ["/category/no-such-category/", "/tag/no-such-tag/", "/tag/no-such-tag/page/2/"]],
  ["archives of years and months", [...years, ...months], (url) => url],
  ["pages of archives", [...years, ...months].flatMap((url) => numbers.map((number) => `${url}page/${number}/`))],
  ["authors", ["/author/admin/", "/author/admin/page/2/", "/author/admin/feed/"]],
  ["comment pages of posts", dated.map((url) => `${url}comment-page-1/`), (url) => url.replace("comment-page-1/", "")],
  ["attachments of posts", dated.map((url) => `${url}a-picture/`), (url) => url.replace("a-picture/", "")],
  ["the sitemap", ["/wp-sitemap.xml", "/sitemap.xml"], () => "/sitemap.xml"],
];

// Nobody knows where these would lead: the dumps have neither the numbers of posts nor the files.
const unanswered = [
  ["posts by their number, /?p=123", posts.length, ["/?p=1", "/?p=4711"]],
  ["pages by their number, /?page_id=2", receipt.pages.length, ["/?page_id=2"]],
  ["archives of a day, /2019/04/09/", new Set(dated.map((url) => url.slice(0, 12))).size, [...new Set(dated.map((url) => url.slice(0, 12)))]],
  ["uploaded files, /wp-content/uploads/…", "unknown", ["/wp-content/uploads/2019/04/picture.jpg"]],
  ["searches, /?s=empathy", "any", ["/?s=empathy"]],
];

let mistakes = 0;
for (const [name, addresses, target] of groups) {
  const wrong = addresses.flatMap((address) => spellings(address).map((spelling) => [spelling, follow(spelling), target?.(address)])).filter(([, end, wanted]) => !end || (wanted && wanted !== end));
  console.log(`${wrong.length === 0 ? "answered" : "WRONG   "}  ${addresses.length.toString().padStart(4)}  ${name}`);
  for (const [address, end, wanted] of wrong.slice(0, 10)) console.error(`  ${address} ends ${end ? `at ${end}` : "nowhere"}${wanted ? `, not at ${wanted}` : ""}`);
  mistakes += wrong.length;
}
for (const [name, count, examples] of unanswered) {
  const answered = examples.filter((address) => host.answer(address).status === 301);
  console.log(`no answer ${count.toString().padStart(4)}  ${name}`);
  for (const address of answered) console.error(`  ${address} is answered: take it out of this list`);
  mistakes += answered.length;
}
process.exit(mistakes > 0 ? 1 : 0);

// Where a reader is after at most one redirect; nothing where that is no page.
function follow(address) {
  const first = host.answer(address);
  if (first.status === 200) return new URL(address, "https://site.example").pathname.replace(/([^/])$/, (end) => (/\.[a-z]+$/.test(address) ? end : `${end}/`));
  if (first.status !== 301) return null;
  return host.answer(first.location).status === 200 ? first.location : null;
}

function withPatterns(text) {
  if (text.includes("/page/* ")) return text;
  throw new Error("the site was built without `old_blog: wordpress`; there is nothing to rehearse");
}
