// The blog that hugo/ makes: tips, index, categories, tags, feed, sitemap.
const perPage = 10;
const longDate = new Intl.DateTimeFormat("en-US", { dateStyle: "long", timeZone: "UTC" });
const summaryOf = new Map();
const neighboursOf = new Map();

export default function (config) {
  // Eleventy has no HTML of a tip while other pages are made, so a card converts it by itself. One conversion is enough.
  let markdown;
  config.amendLibrary("md", library => {
    const convert = library.render.bind(library);
    const htmlOf = new Map();
    library.render = text => {
      text = text.trim();
      if (!htmlOf.has(text)) htmlOf.set(text, convert(text));
      return htmlOf.get(text);
    };
    markdown = library;
  });

  config.addCollection("tips", api => {
    const tips = tipsOf(api);
    tips.forEach((tip, i) => neighboursOf.set(tip.inputPath, { newer: tips[i - 1], older: tips[i + 1] }));
    return tips;
  });
  config.addCollection("lists", api => listsOf(tipsOf(api), config.getFilter("slugify")));
  config.addCollection("terms", api => ["Categories", "Tags"].map(title => ({
    title,
    folder: title.toLowerCase(),
    terms: [...byTerm(tipsOf(api), title.toLowerCase())],
  })));

  config.addFilter("day", date => date.toISOString().slice(0, 10));
  config.addFilter("longDate", date => longDate.format(date));
  config.addFilter("httpDate", date => date.toUTCString());
  config.addFilter("summary", ({ inputPath, rawInput }) => {
    if (!summaryOf.has(inputPath)) summaryOf.set(inputPath, summaryFrom(markdown.render(rawInput)));
    return summaryOf.get(inputPath);
  });
  config.addFilter("neighbours", path => neighboursOf.get(path));

  config.addPassthroughCopy("style.css");
  return { markdownTemplateEngine: false };
}

// Newest first.
function tipsOf(api) {
  return api.getFilteredByGlob("tips/**/*.md").sort((a, b) => b.date - a.date);
}

function byTerm(tips, key) {
  const terms = new Map();
  for (const tip of tips)
    for (const name of tip.data[key]) {
      if (!terms.has(name)) terms.set(name, []);
      terms.get(name).push(tip);
    }
  return new Map([...terms].sort(([a], [b]) => (a < b ? -1 : 1)));
}

// Every page of the index and of each category and tag.
function listsOf(tips, slugify) {
  const lists = [{ title: "Tips", base: "/", tips }];
  for (const folder of ["categories", "tags"])
    for (const [title, some] of byTerm(tips, folder))
      lists.push({ title, base: `/${folder}/${slugify(title)}/`, tips: some });
  return lists.flatMap(list => {
    const total = Math.ceil(list.tips.length / perPage);
    const address = number => (number === 1 ? list.base : `${list.base}page/${number}/`);
    return Array.from({ length: total }, (_, i) => ({
      title: list.title,
      url: address(i + 1),
      tips: list.tips.slice(i * perPage, (i + 1) * perPage),
      number: i + 1,
      total,
      newer: i > 0 ? address(i) : undefined,
      older: i + 1 < total ? address(i + 2) : undefined,
    }));
  });
}

// What a card and the head of a page say of a tip.
function summaryFrom(html) {
  const text = html.replace(/<[^>]*>/g, "").trim()
    .replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", "\"").replaceAll("&amp;", "&");
  return { teaser: text.split(/\s+/).slice(0, 50).join(" "), description: text.slice(0, 160) };
}
