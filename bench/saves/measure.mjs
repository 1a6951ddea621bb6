// From the save of a tip until its new text is in Chromium, for our preview and for the servers of others:
//     node measure.mjs TIPS SAVES PROGRAM
// TIPS is a folder of tips as `SiteGen.Bench corpus` writes it, PROGRAM the published sitegen. One server runs at a time.
import { spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const here = path.dirname(fileURLToPath(import.meta.url));
const [input, saves, program] = [path.resolve(process.argv[2]), Number(process.argv[3]), path.resolve(process.argv[4])];
const PORT = 23987;
const eleventy = path.join(here, "node_modules", "@11ty", "eleventy", "cmd.cjs");
const servers = [
  { name: "SiteGen", tips: "tips", command: [program, "preview", "--input", ".", "--port", PORT] },
  {
    name: "Hugo", peer: "hugo", tips: "content/tips",
    command: ["hugo", "server", "--bind", "127.0.0.1", "--port", PORT, "--baseURL", `http://127.0.0.1:${PORT}/`],
  },
  { name: "Eleventy", peer: "eleventy", tips: "tips", command: ["node", eleventy, "--serve", "--incremental", `--port=${PORT}`, "--quiet"] },
];
const only = process.argv.slice(5);

for (const server of servers.filter(({ name }) => only.length === 0 || only.includes(name))) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "saves-"));
  try {
    console.log(await measure(server, layOut(server, folder), folder));
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

// The peers' own sites, with the same tips under their key of the date.
function layOut({ peer, tips }, folder) {
  fs.cpSync(peer ? path.join(here, "..", "peers", peer) : input, folder, { recursive: true });
  if (!peer) return newest(path.join(folder, tips));
  fs.cpSync(path.join(input, "tips"), path.join(folder, tips), { recursive: true });
  for (const file of filesOf(path.join(folder, tips)))
    fs.writeFileSync(file, fs.readFileSync(file, "utf8").replace("\npublished:", "\ndate:"));
  return newest(path.join(folder, tips));
}

async function measure({ name, peer, command }, file, folder) {
  const process = spawn(command[0], command.slice(1).map(String), { cwd: folder, stdio: "ignore" });
  const browser = await chromium.launch({
    executablePath: globalThis.process.env.SITEGEN_CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  });
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(0);
    let seen = () => {};
    await page.exposeFunction("told", (text) => seen(text));
    await page.addInitScript(() => {
      let last;
      const look = () => {
        const text = document.body?.textContent.match(/Save \d+ is here/g)?.at(-1);
        if (text && text !== last) told((last = text));
      };
      new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true });
    });
    const text = fs.readFileSync(file, "utf8");
    const address = `http://127.0.0.1:${PORT}${addressOf(file, text, peer)}`;
    while (!(await fetch(address).then((answer) => answer.ok, () => false))) {
      if (process.exitCode !== null) throw new Error(`${command.join(" ")} ended with ${process.exitCode}`);
      await new Promise((go) => setTimeout(go, 200));
    }
    await page.goto(address);
    const times = [];
    for (let number = 1; number <= saves; number++) {
      const wanted = `Save ${number} is here`;
      const shown = new Promise((resolve) => (seen = (told) => told === wanted && resolve(performance.now())));
      fs.writeFileSync(path.join(folder, "..", "being-saved.tmp"), `${text}\n\n${wanted}.\n`);
      const begun = performance.now();
      fs.renameSync(path.join(folder, "..", "being-saved.tmp"), file);
      times.push((await shown) - begun);
      await new Promise((go) => setTimeout(go, 700));
    }
    // The first ones are compiled on the way.
    const sorted = times.slice(3).sort((one, other) => one - other).map(Math.round);
    return `${name}: median ${sorted[sorted.length >> 1]} ms, ${sorted[0]} to ${sorted.at(-1)}, load ${os.loadavg()[0].toFixed(1)}`;
  } finally {
    await browser.close();
    process.kill();
    await new Promise((ended) => process.once("exit", ended));
  }
}

// The peers' addresses end in the file's name, ours in a slug of the title.
function addressOf(file, text, peer) {
  const name = path.basename(file, ".md");
  const slug = peer ? name : /^title: "?(.+?)"?$/m.exec(text)[1].toLowerCase().replace(/[’']/g, "").replace(/[^a-z0-9]+/g, "-");
  return `/${name.slice(0, 10).replaceAll("-", "/")}/${slug}/`;
}

function newest(folder) {
  return filesOf(folder).sort().at(-1);
}

function filesOf(folder) {
  return fs.readdirSync(folder, { recursive: true }).filter((file) => file.endsWith(".md")).map((file) => path.join(folder, file));
}
