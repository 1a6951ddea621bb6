// Each mistake is made once in a small site, to see that it is found.
import assert from "node:assert/strict";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, test } from "node:test";
import { checkSite, spellings } from "../checks.mjs";
import { openHost } from "../host.mjs";

const HEADERS = `/*
  Content-Security-Policy: default-src 'none'
  X-Content-Type-Options: nosniff
  Referrer-Policy: no-referrer
  Permissions-Policy: camera=()
  Strict-Transport-Security: max-age=1
/assets/style-*
  Cache-Control: public, max-age=31536000, immutable
/receipt.json
  X-Robots-Tag: noindex
`;

const RULES = "/old /a/ 301\n/old/ /a/ 301\n/caf%C3%A9 /a/ 301\n/caf%C3%A9/ /a/ 301\n/ p=1 /a/ 301!\n/.sitegen /404.html 404!\n";

const RECEIPT = {
  receipt: 1,
  posts: [["/a/", "A"]],
  pages: [],
  lists: [["/", "Home"]],
  files: ["/assets/style-0123abcd.css"],
  feeds: {},
  redirects: { "/old/": "/a/", "/caf%C3%A9/": "/a/", "/?p=1": "/a/" },
};

const folders = [];
afterEach(() => folders.splice(0).forEach((folder) => fs.rmSync(folder, { recursive: true })));

async function mistakes({ rules = RULES, headers = HEADERS, receipt = {}, files = {} } = {}) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "netlify-"));
  folders.push(folder);
  const all = {
    "index.html": "home",
    "a/index.html": "a",
    "404.html": "not found",
    ".sitegen": "",
    "assets/style-0123abcd.css": "",
    _redirects: rules,
    _headers: headers,
    "receipt.json": JSON.stringify({ ...RECEIPT, ...receipt }),
    ...files,
  };
  for (const [name, text] of Object.entries(all)) {
    if (text === null) continue;
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), text);
  }
  return checkSite(await openHost(folder), folder);
}

test("a good site has no mistake", async () => assert.deepEqual(await mistakes(), []));

const CASES = [
  ["a rule that is injected by white space", { rules: RULES + "/x\uFEFF//evil.example/ 301\n" }, /not plain ASCII/],
  ["a rule of which a part is dropped", { rules: RULES + "/a b /c/ 301\n" }, /is read as '\/a b=/],
  ["a line that is no rule", { rules: RULES + "/x\n" }, /Missing destination/],
  ["a rule that is missing", { rules: RULES.replaceAll("/old", "/else") }, /\/old\/ answers 404/],
  ["a rule that a file hides", { files: { "old/index.html": "" } }, /\/old\/ answers 200/],
  ["a parameter's rule that is not forced", { rules: RULES.replace("301!", "301") }, /\/\?p=1 answers 200/],
  ["a rule that nobody meant", { rules: RULES + "/extra /a/ 301\n" }, /\/extra is not in the receipt/],
  ["two rules for one address", { rules: RULES + "/old /a/ 301\n" }, /two rules for \/old|lines are read as/],
  ["a rule without a target", { rules: RULES.replaceAll("/a/", "/gone/"), receipt: { redirects: { "/old/": "/gone/", "/caf%C3%A9/": "/gone/", "/?p=1": "/gone/" } } }, /leads to \/gone\/, which answers 404/],
  ["a chain", { rules: RULES + "/b /old/ 301\n", receipt: { redirects: { ...RECEIPT.redirects, "/b": "/old/" } } }, /which leads on to \/a\//],
  ["a loop", { rules: RULES + "/b /b/ 301\n", receipt: { redirects: { ...RECEIPT.redirects, "/b": "/b/" } } }, /which leads on to \/b\//],
  ["a pattern that Netlify drops", { rules: RULES + "/tag/* /tag/ 301\n", files: { "tag/index.html": "" } }, /\/tag\/\* does not answer/],
  ["too many rules", { rules: RULES + Array.from({ length: 2000 }, (_, i) => `/x${i} /a/ 302`).join("\n") }, /2006 rules/],
  ["headers that no file has", { headers: HEADERS + "/nowhere/*\n  X-A: b\n" }, /no file has the headers of \/nowhere/],
  ["a page without a header", { headers: HEADERS.replace("/*\n", "/a/*\n") }, /\/404\.html has no content-security-policy/],
  ["a header without a value", { headers: HEADERS + "/b\n  X-Empty:\n" }, /Missing header value/],
  ["a style sheet that is asked for each time", { headers: HEADERS.replace("/assets/style-*", "/assets/other-*") }, /has Cache-Control undefined/],
  ["a receipt that search engines find", { headers: HEADERS.replace("noindex", "all") }, /receipt\.json may be indexed/],
  ["an address that is promised and not there", { files: { "a/index.html": null } }, /\/a\/ answers 404/],
  ["a manifest that is published", { rules: RULES.replace("/.sitegen /404.html 404!\n", "") }, /\/\.sitegen is published/],
];

for (const [name, site, expected] of CASES) {
  test(`${name} is found`, async () => {
    const found = await mistakes(site);
    assert.ok(found.some((mistake) => expected.test(mistake)), `expected ${expected} in ${JSON.stringify(found, null, 1)}`);
  });
}

test("an address has a spelling with and one without a final slash, a file has one", () => {
  assert.deepEqual(spellings("/old/"), ["/old", "/old/"]);
  assert.deepEqual(spellings("/old.html"), ["/old.html"]);
  assert.deepEqual(spellings("/?p=1"), ["/?p=1"]);
});

test("rules are case-sensitive", async () => {
  const found = await mistakes({ rules: RULES + "/Upper /a/ 301\n/Upper/ /a/ 301\n", receipt: { redirects: { ...RECEIPT.redirects, "/Upper/": "/a/" } } });
  assert.deepEqual(found, []);
});

const GONE = RULES + "/b /404.html 410\n/b/ /404.html 410\n";

test("what is gone answers 410", async () => assert.deepEqual(await mistakes({ rules: GONE, receipt: { gone: ["/b/"] } }), []));

test("what is gone without a rule is found", async () =>
  assert.deepEqual(await mistakes({ receipt: { gone: ["/b/"] } }), ["/b answers 404, and not 410", "/b/ answers 404, and not 410"]));

test("a rule with 410 that nobody meant is found", async () =>
  assert.deepEqual(await mistakes({ rules: GONE }), [
    "the rule for /b says 410, and the receipt does not",
    "the rule for /b/ says 410, and the receipt does not",
  ]));
