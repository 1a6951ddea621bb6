using System.Net;
using SiteGen.Text;

namespace SiteGen.Cli.Previewing;

/// <summary>What the author's browser shows while the site has mistakes: the same text as the console.</summary>
internal static class MistakesPage
{
    /// <summary>The id of its content, by which the style sheet finds it.</summary>
    public const string Id = "sitegen-mistakes";

    public static string Write(IEnumerable<Diagnostic> diagnostics) =>
        "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Mistakes</title>"
        + "<meta name=\"viewport\" content=\"width=device-width\"><meta name=\"color-scheme\" content=\"light dark\">"
        + $"<link rel=\"stylesheet\" href=\"{PreviewScripts.StylePath}\"></head><body><main id=\"{Id}\"><h1>Mistakes</h1><ul>"
        + string.Concat(diagnostics.Select(diagnostic => $"<li><pre>{WebUtility.HtmlEncode(diagnostic.ToString())}</pre></li>"))
        + "</ul><p>This page shows the site as soon as they are mended.</p></main></body></html>";
}
