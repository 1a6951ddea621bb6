using System.Globalization;
using System.Text.RegularExpressions;
using SiteGen.Converter.Markdown;

namespace SiteGen.Converter.Layouts;

/// <summary>The first line of a page: <c>co-worker | Customer Service Solutions, Inc. - Page 9</c>.</summary>
/// <param name="Name">The term of the archive, or the title of the post.</param>
/// <param name="Number">The number of the page, where it says so.</param>
/// <param name="IsMarked">Whether the line has the site's name or a page number, so that it can be nothing else.</param>
public sealed partial record PageTitle(string Name, int? Number, bool IsMarked)
{
    /// <summary>The old blog's name.</summary>
    public const string Site = "Customer Service Solutions, Inc.";

    [GeneratedRegex(@"^(?:(?<name>.*?)\s*\|\s*)?Customer Service Solutions,? Inc\.?(?:\s+[-‐-―−]\s+Page\s+(?<number>\d{1,6}))?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex WithSite();

    [GeneratedRegex(@"^(?<name>.+?)\s+[-‐-―−]\s+Page\s+(?<number>\d{1,6})$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex WithNumber();

    // Archives by date are neither categories nor tags.
    [GeneratedRegex(@"^(?:(?:January|February|March|April|May|June|July|August|September|October|November|December)\s+)?(?:\d{1,2},\s+)?(?:19|20)\d\d$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Period();

    /// <summary>Whether the name can be that of a category or tag.</summary>
    public bool IsTerm => Name.Length > 0 && !Period().IsMatch(Name) && DatedTitle.Parse(Name).Date is null;

    /// <summary>Reads a first line that was found to be a page's title.</summary>
    public static PageTitle Parse(ReadOnlySpan<char> line)
    {
        if (line.Length > DatedTitle.MaxLength)
            return new PageTitle(CleanText.Of(line), null, false);
        var text = CleanText.Of(line);
        var match = WithSite().Match(text);
        if (!match.Success)
            match = WithNumber().Match(text);
        if (!match.Success)
            return new PageTitle(text, null, false);
        var number = match.Groups["number"].Success ? int.Parse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture) : (int?)null;
        return new PageTitle(match.Groups["name"].Value, number, true);
    }
}
