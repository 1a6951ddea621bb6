using System.Collections.Immutable;
using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SiteGen.Rendering.Syntax;
using SiteGen.Text;

namespace SiteGen.Rendering;

/// <summary>A link in a text, and what it became. It may become something else when the site around the text changes.</summary>
/// <param name="Written">The link as written.</param>
/// <param name="Href">What stands in the page.</param>
/// <param name="Picture">What the page says of a picture; null for a link.</param>
internal readonly record struct TextLink(string Written, string Href, PictureTag? Picture = null);

/// <summary>A text that was just made.</summary>
/// <param name="Html">The text.</param>
/// <param name="Links">The links in it that lead somewhere.</param>
/// <param name="IsClean">Whether nothing was said of it, so that it may be cached.</param>
internal readonly record struct RenderedText(TextHtml Html, ImmutableArray<TextLink> Links, bool IsClean);

/// <summary>Turns Markdown into <see cref="TextHtml"/>, with every link checked and made ready.</summary>
internal sealed class TextRenderer(LinkResolver links, BrokenLinks broken, DiagnosticBag diagnostics)
{
    // As long as the excerpts of the old blog's sidebar.
    private const int ExcerptWords = 50;

    // Where the author says how long an excerpt is.
    private const int MaxExcerptWords = 400;

    // What search engines show.
    private const int DescriptionLength = 160;

    /// <param name="markdown">The text.</param>
    /// <param name="file">The path inside the input of the file that it stands in, for links between files.</param>
    /// <param name="start">The place in that file where the text begins.</param>
    /// <param name="description">What the author wrote as description, or null.</param>
    /// <param name="isCutOff">Whether only the beginning of the text is known.</param>
    public RenderedText Render(string markdown, string file, Location start, string? description, bool isCutOff = false)
    {
        try
        {
            var document = BlogMarkdown.ParseWithinLimits(markdown);
            if (isCutOff)
                CutOffMark.Append(document);
            var pass = new LinkPass(links, file);
            pass.Run(document);
            var scratch = TextScratch.Rent();
            var html = scratch.Html(document);
            var body = new byte[Encoding.UTF8.GetByteCount(html)];
            Encoding.UTF8.GetBytes(html, body);
            // Bytes are searched much faster than characters. A reference (&#13;) can bring a CR, which no file has by now.
            var unprintable = InputFile.MayHaveUnprintable(body) || body.Contains((byte)'\r') ? UnprintableIn(html) : null;
            var isClean = pass.IsAllRight && unprintable is null && Remarks.Find(document) is not { All.Count: > 0 };
            if (!isClean && !Report(markdown, file, start))
                diagnostics.Add(Mistakes.ControlCharacter(start, unprintable ?? default));
            var plain = scratch.Beginning(document, ExcerptWords, DescriptionLength, out var isAtMore);
            var text = new TextHtml(
                body,
                Excerpts.FirstWords(plain, isAtMore ? MaxExcerptWords : ExcerptWords, isCutOff && !isAtMore),
                description ?? Excerpts.FirstCharacters(plain, DescriptionLength),
                pass.Anchors)
            {
                Takeaway = isCutOff ? null : Takeaway.Of(body),
            };
            TextScratch.Return(scratch);
            return new RenderedText(text, pass.Links, isClean);
        }
        catch (TextLimitException exception)
        {
            diagnostics.Add(exception.Say(start with { Line = start.Line + exception.Line }));
        }
        catch (ArgumentException exception) when (exception.Message.Contains("deeply nested", StringComparison.Ordinal))
        {
            // Markdig gives up rather than use up the stack, and doesn't say where.
            diagnostics.Add(Mistakes.MarkdownTooDeep(start, TextLimits.Nesting));
        }
        return new RenderedText(TextHtml.Nothing, [], IsClean: false);
    }

    /// <summary>Whether the links of a text lead where they led when it was rendered.</summary>
    public bool LeadTheSameWay(ImmutableArray<TextLink> before, string file)
    {
        foreach (var link in before)
        {
            var now = link.Picture is null ? links.Resolve(link.Written, file) : links.ResolvePicture(link.Written, file);
            if (now.Href != link.Href || now.Picture != link.Picture || now.Warning is not null)
                return false;
        }
        return true;
    }

    /// <summary>Reports the links of a text whose fragments are not there.</summary>
    public void ReportFragments(string markdown, string file, Location start, string page, FragmentCheck fragments)
    {
        foreach (var inline in BlogMarkdown.ParseWithinLimits(markdown, precise: true).Descendants<Inline>())
        {
            if (LinkPass.UrlOf(inline) is { } url && LinkPass.Resolve(links, inline, url, file).Href is { } href
                && fragments.MistakeIn(href, url, page) is { } mistake)
                diagnostics.Add(mistake(new Location(start.File, start.Line + inline.Line, inline.Column + 1)));
        }
    }

    // The text is parsed a second time, with places. Whether anything was found.
    private bool Report(string markdown, string file, Location start)
    {
        var document = BlogMarkdown.ParseWithinLimits(markdown, precise: true);
        var found = false;
        foreach (var inline in document.Descendants<Inline>())
        {
            var at = new Location(start.File, start.Line + inline.Line, inline.Column + 1);
            if (LinkPass.UrlOf(inline) is { } url && LinkPass.Resolve(links, inline, url, file) is { } resolved)
            {
                if (resolved.Href is null)
                    AddLink(at, url, resolved, inline is LinkInline { IsImage: true });
                else if (resolved.Warning is { } say)
                    Add(say(at));
            }
            if (UnprintableIn(inline) is { } character)
                Add(Mistakes.ControlCharacter(at, character));
        }
        foreach (var code in document.Descendants<FencedCodeBlock>())
        {
            if (UnprintableIn(code.Info) is { } character)
                Add(Mistakes.ControlCharacter(new Location(start.File, start.Line + code.Line, code.Column + 1), character));
        }
        foreach (var remark in Remarks.Find(document)?.All ?? [])
            Add(remark.Say(new Location(start.File, start.Line + remark.Line, remark.Column + 1)));
        return found;

        void AddLink(Location at, string url, ResolvedLink wrong, bool isPicture)
        {
            found = true;
            if (wrong.MissingPath is { } path)
                broken.Add(at, url, path, isPicture);
            else
                diagnostics.Add(wrong.Mistake!(at));
        }

        void Add(Diagnostic diagnostic)
        {
            found = true;
            diagnostics.Add(diagnostic);
        }
    }

    private static char? UnprintableIn(Inline inline) => inline switch
    {
        HtmlEntityInline entity => UnprintableIn(entity.Transcoded.AsSpan()),
        LinkInline link => UnprintableIn(link.Title),
        _ => null,
    };

    private static char? UnprintableIn(ReadOnlySpan<char> text) => InputFile.IndexOfUnprintable(text) is >= 0 and var at ? text[at] : null;
}
