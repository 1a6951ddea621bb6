using System.Text.RegularExpressions;
using SiteGen.Converter.Dumps;
using SiteGen.Converter.Markdown;

namespace SiteGen.Converter.Layouts;

/// <summary>How sure the form of a line is that it is a footer.</summary>
internal enum FooterForm
{
    /// <summary>It is none.</summary>
    None,

    /// <summary>It may be one where other posts share it, or where it stands beside one: a call with an address.</summary>
    Possible,

    /// <summary>One link of the footer, where each has a line of its own.</summary>
    Link,

    /// <summary>The sentences of the early years, word for word.</summary>
    Sentence,

    /// <summary>The links of the later years, at least two or the first of them.</summary>
    Links,
}

/// <summary>The call to action below a post. Its words tell the years in which it stood there.</summary>
internal static partial class Footer
{
    private const int MinCutLength = 8;

    private static readonly string[] Openings =
    [
        "Signup for FREE Tips! Contact Us More Resources for You Visit Our Home Page",
        "Interested in improving your company’s customer service? See more information at: http://www.cssamerica.com/",
        "Check out our new customer service book at http://www.amigreatat.com/",
    ];

    private static readonly string[] FoldedOpenings = Array.ConvertAll(Openings, opening => Folding.Title(opening));

    private static readonly string[] FirstWords =
        ["Sign", "Contact Us", "More Resources", "Visit ", "Follow Us", "Like Us", "Find Us", "Join Us", "Watch Us", "Connect with", "Read Our", "Subscribe"];

    private static readonly string[] Starts = ["Signup for FREE", "Sign up for FREE", "Interested in improving your", "Check out our new customer service"];

    [GeneratedRegex(
        @"\G[\s|•·]*(?:Sign[ -]?up for (?:our )?FREE Tips!?|Contact Us|More Resources(?: for You)?|" +
        @"Visit (?:Our|the) (?:Home ?Page|Web ?site|Blog)|" +
        @"(?:Follow|Like|Find|Join|Watch|Connect with) Us on [A-Z][A-Za-z]+|Read Our Blog|Subscribe(?: Now| Today)?!?)(?=[\s|•·]|$)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex LinkName();

    [GeneratedRegex(
        @"^(?:Interested in improving your company['’]?s customer service\?(?: See more information at:?(?: ?https?://\S+)?)?|" +
        @"Check out our new customer service book at:? https?://(?:www\.)?amigreatat\.com/?)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Sentences();

    [GeneratedRegex(
        @"^(?:Interested in|Check out|Listen to|Sign ?up|Learn more|For more|Follow us|Visit|Register|Subscribe|Join us|Get|" +
        @"Download|Read|See)\b.*(?:https?://|www\.)\S+$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Call();

    /// <summary>What the form of a line says.</summary>
    public static FooterForm FormOf(ReadOnlySpan<char> line)
    {
        if (line.Length is < 9 or > 300 || !"SsIiCcLlFfVvMmRrJjGgDdW".Contains(line[0]))
            return FooterForm.None;
        // Their first words, or that they have no address, rule out nearly all lines without a regular expression.
        var links = StartsLike(line) ? LinksOf(line) : FooterForm.None;
        if (links != FooterForm.None)
            return links;
        var hasAddress = line.Contains("://", StringComparison.Ordinal) || AsciiSearch.Contains(line, "www.", rare: 0);
        if (!hasAddress && !line.StartsWith("Interested in improving", StringComparison.OrdinalIgnoreCase))
            return FooterForm.None;
        var clean = CleanText.Of(line);
        return Sentences().IsMatch(clean) ? FooterForm.Sentence : hasAddress && Call().IsMatch(clean) ? FooterForm.Possible : FooterForm.None;
    }

    private static bool StartsLike(ReadOnlySpan<char> line)
    {
        foreach (var word in FirstWords)
        {
            if (line.StartsWith(word, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    /// <summary>The rule by which a line is a footer, as a phrase for people.</summary>
    public static string RuleOf(FooterForm form) => form switch
    {
        FooterForm.Links or FooterForm.Link => "footer of links",
        FooterForm.Sentence => "footer of sentences with addresses",
        _ => "footer that other posts of the page share",
    };

    /// <summary>Whether a line, with which a dump ends, may be the beginning of a footer.</summary>
    public static bool IsCut(ReadOnlySpan<char> line)
    {
        var text = Folding.Title(line);
        return text.Length > 0 && Array.Exists(FoldedOpenings, opening => opening.StartsWith(text, StringComparison.Ordinal));
    }

    /// <summary>Whether a line, with which a dump begins, is the rest of a footer that the dump was cut within: <c>for FREE Tips! Contact Us …</c>.</summary>
    public static bool IsRest(ReadOnlySpan<char> line)
    {
        if (!line.EndsWith("Home Page", StringComparison.OrdinalIgnoreCase))
            return false;
        var text = Folding.Title(line);
        return text.Length >= MinCutLength && text.Length < FoldedOpenings[0].Length && FoldedOpenings[0].EndsWith(text, StringComparison.Ordinal);
    }

    /// <summary>Whether a footer stands at the end of a line that begins with something else.</summary>
    public static bool IsGlued(ReadOnlySpan<char> line) =>
        line.Length > 1 && (line[1..].Contains("Visit Our Home Page", StringComparison.Ordinal)
            || AsciiSearch.Contains(line[1..], "Signup for FREE", rare: 5) || AsciiSearch.Contains(line[1..], "Sign up for FREE Tips", rare: 6)
            || AsciiSearch.Contains(line[1..], "Interested in improving your company", rare: 17));

    /// <summary>Whether a line has the first words of a footer, and is none by its form.</summary>
    public static bool StartsAsOne(ReadOnlySpan<char> line)
    {
        if (!"SsIiCc".Contains(line[0]))
            return false;
        foreach (var start in Starts)
        {
            if (line.StartsWith(start, StringComparison.OrdinalIgnoreCase))
                return FormOf(line) == FooterForm.None;
        }
        return false;
    }

    /// <summary>Whether the beginning of a footer is so short that it may be the beginning of a text as well.</summary>
    public static bool IsShortCut(ReadOnlySpan<char> line) => line.Length < MinCutLength;

    // `Signup for FREE Tips!    Contact Us    More Resources for You    Visit Our Home Page`, with no-break spaces
    // between them or, in bare bodies, single spaces. Further links may stand behind three that are known.
    private static FooterForm LinksOf(ReadOnlySpan<char> line)
    {
        var text = CleanText.Of(line);
        int at = 0, count = 0;
        for (var match = LinkName().Match(text); match.Success; match = LinkName().Match(text, at))
        {
            at = match.Index + match.Length;
            count++;
        }
        if (count == 0)
            return FooterForm.None;
        var rest = text.AsSpan(at).Trim(" |•·");
        if (rest.Length > 0 && (count < 3 || rest.Length > 60 || rest[^1] is '.' or '!' or '?'))
            return Openings[0].StartsWith(text, StringComparison.OrdinalIgnoreCase) ? FooterForm.Links : FooterForm.None;
        return count > 1 || text.StartsWith("Sign", StringComparison.OrdinalIgnoreCase) ? FooterForm.Links : FooterForm.Link;
    }
}
