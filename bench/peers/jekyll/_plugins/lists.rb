# Index, categories and tags with ten tips to a page, and what a card shows of a tip. No gem does this on all systems.
class Lists < Jekyll::Generator
  PER_PAGE = 10

  def generate(site)
    describe site
    add_list site, "", site.config["title"], site.posts.docs.reverse
    add_terms site, "categories", "Categories", site.categories
    add_terms site, "tags", "Tags", site.tags
  end

  private

  # Jekyll keeps the HTML of a text, so this is not converted again when the page is made.
  def describe(site)
    markdown = site.find_converter_instance(Jekyll::Converters::Markdown)
    site.posts.docs.each do |tip|
      text = CGI.unescapeHTML(markdown.convert(tip.content).gsub(/<[^>]*>/, "")).strip
      tip.data["teaser"] = text.split.first(50).join(" ")
      tip.data["description"] = text[0, 160]
    end
  end

  def add_terms(site, folder, title, terms)
    rows = terms.sort.map do |name, tips|
      path = "#{folder}/#{Jekyll::Utils.slugify(name)}"
      add_list site, path, name, tips
      { "name" => name, "url" => "/#{path}/", "count" => tips.size }
    end
    add_page site, folder, "layout" => "terms", "title" => title, "terms" => rows, "changed" => site.posts.docs.last.date
  end

  def add_list(site, folder, title, tips)
    base = folder.empty? ? "/" : "/#{folder}/"
    slices = tips.each_slice(PER_PAGE).to_a
    slices.each.with_index(1) do |slice, number|
      add_page site, number == 1 ? folder : File.join(folder, "page", number.to_s),
               "layout" => "list", "title" => title, "tips" => slice, "number" => number, "total" => slices.size,
               "newer" => (number == 2 ? base : "#{base}page/#{number - 1}/" if number > 1),
               "older" => ("#{base}page/#{number + 1}/" if number < slices.size),
               "changed" => (tips.first.date if number == 1)
    end
  end

  def add_page(site, folder, data)
    page = Jekyll::PageWithoutAFile.new(site, site.source, folder, "index.html")
    page.data.merge!(data)
    site.pages << page
  end
end
