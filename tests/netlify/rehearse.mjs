// node rehearse.mjs OUTPUT: what Netlify will make of a built site. Ends with 1 when a rule or header is not as it is meant.
import { checkSite } from "./checks.mjs";
import { openHost } from "./host.mjs";

const folder = process.argv[2];
if (!folder) {
  console.error("usage: node rehearse.mjs OUTPUT");
  process.exit(2);
}
const host = await openHost(folder);
const mistakes = checkSite(host, folder);
for (const mistake of mistakes) console.error(`  ${mistake}`);
console.log(`${host.redirects.length} rules, ${host.headers.length} header rules, ${host.files.length} files: ${mistakes.length} mistakes`);
process.exit(mistakes.length > 0 ? 1 : 0);
