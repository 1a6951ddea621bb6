using System.Collections.Immutable;
using System.Net;
using System.Text;
using SiteGen.Hashing;
using SiteGen.Text;

namespace SiteGen.Cli.Previewing;

/// <summary>The warnings of the console, at the end of each page that the preview shows, until the author dismisses them.</summary>
internal static class WarningsPanel
{
    /// <summary>The id of its element, by which script and style sheet find it.</summary>
    public const string Id = "sitegen-warnings";

    // More are not read beside a page.
    private const int MaxShown = 10;

    /// <summary>The panel as HTML; nothing where there is no warning.</summary>
    /// <param name="diagnostics">What was said of the site.</param>
    public static string Write(ImmutableArray<Diagnostic> diagnostics)
    {
        Diagnostic[] warnings = [.. diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Warning)];
        if (warnings.Length == 0)
            return "";
        var key = ContentKey.Of(Encoding.UTF8.GetBytes(string.Join('\n', warnings.Select(warning => $"{warning}"))));
        var more = warnings.Length > MaxShown ? $"<p>The terminal shows {Terminal.Count(warnings.Length - MaxShown, "more warning")}.</p>" : "";
        return $"<link rel=\"stylesheet\" href=\"{PreviewScripts.StylePath}\">"
            + $"<section id=\"{Id}\" tabindex=\"0\" aria-label=\"Warnings of the preview\" data-key=\"{key.High:x16}{key.Low:x16}\">"
            + $"<p>{Terminal.Count(warnings.Length, "warning")}</p><ul>"
            + string.Concat(warnings.Take(MaxShown).Select(warning => $"<li><pre>{WebUtility.HtmlEncode(warning.ToString())}</pre></li>"))
            + $"</ul>{more}<button type=\"button\">Dismiss</button></section>";
    }
}
