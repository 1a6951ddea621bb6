using System.Text.RegularExpressions;
using SiteGen.Rendering;

namespace SiteGen.Converter.Markdown;

/// <summary>What becomes of the e-mail addresses of persons.</summary>
public enum EmailProtection
{
    /// <summary>They stay as they are, as text without a link.</summary>
    Plain,

    /// <summary>They become links.</summary>
    Link,

    /// <summary>They are spelt out: <c>edward.gagnon (at) cssamerica.com</c>.</summary>
    Spell,

    /// <summary>They are replaced by <c>[e-mail address]</c>.</summary>
    Hide,
}

/// <summary>E-mail addresses in a text. Those of a desk, such as <c>info@…</c>, need no protection.</summary>
internal static partial class EmailAddresses
{
    [GeneratedRegex(@"(?<![\p{L}\p{N}._%+-])(?<local>[A-Za-z0-9][A-Za-z0-9._%+-]*)@(?<domain>[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,})",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Address();

    private static readonly HashSet<string> Desks = new(StringComparer.OrdinalIgnoreCase)
    {
        "admin", "contact", "customercare", "customerservice", "feedback", "hello", "help", "info", "mail", "news",
        "newsletter", "office", "orders", "sales", "service", "support", "team", "tips", "webmaster",
    };

    /// <summary>The text with the addresses of persons as the setting says. Lines stay lines.</summary>
    public static string Protect(string text, EmailProtection protection)
    {
        if (protection is EmailProtection.Plain or EmailProtection.Link || !text.Contains('@'))
            return text;
        return Address().Replace(text, match => IsPerson(match)
            ? protection == EmailProtection.Hide ? "[e-mail address]" : $"{match.Groups["local"]} (at) {match.Groups["domain"]}"
            : match.Value);
    }

    /// <summary>The Markdown with addresses as links, where the setting has them so.</summary>
    public static string Link(string markdown, EmailProtection protection)
    {
        if (!markdown.Contains('@'))
            return markdown;
        var linked = Address().Replace(markdown, match => IsPerson(match) && protection != EmailProtection.Link ? match.Value : $"<{match.Value}>");
        // Inside a web address it is no e-mail address.
        return PlainText.Of(BlogMarkdown.Parse(linked)) == PlainText.Of(BlogMarkdown.Parse(markdown)) ? linked : markdown;
    }

    /// <summary>The addresses of persons in a text that can be read as such: not those that are spelt out.</summary>
    public static IEnumerable<string> OfPersons(string text) => text.Contains('@')
        ? Address().Matches(text).Where(IsPerson).Select(match => match.Value)
        : [];

    private static bool IsPerson(Match match) => !Desks.Contains(match.Groups["local"].Value);
}
