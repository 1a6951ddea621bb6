using System.Collections.Immutable;
using System.Text.RegularExpressions;
using SiteGen.Content;
using SiteGen.Converter.Markdown;

namespace SiteGen.Converter.Merging;

/// <summary>Makes the tip of a named draft: its front matter and its Markdown.</summary>
internal sealed partial class TipWriter(TermSpellings categories, TermSpellings tags)
{
    // `And sometimes they should.   The weather can be wet`: an excerpt is flattened, and where an empty paragraph
    // stood, as between the stanzas of the holiday poems, three spaces are left.
    [GeneratedRegex(@"\s{3,}")]
    private static partial Regex StanzaBreak();

    public Tip Write(NamedDraft named)
    {
        var draft = named.Draft;
        var best = draft.Best;
        var blocks = BlocksOf(best);
        return new Tip
        {
            Key = draft.Key,
            Post = new Post
            {
                Id = named.Id,
                Title = draft.Title,
                Slug = named.Slug,
                Published = draft.Key.Date,
                Categories = CategoriesOf(draft),
                Tags =
                [
                    .. draft.Versions.SelectMany(version => version.Tags).Distinct(StringComparer.Ordinal)
                        .Order(StringComparer.Ordinal).Select(tags.Of),
                ],
                Recovered = draft.Recovery,
                Sources = [.. draft.Versions.SelectMany(version => version.Sources).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
                RedirectFrom = [.. named.RedirectFrom],
            },
            Markdown = BodyMarkdown.Write(blocks),
            TextAt = best.Text.At,
            TitleAt = best.TitleAt,
            Lines = [.. BodyMarkdown.Lines(blocks)],
            Draft = draft,
        };
    }

    private static ImmutableArray<Block> BlocksOf(TextVersion version)
    {
        if (version.Kind != Layouts.FindKind.Excerpt)
            return BodyReader.Read(version.Text.Raw, version.Text.At.Line);
        return
        [
            .. StanzaBreak().Split(version.Text.Raw)
                .Select(part => CleanText.Of(part))
                .Where(part => part.Length > 0)
                .Select(part => new Paragraph(new TextLine(part, version.Text.At.Line))),
        ];
    }

    // In the order of the bylines; what several bylines disagree on is put in by name.
    private ImmutableArray<string> CategoriesOf(TipDraft draft) =>
    [
        .. draft.Versions.SelectMany(version => version.Categories)
            .GroupBy(category => category.Key, StringComparer.Ordinal)
            .OrderBy(group => group.Min(category => category.Value))
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => categories.Of(group.Key)),
    ];
}
