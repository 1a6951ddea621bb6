using System.Collections.Concurrent;
using SiteGen.Converter.Fidelity;
using SiteGen.Text;

namespace SiteGen.Converter.Merging;

/// <summary>What there is to say about finished tips.</summary>
internal static class TipReview
{
    public static IEnumerable<Diagnostic> Of(IReadOnlyCollection<Tip> tips, ConverterOptions options)
    {
        var diagnostics = new ConcurrentBag<Diagnostic>();
        Parallel.ForEach(tips, tip =>
        {
            foreach (var diagnostic in Of(tip, options))
                diagnostics.Add(diagnostic);
        });
        return diagnostics;
    }

    private static IEnumerable<Diagnostic> Of(Tip tip, ConverterOptions options)
    {
        if (FidelityProof.DifferenceOf(tip, tip.Write(), options.Emails) is { } difference)
            yield return ConverterMistakes.Unfaithful(tip, difference);
        foreach (var link in tip.LostLinks)
            yield return ConverterMistakes.LostLink(link.At, link.Words, tip.Path);
        foreach (var other in tip.OtherTexts)
            yield return ConverterMistakes.TwoTexts(tip, other.At);
        if (tip.Post.Slug != TipNames.SlugOf(tip.Post.Title))
            yield return ConverterMistakes.SameName(tip);
    }
}
