"""Reads the front matter of tips, with several categories for each, and adds what a card shows of a tip."""

from collections import defaultdict

from markupsafe import Markup
from pelican import signals
from pelican.readers import MarkdownReader
from pelican.urlwrappers import Category


class TipReader(MarkdownReader):
    """Markdown below lists as YAML writes them: [one, two]. Pelican's own reader would keep the brackets."""

    def _parse_metadata(self, meta):
        for name in ("categories", "tags"):
            meta[name] = [meta[name][0].strip("[]")]
        return super()._parse_metadata(meta)

    def process_metadata(self, name, value):
        if name == "categories":
            return [Category(text.strip(), self.settings) for text in value.split(",")]
        return super().process_metadata(name, value)


def add_reader(readers):
    readers.reader_classes["md"] = TipReader


def complete(generator):
    categories = defaultdict(list)
    tips = generator.articles
    for number, tip in enumerate(tips):
        tip.newer = tips[number - 1] if number > 0 else None
        tip.older = tips[number + 1] if number + 1 < len(tips) else None
        text = Markup(tip.content).striptags()
        tip.teaser = " ".join(text.split()[:50])
        tip.description = text[:160]
        for category in tip.categories:
            categories[category].append(tip)
    generator.categories = sorted(categories.items())
    generator._update_context(("categories",))


def register():
    signals.readers_init.connect(add_reader)
    signals.article_generator_finalized.connect(complete)
