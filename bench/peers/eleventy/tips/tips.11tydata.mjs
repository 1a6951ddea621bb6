// The slug is the file's whole name, as in Hugo's addresses; Eleventy's fileSlug has no date.
export default {
  layout: "tip.njk",
  permalink: ({ page }) => {
    const name = page.inputPath.split("/").at(-1).replace(/\.md$/, "");
    return `/${name.slice(0, 10).replaceAll("-", "/")}/${name}/`;
  },
};
