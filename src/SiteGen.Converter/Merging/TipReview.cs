using System.Collections.Immutable;
using SiteGen.Converter.Fidelity;
using SiteGen.Text;

namespace SiteGen.Converter.Merging;

/// <summary>What there is to say about finished tips.</summary>
internal static class TipReview
{
    /// <summary>The tips, by path, that the site refuses, or whose page would not say what their dump says.</summary>
    public static ImmutableSortedDictionary<string, Difference> Differences(IReadOnlyList<Tip> tips, ConverterOptions options)
    {
        var differences = new Difference?[tips.Count];
        Parallel.For(0, tips.Count, i => differences[i] = DifferenceOf(tips[i], options));
        return Enumerable.Range(0, tips.Count)
            .Where(i => differences[i] is not null)
            .ToImmutableSortedDictionary(i => tips[i].Path, i => differences[i]!, StringComparer.Ordinal);
    }

    private static Difference? DifferenceOf(Tip tip, ConverterOptions options) =>
        FidelityProof.DifferenceOf(tip.Path, tip.Write(), tip.Text, tip.Draft.Best.Kind, options.Emails);

    /// <summary>What a person should know of the tips.</summary>
    public static IEnumerable<Diagnostic> Of(IEnumerable<Tip> tips, IReadOnlyDictionary<string, Difference> differences)
    {
        foreach (var tip in tips)
        {
            var difference = differences.GetValueOrDefault(tip.Path);
            if (difference?.Refusal is { } why)
            {
                yield return ConverterMistakes.Refused(difference.At, tip.Path, why);
                continue;
            }
            if (difference is not null)
                yield return ConverterMistakes.Unfaithful(difference.At, tip.Path, difference.Expected, difference.Found);
            foreach (var link in tip.LostLinks)
                yield return ConverterMistakes.LostLink(link.At, link.Words, tip.Path);
            foreach (var other in tip.OtherTexts)
                yield return ConverterMistakes.TwoTexts(tip.TextAt, tip.Post.Title, other.At);
            if (tip.Post.Slug != TipNames.SlugOf(tip.Post.Title))
                yield return ConverterMistakes.SameName(tip.TitleAt, tip.Post.Title, tip.Post.Slug.Value);
        }
    }
}
