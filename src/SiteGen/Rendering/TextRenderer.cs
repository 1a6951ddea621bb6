using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SiteGen.Text;

namespace SiteGen.Rendering;

/// <summary>Turns Markdown into <see cref="TextHtml"/>, with every link checked and made ready.</summary>
internal sealed class TextRenderer(LinkResolver links, DiagnosticBag diagnostics)
{
    // As long as the excerpts of the old blog's sidebar.
    private const int ExcerptWords = 50;

    // What search engines show.
    private const int DescriptionLength = 160;

    /// <param name="markdown">The text.</param>
    /// <param name="file">The path inside the input of the file that it stands in, for links between files.</param>
    /// <param name="start">The place in that file where the text begins.</param>
    /// <param name="description">What the author wrote as description, or null.</param>
    /// <param name="isCutOff">Whether only the beginning of the text is known.</param>
    public TextHtml Render(string markdown, string file, Location start, string? description, bool isCutOff = false)
    {
        var document = BlogMarkdown.Parse(markdown);
        if (ResolveLinks(document, file))
            ReportLinks(markdown, file, start);
        var plain = PlainText.Of(document);
        return new TextHtml(
            Encoding.UTF8.GetBytes(BlogMarkdown.ToHtml(document)),
            Excerpts.FirstWords(plain, ExcerptWords, isCutOff),
            description ?? Excerpts.FirstCharacters(plain, DescriptionLength));
    }

    // Whether any link is wrong.
    private bool ResolveLinks(MarkdownDocument document, string file)
    {
        var wrong = false;
        foreach (var inline in document.Descendants<Inline>())
        {
            if (UrlOf(inline) is not { } url)
                continue;
            var resolved = links.Resolve(url, file);
            wrong |= resolved.Href is null;
            if (inline is LinkInline link)
            {
                link.Url = resolved.Href;
                link.GetDynamicUrl = null;
            }
        }
        return wrong;
    }

    private void ReportLinks(string markdown, string file, Location start)
    {
        foreach (var inline in BlogMarkdown.Parse(markdown, precise: true).Descendants<Inline>())
        {
            var at = new Location(start.File, start.Line + inline.Line, inline.Column + 1);
            if (UrlOf(inline) is { } url && links.Resolve(url, file).Mistake is { } mistake)
                diagnostics.Add(mistake(at));
        }
    }

    private static string? UrlOf(Inline inline) => inline switch
    {
        LinkInline link => link.GetDynamicUrl?.Invoke() ?? link.Url ?? "",
        AutolinkInline { IsEmail: false } link => link.Url,
        _ => null,
    };
}
