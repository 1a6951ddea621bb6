using SiteGen.Converter.Layouts;
using SiteGen.Converter.Merging;

namespace SiteGen.Converter.Writing;

/// <summary>A file that the converter wants to write.</summary>
/// <param name="Tip">Which tip it is.</param>
/// <param name="Path">Where, below the tips folder.</param>
/// <param name="Text">What.</param>
public sealed record TipFile(string Tip, string Path, string Text)
{
    /// <summary>The files of tips.</summary>
    public static IEnumerable<TipFile> Of(IEnumerable<Tip> tips)
    {
        var seen = new Dictionary<TipKey, int>();
        foreach (var tip in tips)
        {
            var number = seen[tip.Key] = seen.GetValueOrDefault(tip.Key) + 1;
            var name = $"{(tip.Key.Date is { } date ? $"{date:O}" : "undated")} {tip.Key.Title}";
            yield return new TipFile(number == 1 ? name : $"{name} ~{number}", tip.Path, tip.Write());
        }
    }

    /// <summary>Where a proposal stands beside a file: hidden, so that the site does not read it.</summary>
    public static string ProposalFor(string path)
    {
        var name = path.LastIndexOf('/') + 1;
        return $"{path[..name]}.{path[name..^".md".Length]}.proposed.md";
    }
}
