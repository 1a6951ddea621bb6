// Answers requests for a publish folder in the order that Netlify documents: a forced rule, a file, a rule, 404.html.
// Netlify's own code parses the files and matches the rules. What is ours, and so no proof: which file stands at an
// address, and that a rule is asked with the path as a browser sends it, percent-encoded.
import fs from "node:fs";
import path from "node:path";
import { parseAllHeaders } from "@netlify/headers-parser";
import { parseAllRedirects } from "@netlify/redirect-parser";
import redirector from "netlify-redirector";

const SITE = "https://site.example";

export async function openHost(folder, redirectsFile = path.join(folder, "_redirects")) {
  const headersFile = path.join(folder, "_headers");
  const { redirects, errors } = await parseAllRedirects({ redirectsFiles: [redirectsFile], configRedirects: [], minimal: false });
  const { headers, errors: headerErrors } = await parseAllHeaders({ headersFiles: [headersFile], configHeaders: [], minimal: false });
  const match = await matcher(redirects);
  const files = new Map(filesOf(folder).map((file) => [file, path.join(folder, file)]));
  return { redirects, headers, errors: [...errors, ...headerErrors], files: [...files.keys()], answer, headersOf };

  // A request's status and, depending on it, `location` or `file`; and the rule that answered, if any. That Netlify hands
  // a request's parameters on to the location is left out.
  function answer(address) {
    const url = new URL(address, SITE);
    const rule = match(url);
    const file = fileAt(url);
    if (rule && (rule.force || !file)) {
      if (rule.status >= 300 && rule.status < 400) return { status: rule.status, location: rule.to, rule };
      return { status: rule.status, file: fileAt(new URL(rule.to, SITE)) ?? "/404.html", rule };
    }
    return file ? { status: 200, file } : { status: 404, file: "/404.html" };
  }

  function fileAt(url) {
    const name = decoded(url.pathname);
    const candidates = name.endsWith("/") ? [`${name}index.html`] : [name, `${name}.html`, `${name}/index.html`];
    return candidates.find((candidate) => files.has(candidate));
  }

  function headersOf(file) {
    const address = file.endsWith("/index.html") ? file.slice(0, -"index.html".length) : file;
    const values = {};
    for (const rule of headers) {
      if (!rule.forRegExp.test(address)) continue;
      for (const [name, value] of Object.entries(rule.values)) values[name.toLowerCase()] = value;
    }
    return values;
  }
}

async function matcher(redirects) {
  if (redirects.length === 0) return () => null;
  // The matcher calls some fields by their older names.
  const rules = redirects.map(({ from, query, conditions, signed, ...rest }) => ({ ...rest, origin: from, params: query, conditions: {} }));
  const compiled = await redirector.parseJSON(JSON.stringify(rules), {});
  return (url) =>
    compiled.match({
      scheme: "https",
      host: url.host,
      path: url.pathname,
      query: url.search.slice(1),
      headers: {},
      cookieValues: {},
      getHeader: () => "",
      getCookie: () => "",
    });
}

function filesOf(folder) {
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => "/" + path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"))
    .filter((file) => file !== "/_redirects" && file !== "/_headers");
}

function decoded(pathname) {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
}
