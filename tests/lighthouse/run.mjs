// node run.mjs SITE: what Lighthouse makes of SITE on a phone, served with the headers that its _headers names.
//
// It says how large a page is, too: HTML and style sheet together, compressed by Brotli, as hosts send them. Every score must be
// 100, and no page may be larger or ask for more files than said here.
import { createServer } from "node:http";
import { readFileSync, existsSync, statSync } from "node:fs";
import { join, extname } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";

const [site] = process.argv.slice(2);
const categories = ["performance", "accessibility", "best-practices", "seo"];
const requestLimit = 3;
// Lighthouse computes with the machine's speed, and a busy machine makes a page slow. The best of so many tries counts.
const tries = 3;
const pages = [
  { name: "home", path: "/", limit: 6 * 1024 },
  { name: "tip", path: "/2019/04/09/use-the-actions-of-empathy/", limit: 5 * 1024 },
  // Twice as many words; for the record.
  { name: "longest tip", path: "/2014/07/08/defend-without-being-defensive/", sizeOnly: true },
  { name: "beginning of a tip", path: "/2026/02/24/stay-calm-when-the-customer-isnt/", limit: 5 * 1024, sizeOnly: true },
  { name: "archive", path: "/archive/" },
  { name: "list", path: "/page/2/" },
];

const types = {
  ".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml", ".png": "image/png", ".ico": "image/x-icon", ".txt": "text/plain; charset=utf-8",
};

// Netlify's _headers: a path, which may end in *, and below it one header a line.
function readHeaders(text) {
  const rules = [];
  let path;
  for (const line of text.split("\n")) {
    const header = /^\s+([\w-]+): (.*)$/.exec(line);
    if (header) rules.push({ path, name: header[1], value: header[2] });
    else path = line;
  }
  return rules;
}

const rules = readHeaders(readFileSync(join(site, "_headers"), "utf8"));

function answer(request, response) {
  const path = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
  for (const rule of rules) {
    if (rule.path.endsWith("*") ? path.startsWith(rule.path.slice(0, -1)) : path === rule.path)
      response.setHeader(rule.name, rule.value);
  }
  let file = join(site, path);
  if (existsSync(file) && statSync(file).isDirectory()) file = join(file, "index.html");
  if (!existsSync(file)) {
    response.statusCode = 404;
    file = join(site, "404.html");
  }
  response.setHeader("Content-Type", types[extname(file)] ?? "application/octet-stream");
  response.setHeader("Content-Encoding", "br");
  response.end(brotliCompressSync(readFileSync(file)));
}

const sizeOf = file => brotliCompressSync(readFileSync(file)).length;
// A page and the sheets that it names.
function sizeWithSheets(file) {
  const sheets = readFileSync(file, "utf8").matchAll(/<link rel="stylesheet" href="([^"]+)">/g);
  return [...sheets].reduce((sum, [, href]) => sum + sizeOf(join(site, href)), sizeOf(file));
}

const server = createServer(answer);
await new Promise(resolve => server.listen(0, "127.0.0.1", resolve));
const browser = await launch({
  chromePath: process.env.SITEGEN_CHROMIUM || process.env.CHROME_PATH,
  chromeFlags: [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
  ],
});
const problems = [];

async function ask(path) {
  let best;
  for (let i = 0; i < tries && !(best?.categories.performance.score === 1); i++) {
    const { lhr } = await lighthouse(`http://127.0.0.1:${server.address().port}${path}`, {
      port: browser.port, onlyCategories: categories, logLevel: "error",
    });
    if (!best || lhr.categories.performance.score > best.categories.performance.score) best = lhr;
  }
  return best;
}

async function measure({ name, path }) {
  const { audits, categories: scores } = await ask(path);
  for (const id of categories) {
    if (scores[id].score === 1) continue;
    problems.push(`${name}: ${id} ${Math.round(scores[id].score * 100)}`);
    for (const { id: audit, weight } of scores[id].auditRefs) {
      if (weight > 0 && audits[audit].score !== null && audits[audit].score < 0.9)
        problems.push(`  ${audit}: ${audits[audit].title} ${audits[audit].displayValue ?? ""}`);
    }
  }
  // Icons are not counted: a browser asks for them when it has nothing else to do.
  const asked = audits["network-requests"].details.items.filter(item => !/favicon|touch-icon/.test(item.url));
  if (asked.length > requestLimit) problems.push(`${name}: ${asked.length} requests, not ${requestLimit}`);
  return `${categories.map(id => Math.round(scores[id].score * 100)).join(" ")}, ${asked.length} requests`;
}

try {
  for (const page of pages) {
    const size = sizeWithSheets(join(site, page.path, "index.html"));
    if (page.limit && size > page.limit) problems.push(`${page.name}: ${size} bytes of HTML and CSS, not ${page.limit}`);
    console.log(`${page.name}: ${size} bytes, ${page.sizeOnly ? "not measured" : await measure(page)}`);
  }
} finally {
  await browser.kill();
  server.close();
}
problems.forEach(problem => console.error(problem));
process.exitCode = problems.length > 0 ? 1 : 0;
