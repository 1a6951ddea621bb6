using System.Collections.Immutable;
using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SiteGen.Text;

namespace SiteGen.Rendering;

/// <summary>A link in a text, and what it became. It may become something else when the site around the text changes.</summary>
internal readonly record struct TextLink(string Written, string Href);

/// <summary>A text that was just made.</summary>
/// <param name="Html">The text.</param>
/// <param name="Links">The links in it; null where something is wrong with it.</param>
internal readonly record struct RenderedText(TextHtml Html, ImmutableArray<TextLink>? Links);

/// <summary>Turns Markdown into <see cref="TextHtml"/>, with every link checked and made ready.</summary>
internal sealed class TextRenderer(LinkResolver links, DiagnosticBag diagnostics)
{
    // As long as the excerpts of the old blog's sidebar.
    private const int ExcerptWords = 50;

    // Markdig refuses to write what is nested a tenth as deeply, and says so better than a stack that is used up.
    private const int DeepestLevel = 1000;

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
            var document = BlogMarkdown.Parse(markdown);
            if (isCutOff)
                CutOffMark.Append(document);
            var found = ResolveLinks(document, file);
            var scratch = TextScratch.Rent();
            var html = scratch.Html(document);
            var allRight = found is not null && InputFile.IndexOfUnprintable(html) < 0;
            if (!allRight)
                ReportMistakes(markdown, file, start);
            var body = new byte[Encoding.UTF8.GetByteCount(html)];
            Encoding.UTF8.GetBytes(html, body);
            var plain = scratch.Beginning(document, ExcerptWords, DescriptionLength);
            var text = new TextHtml(
                body,
                Excerpts.FirstWords(plain, ExcerptWords, isCutOff),
                description ?? Excerpts.FirstCharacters(plain, DescriptionLength));
            TextScratch.Return(scratch);
            return new RenderedText(text, allRight ? found : null);
        }
        catch (ArgumentException exception) when (exception.Message.Contains("deeply nested", StringComparison.Ordinal))
        {
            // Markdig gives up rather than use up the stack, and doesn't say where.
            diagnostics.Add(Mistakes.MarkdownTooDeep(start));
            return new RenderedText(new TextHtml(default, "", ""), null);
        }
    }

    /// <summary>Whether the links of a text lead where they led when it was rendered.</summary>
    public bool LeadTheSameWay(ImmutableArray<TextLink> before, string file)
    {
        foreach (var link in before)
        {
            if (links.Resolve(link.Written, file).Href != link.Href)
                return false;
        }
        return true;
    }

    // The links; null when one of them is wrong.
    private ImmutableArray<TextLink>? ResolveLinks(MarkdownDocument document, string file)
    {
        var found = ImmutableArray.CreateBuilder<TextLink>();
        return ResolveLinks(document, file, found, level: 0) ? found.ToImmutable() : null;
    }

    // By hand: Markdig's own Descendants() costs a seventh of all that is done with a text.
    private bool ResolveLinks(Block block, string file, ImmutableArray<TextLink>.Builder found, int level)
    {
        if (block is LeafBlock { Inline: { } inlines })
            return ResolveLinks(inlines, file, found, level);
        var allRight = true;
        if (block is ContainerBlock blocks && level < DeepestLevel)
        {
            foreach (var child in blocks)
                allRight &= ResolveLinks(child, file, found, level + 1);
        }
        return allRight;
    }

    private bool ResolveLinks(ContainerInline inlines, string file, ImmutableArray<TextLink>.Builder found, int level)
    {
        var allRight = true;
        foreach (var inline in inlines)
        {
            if (UrlOf(inline) is { } url)
            {
                var resolved = Resolve(inline, url, file);
                if (resolved.Href is { } href)
                    found.Add(new TextLink(url, href));
                else
                    allRight = false;
                if (inline is LinkInline link)
                {
                    link.Url = resolved.Href;
                    link.GetDynamicUrl = null;
                }
            }
            if (inline is ContainerInline container && level < DeepestLevel)
                allRight &= ResolveLinks(container, file, found, level + 1);
        }
        return allRight;
    }

    private void ReportMistakes(string markdown, string file, Location start)
    {
        foreach (var inline in BlogMarkdown.Parse(markdown, precise: true).Descendants<Inline>())
        {
            var at = new Location(start.File, start.Line + inline.Line, inline.Column + 1);
            if (UrlOf(inline) is { } url && Resolve(inline, url, file).Mistake is { } mistake)
                diagnostics.Add(mistake(at));
            if (inline is HtmlEntityInline entity && InputFile.IndexOfUnprintable(entity.Transcoded.AsSpan()) >= 0)
                diagnostics.Add(Mistakes.ControlCharacter(at, entity.Transcoded.AsSpan()[0]));
        }
    }

    private ResolvedLink Resolve(Inline inline, string url, string file) =>
        inline is LinkInline { IsImage: true } ? links.ResolvePicture(url, file) : links.Resolve(url, file);

    private static string? UrlOf(Inline inline) => inline switch
    {
        LinkInline link => link.GetDynamicUrl?.Invoke() ?? link.Url ?? "",
        AutolinkInline { IsEmail: false } link => link.Url,
        _ => null,
    };
}
