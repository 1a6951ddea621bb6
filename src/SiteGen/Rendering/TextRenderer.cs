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
        try
        {
            var document = BlogMarkdown.Parse(markdown);
            var allRight = ResolveLinks(document, file);
            var html = BlogMarkdown.ToHtml(document);
            if (!allRight || InputFile.IndexOfUnprintable(html) >= 0)
                ReportMistakes(markdown, file, start);
            var plain = PlainText.Of(document);
            return new TextHtml(
                Encoding.UTF8.GetBytes(html),
                Excerpts.FirstWords(plain, ExcerptWords, isCutOff),
                description ?? Excerpts.FirstCharacters(plain, DescriptionLength));
        }
        catch (ArgumentException exception) when (exception.Message.Contains("deeply nested", StringComparison.Ordinal))
        {
            // Markdig gives up rather than use up the stack, and doesn't say where.
            diagnostics.Add(Mistakes.MarkdownTooDeep(start));
            return new TextHtml(default, "", "");
        }
    }

    // Whether all links are right.
    private bool ResolveLinks(MarkdownDocument document, string file)
    {
        var allRight = true;
        foreach (var inline in document.Descendants<Inline>())
        {
            if (UrlOf(inline) is not { } url)
                continue;
            var resolved = links.Resolve(url, file);
            allRight &= resolved.Href is not null;
            if (inline is LinkInline link)
            {
                link.Url = resolved.Href;
                link.GetDynamicUrl = null;
            }
        }
        return allRight;
    }

    private void ReportMistakes(string markdown, string file, Location start)
    {
        foreach (var inline in BlogMarkdown.Parse(markdown, precise: true).Descendants<Inline>())
        {
            var at = new Location(start.File, start.Line + inline.Line, inline.Column + 1);
            if (UrlOf(inline) is { } url && links.Resolve(url, file).Mistake is { } mistake)
                diagnostics.Add(mistake(at));
            if (inline is HtmlEntityInline entity && InputFile.IndexOfUnprintable(entity.Transcoded.AsSpan()) >= 0)
                diagnostics.Add(Mistakes.ControlCharacter(at, entity.Transcoded.AsSpan()[0]));
        }
    }

    private static string? UrlOf(Inline inline) => inline switch
    {
        LinkInline link => link.GetDynamicUrl?.Invoke() ?? link.Url ?? "",
        AutolinkInline { IsEmail: false } link => link.Url,
        _ => null,
    };
}
