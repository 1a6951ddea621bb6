// What must hold of a built site's rules and headers. Each check gives sentences, one a mistake.
import fs from "node:fs";
import path from "node:path";

// What every page and file is served with.
const ALWAYS = ["content-security-policy", "x-content-type-options", "referrer-policy", "permissions-policy", "strict-transport-security"];

// Netlify has no documented limit; Cloudflare Pages reads no more than these.
const MAX_RULES = 2000;
const MAX_LINE = 1000;

export function checkSite(host, folder) {
  const receipt = JSON.parse(fs.readFileSync(path.join(folder, "receipt.json"), "utf8"));
  const lines = linesOf(path.join(folder, "_redirects"));
  return [
    ...host.errors.map((error) => error.message),
    ...checkLines(host, lines),
    ...checkMeaning(host, receipt),
    ...checkPatterns(host),
    ...checkTargets(host),
    ...checkHeaders(host),
    ...checkPages(host, receipt),
  ];
}

export function linesOf(file) {
  if (!fs.existsSync(file)) return [];
  const text = fs.readFileSync(file, "utf8");
  return text.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
}

// The parsers are silent about a line of which they drop a part: `/a b /c/ 301` is read as a rule for /a.
export function* checkLines(host, lines) {
  if (lines.length !== host.redirects.length) yield `${lines.length} lines are read as ${host.redirects.length} rules`;
  if (lines.length > MAX_RULES) yield `there are ${lines.length} rules, and Cloudflare Pages reads ${MAX_RULES}`;
  for (const [index, line] of lines.entries()) {
    if (!/^[\x21-\x7e]+(?: [\x21-\x7e]+)*$/.test(line)) yield `line ${index + 1} is not plain ASCII with single spaces: ${JSON.stringify(line)}`;
    if (line.length > MAX_LINE) yield `line ${index + 1} has ${line.length} characters, and Cloudflare Pages reads ${MAX_LINE}`;
    const rule = host.redirects[index];
    if (!rule) continue;
    const query = Object.entries(rule.query).map(([name, value]) => `${name}=${value}`);
    const read = [rule.from, ...query, rule.to, `${rule.status}${rule.force ? "!" : ""}`].join(" ");
    if (read !== line) yield `line ${index + 1} is '${line}', and is read as '${read}'`;
  }
}

// The receipt says what was meant: each redirect answers so, with and without its final slash, and no rule does more.
export function* checkMeaning(host, receipt) {
  const meant = new Map(Object.entries(receipt.redirects));
  for (const [from, to] of meant) {
    for (const address of spellings(from)) {
      const { status, location } = host.answer(address);
      if (status !== 301 || location !== to) yield `${address} answers ${status} ${location ?? ""}, and not 301 ${to}`;
    }
    const other = swapCase(from);
    if (other !== from && !meant.has(other) && host.answer(other).rule) yield `${other} is answered by a rule for ${from}`;
  }
  const gone = (receipt.gone ?? []).flatMap(spellings);
  for (const address of gone) {
    const { status } = host.answer(address);
    if (status !== 410) yield `${address} answers ${status}, and not 410`;
  }
  const known = new Set([...meant.keys()].flatMap(spellings));
  const seen = new Set();
  for (const rule of host.redirects) {
    const query = new URLSearchParams(rule.query).toString();
    const address = query ? `${rule.from}?${query}` : rule.from;
    if (seen.has(address)) yield `there are two rules for ${address}`;
    seen.add(address);
    if (rule.from.includes("*") || rule.from.includes(":")) continue;
    if (rule.status === 410 && !gone.includes(address)) yield `the rule for ${address} says 410, and the receipt does not`;
    if (rule.status === 301 && !known.has(address)) yield `the rule for ${address} is not in the receipt`;
  }
}

// Netlify drops a rule whose target it matches itself, and is silent about it: `/tag/* /tag/` never answers. So each
// pattern is asked for an address of its own.
export function* checkPatterns(host) {
  for (const rule of host.redirects) {
    if (!/[:*]/.test(rule.from)) continue;
    const example = rule.from.replace(/:\w+/g, "x").replace(/\*$/, "x");
    const answer = host.answer(example);
    if (!answer.rule) yield `the rule for ${rule.from} does not answer ${example}`;
  }
}

// A reader who follows a rule is at a page: no second rule, no loop, nothing that is not there.
export function* checkTargets(host) {
  for (const { from, to, status } of host.redirects) {
    if (/[:*]/.test(new URL(to, "https://site.example").pathname)) continue;
    if (status >= 300 && status < 400 && to.startsWith("/")) {
      const next = host.answer(to);
      if (next.status === 301) yield `${from} leads to ${to}, which leads on to ${next.location}`;
      else if (next.status !== 200) yield `${from} leads to ${to}, which answers ${next.status}`;
    } else if (status >= 400 && !host.files.includes(to)) {
      yield `${from} shows ${to}, which is not there`;
    }
  }
}

export function* checkHeaders(host) {
  for (const rule of host.headers) {
    if (!host.files.some((file) => rule.forRegExp.test(addressOf(file)))) yield `no file has the headers of ${rule.for}`;
    for (const [name, value] of Object.entries(rule.values)) {
      if (!/^[\x20-\x7e]+$/.test(value)) yield `${rule.for}: ${name} is not plain ASCII`;
    }
  }
  // What a build keeps for itself is hidden (checkPages), and may have none.
  for (const file of host.files.filter((name) => name !== "/.sitegen")) {
    const headers = host.headersOf(file);
    for (const name of ALWAYS) {
      if (!headers[name]) yield `${file} has no ${name}`;
    }
  }
  for (const file of host.files.filter((name) => /\/assets\/.*-[0-9a-f]{8,}\.[a-z]+$/.test(name))) {
    const value = host.headersOf(file)["cache-control"];
    if (value !== "public, max-age=31536000, immutable") yield `${file} has Cache-Control ${value}`;
  }
}

// Every address that the receipt promises is there, and what a build keeps for itself is not.
export function* checkPages(host, receipt) {
  const rows = [...receipt.posts, ...receipt.pages, ...receipt.lists].map(([url]) => url);
  for (const url of [...rows, ...receipt.files, ...Object.keys(receipt.feeds)]) {
    const { status } = host.answer(url);
    if (status !== 200) yield `${url} answers ${status}`;
  }
  for (const hidden of ["/.sitegen", "/_redirects", "/_headers"]) {
    if (host.answer(hidden).status === 200) yield `${hidden} is published`;
  }
  for (const file of ["/receipt.json", "/next-change.txt"]) {
    if (host.files.includes(file) && host.headersOf(file)["x-robots-tag"] !== "noindex") yield `${file} may be indexed`;
  }
}

export function spellings(address) {
  const [pathname, query] = address.split("?");
  const isFile = !pathname.endsWith("/") && pathname.slice(pathname.lastIndexOf("/")).includes(".");
  const bare = pathname.replace(/\/+$/, "");
  const paths = isFile ? [pathname] : bare === "" ? ["/"] : [bare, `${bare}/`];
  return paths.map((name) => (query === undefined ? name : `${name}?${query}`));
}

function addressOf(file) {
  return file.endsWith("/index.html") ? file.slice(0, -"index.html".length) : file;
}

// Letters that are no part of a percent-encoded byte.
function swapCase(address) {
  return address.replace(/%[0-9A-F]{2}|\?.*|[a-zA-Z]/g, (part) =>
    part.length > 1 ? part : part === part.toLowerCase() ? part.toUpperCase() : part.toLowerCase(),
  );
}
