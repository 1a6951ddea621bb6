using SiteGen.Content;

namespace SiteGen.Converter.Merging;

/// <summary>A draft with its place on the site.</summary>
/// <param name="Draft">The tip.</param>
/// <param name="Slug">Its slug, unique on its day.</param>
/// <param name="RedirectFrom">Its addresses on the old blog.</param>
internal sealed record NamedDraft(TipDraft Draft, Slug Slug, IReadOnlyList<string> RedirectFrom)
{
    /// <summary>The path below the tips folder without <c>.md</c>.</summary>
    public string Id => Draft.Key.Date is { } date ? $"{date.Year:D4}/{date:O}-{Slug}" : $"undated/{Slug}";
}

/// <summary>
/// Gives every tip its slug. Tips that would share one on the same day are numbered by title and text, so that the
/// result does not depend on the order of the dumps.
/// </summary>
internal static class TipNames
{
    // A title without a single letter or digit.
    private static readonly Slug Nameless = Slug.Parse("tip")!;

    /// <summary>The slug that a title has where no other tip of its day has it.</summary>
    public static Slug SlugOf(string title) => Slug.From(title) ?? Nameless;

    public static IEnumerable<NamedDraft> Assign(IEnumerable<TipDraft> drafts)
    {
        var redirects = new HashSet<string>(StringComparer.Ordinal);
        var byName = drafts
            .Select(draft => (Draft: draft, Slug: SlugOf(draft.Title)))
            .OrderBy(tip => tip.Draft.Key.Date is null)
            .ThenBy(tip => tip.Draft.Key.Date)
            .ThenBy(tip => tip.Slug.Value, StringComparer.Ordinal)
            .ThenBy(tip => tip.Draft.Key.Title, StringComparer.Ordinal)
            .ThenBy(tip => tip.Draft.Best.Words, StringComparer.Ordinal)
            .ThenBy(tip => tip.Draft.Best.Flat, StringComparer.Ordinal)
            .ToList();
        // A number gives no tip the slug that another one has by its title: `Win or Not 2` keeps its own.
        var own = byName.Select(tip => (tip.Draft.Key.Date, tip.Slug)).ToHashSet();
        var taken = new HashSet<(DateOnly?, Slug)>();
        foreach (var (draft, slug) in byName)
        {
            var unique = slug;
            for (var number = 2; (unique != slug && own.Contains((draft.Key.Date, unique))) || !taken.Add((draft.Key.Date, unique)); number++)
                unique = slug.WithNumber(number);
            // Which of several the old address led to is not known; the first has it.
            yield return new NamedDraft(draft, unique, [.. OldAddresses(draft, slug).Where(redirects.Add)]);
        }
    }

    // Seen on 14 of 14 pages: /use-the-actions-of-empathy-4-9-19-customer-service-tip/
    private static IEnumerable<string> OldAddresses(TipDraft draft, Slug slug)
    {
        var typed = draft.Versions.SelectMany(version => version.TypedDates).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        // Undated, or dated by the byline alone.
        return typed.Count == 0
            ? [$"/{slug}/"]
            : typed.Select(date => $"/{slug}-{Slug.From(date)}-customer-service-tip/").Distinct(StringComparer.Ordinal);
    }
}
