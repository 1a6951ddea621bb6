using System.Buffers;
using System.Net;
using System.Text;
using SiteGen.Addresses;
using SiteGen.Routes;
using SiteGen.Text;

namespace SiteGen.Features.Editor;

/// <summary>The page on which the browser editor runs. It is for authors: nothing links to it, and no theme draws it.</summary>
public sealed record EditorPage : Page
{
    /// <summary>The folder of the editor.</summary>
    public const string Folder = "admin/";

    /// <summary><c>/admin/</c></summary>
    public static SitePath Path { get; } = SitePath.Of($"{Folder}index.html");

    /// <summary>
    /// A script that runs before the editor's: texts are shown as Markdown until their author wants otherwise. The editor's other
    /// mode writes a whole text anew, in a form of its own.
    /// </summary>
    public static InputFile Start { get; } =
        new($"{Folder}start.js", "if (!localStorage.getItem('cms.md-mode')) localStorage.setItem('cms.md-mode', 'raw');\n");

    /// <inheritdoc/>
    public override string Description => "the browser editor";

    /// <inheritdoc/>
    public override PageGroup Group => PageGroup.Assets;

    /// <summary>The page as HTML.</summary>
    /// <param name="title">The site's title.</param>
    public static string Html(string title) =>
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        + $"<meta name=\"robots\" content=\"noindex\">\n<title>Editor – {WebUtility.HtmlEncode(title)}</title>\n</head>\n"
        + "<body>\n<script src=\"start.js\"></script>\n<script src=\"decap-cms.js\"></script>\n</body>\n</html>\n";

    /// <inheritdoc/>
    public override void Write(PageContent content, IBufferWriter<byte> output) => Encoding.UTF8.GetBytes(Html(content.Site.Site.Config.Title), output);
}
