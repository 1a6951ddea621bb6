using SiteGen.Addresses;
using SiteGen.Converter.Layouts;
using SiteGen.Converter.Merging;

namespace SiteGen.Converter.Writing;

/// <summary>A file that the converter wants to write.</summary>
/// <param name="Tip">Which tip it is.</param>
/// <param name="Path">Where, below the tips folder.</param>
/// <param name="Text">What.</param>
public sealed record TipFile(string Tip, string Path, string Text)
{
    /// <summary>All dumps that have something of it; the file may name some of them only.</summary>
    public IReadOnlyCollection<string> Sources { get; init; } = [];

    /// <summary>Whether all of it is the same, its dumps among that.</summary>
    public bool Equals(TipFile? other) =>
        other is not null && (Tip, Path, Text) == (other.Tip, other.Path, other.Text) && Sources.SequenceEqual(other.Sources, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Tip, Path, Text);

    private const string Extension = ".md";

    private const string NumberMark = " ~";

    /// <summary>The files of tips.</summary>
    public static IEnumerable<TipFile> Of(IEnumerable<Tip> tips)
    {
        var seen = new Dictionary<TipKey, int>();
        foreach (var tip in tips)
        {
            var number = seen[tip.Key] = seen.GetValueOrDefault(tip.Key) + 1;
            var name = $"{(tip.Key.Date is { } date ? $"{date:O}" : "undated")} {tip.Key.Title}";
            yield return new TipFile(NameOf(name, number), tip.Path, tip.Write()) { Sources = tip.Sources };
        }
    }

    /// <summary>The name of the first of several tips that share date and title.</summary>
    public static string WithoutNumber(string tip)
    {
        var mark = tip.LastIndexOf(NumberMark, StringComparison.Ordinal);
        return mark < 0 || tip.AsSpan(mark + NumberMark.Length).ContainsAnyExceptInRange('0', '9') ? tip : tip[..mark];
    }

    /// <summary>The name of the first, second … of several tips that share date and title.</summary>
    public static string NameOf(string name, int number) => number == 1 ? name : $"{name}{NumberMark}{number}";

    /// <summary>Where a proposal stands beside a file: hidden, so that the site does not read it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="number">From 2 on for further proposals, where a person has written into the ones before.</param>
    public static string ProposalFor(string path, int number = 1)
    {
        var name = path.LastIndexOf('/') + 1;
        return $"{path[..name]}.{path[name..^Extension.Length]}.proposed{(number == 1 ? "" : $"-{number}")}.md";
    }

    /// <summary>Whether a path that comes from outside is that of a proposal.</summary>
    public static bool IsProposal(string path)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        return SitePath.TryCreate(path, out _, out _) && name[0] == '.' && name.EndsWith(Extension, StringComparison.Ordinal)
            && name.Contains(".proposed", StringComparison.Ordinal);
    }

    /// <summary>Checks a path that comes from outside: a tip's file, which can't leave the tips folder.</summary>
    /// <returns>What is wrong, as a clause; null for a valid path.</returns>
    public static string? WhyInvalid(string path)
    {
        if (!SitePath.TryCreate(path, out _, out var why))
            return why;
        if (path[0] == '.' || path.Contains("/.", StringComparison.Ordinal))
            return "it is hidden";
        return path.EndsWith(Extension, StringComparison.Ordinal) ? null : "it does not end in .md";
    }
}
