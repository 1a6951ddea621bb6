using System.Collections.Immutable;
using SiteGen.Converter.Doubts;

namespace SiteGen.Converter.Merging;

/// <summary>Keeps a tip to as many categories or tags as the site takes of one; what is left out is a doubt.</summary>
/// <param name="what">What they are called: categories, or tags.</param>
/// <param name="spellings">Their spellings over all dumps.</param>
internal sealed class TermLimit(string what, TermSpellings spellings)
{
    /// <summary>How many categories, and how many tags, the site takes of one tip.</summary>
    public const int Most = 100;

    private const int MaxListed = 5;

    /// <summary>The terms that are kept, in their order: the commonest ones of all dumps, of equally common ones the first by key.</summary>
    public IEnumerable<string> Kept(IReadOnlyCollection<string> keys)
    {
        if (keys.Count <= Most)
            return keys;
        var kept = keys.OrderByDescending(spellings.CountOf).ThenBy(key => key, StringComparer.Ordinal).Take(Most).ToHashSet(StringComparer.Ordinal);
        return keys.Where(kept.Contains);
    }

    /// <summary>A doubt where some are left out.</summary>
    /// <param name="keys">The terms of a tip.</param>
    /// <param name="text">Its text.</param>
    public IEnumerable<Doubt> Doubts(IReadOnlyCollection<string> keys, TextVersion text)
    {
        var left = keys.Except(Kept(keys), StringComparer.Ordinal).Select(spellings.Of).ToList();
        if (left.Count == 0)
            yield break;
        var names = string.Join(", ", left.Take(MaxListed)) + (left.Count > MaxListed ? $" and {left.Count - MaxListed} more" : "");
        yield return new Doubt(
            text.Text.At, text.FirstLine, $"{left.Count} of {keys.Count} {what} left out: {names}",
            $"the site takes {Most} {what} of a tip, and these are the rarest", [])
        {
            Dump = text.TextSource,
        };
    }
}
