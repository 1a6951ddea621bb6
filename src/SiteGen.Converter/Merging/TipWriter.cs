using System.Collections.Immutable;
using System.Text.RegularExpressions;
using SiteGen.Content;
using SiteGen.Converter.Dumps;
using SiteGen.Converter.Layouts;
using SiteGen.Converter.Markdown;
using SiteGen.Text;

namespace SiteGen.Converter.Merging;

/// <summary>Makes the tip of a named draft: its front matter and its Markdown.</summary>
internal sealed partial class TipWriter(
    TermSpellings categories, TermSpellings tags, ImmutableDictionary<TipKey, PublishedAbout> ranges, ConverterOptions options)
{
    // `And sometimes they should.   The weather can be wet`: an excerpt is flattened, and where an empty paragraph
    // stood, as between the stanzas of the holiday poems, three spaces are left. Those beside the end of a line that was
    // wrapped are its indent.
    [GeneratedRegex(@"(?<!\s)[\s-[\u0085]]{3,}(?!\s)")]
    private static partial Regex StanzaBreak();

    [GeneratedRegex(@"\b(?:Poem|Poetry|Rhyme|Verse|Ode|Limerick|Carol|Haiku)s?\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Poems();

    private readonly TermLimit _categories = new("categories", categories);
    private readonly TermLimit _tags = new("tags", tags);

    public Tip Write(NamedDraft named)
    {
        var draft = named.Draft;
        var best = draft.Best;
        var (itsCategories, itsTags, sources) = (CategoriesOf(draft), TagsOf(draft), SourceList.All(draft));
        var blocks = BlocksOf(best.Kind, EmailAddresses.Protect(best.Text.Raw, options.Emails), best.Text.At.Line, Poems().IsMatch(draft.Title));
        return new Tip
        {
            Key = draft.Key,
            Post = new Post
            {
                Id = named.Id,
                Title = draft.Title,
                Slug = named.Slug,
                Published = draft.Key.Date,
                PublishedAbout = ranges.GetValueOrDefault(draft.Key),
                Categories = [.. _categories.Kept(itsCategories).Select(categories.Of)],
                Tags = [.. _tags.Kept(itsTags).Select(tags.Of)],
                Recovered = draft.Recovery,
                Sources = SourceList.Named(draft, sources),
                RedirectFrom = [.. named.RedirectFrom],
            },
            Markdown = BodyMarkdown.Write(blocks, options.Emails),
            Text = best.Text,
            Sources = sources,
            Doubts = [.. _categories.Doubts(itsCategories, best), .. _tags.Doubts(itsTags, best)],
            OtherTexts = [.. OtherTexts(draft)],
            LostLinks = [.. LostLinksOf(blocks, best.Text.At.File)],
            TitleAt = draft.TitleAt,
            Draft = draft,
        };
    }

    private static ImmutableArray<Block> BlocksOf(FindingKind kind, string raw, int firstLine, bool isPoem)
    {
        if (kind != FindingKind.Excerpt || raw.AsSpan().ContainsAny('\n', '\r'))
            return BodyReader.Read(raw, firstLine, isPoem);
        return
        [
            .. StanzaBreak().Split(raw)
                .Select(part => CleanText.Of(part))
                .Where(part => part.Length > 0)
                .Select(part => new Paragraph(new TextLine(part, firstLine))),
        ];
    }

    // Texts that say something else. One that only ends earlier is a shorter copy.
    private static IEnumerable<FoundText> OtherTexts(TipDraft draft) => draft.Wholes
        .Where(version => version.IsWhole && !Likeness.Begins(draft.Best.Words, version.Words))
        .Select(version => version.Text);

    private static IEnumerable<LostLink> LostLinksOf(ImmutableArray<Block> blocks, string file)
    {
        foreach (var line in BodyMarkdown.Lines(blocks))
        {
            if (LostLinks.In(line.Text) is { } words)
                yield return new LostLink(new Location(file, line.Line), words);
        }
    }

    // In the order of the bylines; what several bylines disagree on is put in by name.
    private static List<string> CategoriesOf(TipDraft draft) =>
    [
        .. draft.Versions.SelectMany(version => version.Categories)
            .GroupBy(category => category.Key, StringComparer.Ordinal)
            .OrderBy(group => group.Min(category => category.Value))
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => group.Key),
    ];

    private static List<string> TagsOf(TipDraft draft) =>
        [.. draft.Versions.SelectMany(version => version.Tags).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
