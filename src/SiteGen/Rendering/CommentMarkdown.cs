using System.Text;
using Markdig;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SiteGen.Rendering.Syntax;
using SiteGen.Text;

namespace SiteGen.Rendering;

/// <summary>A comment's text, ready for pages.</summary>
/// <param name="Html">The HTML in UTF-8.</param>
/// <param name="Excerpt">Its first words as plain text.</param>
internal sealed record CommentHtml(ReadOnlyMemory<byte> Html, string Excerpt);

/// <summary>
/// The Markdown of comments, which strangers write: paragraphs that keep their lines, emphasis, lists, quotations, code and
/// links. It has no headings, tables, footnotes or pictures, and HTML is shown as text.
/// </summary>
internal sealed class CommentMarkdown(LinkResolver links, BrokenLinks broken, DiagnosticBag diagnostics)
{
    private const int ExcerptWords = 50;

    // Links in comments are those of strangers: search engines are asked not to take them for the site's own.
    private const string Rel = "nofollow ugc";

    private static readonly MarkdownPipeline Pipeline = Configure();

    /// <summary>Makes HTML of a comment's text, and reports what is wrong with it.</summary>
    /// <param name="markdown">The text.</param>
    /// <param name="file">The path inside the input of the file that it stands in.</param>
    /// <param name="placeOf">The place in that file of a line and a column of the text, both counted from 0.</param>
    /// <returns>Null where nothing can be made of it.</returns>
    public CommentHtml? Render(string markdown, string file, Func<int, int, Location> placeOf)
    {
        try
        {
            TextLimits.Check(markdown);
            var document = Markdown.Parse(markdown, Pipeline, TextLimits.Context);
            Check(document, file, placeOf);
            new LinkPass(links, file).Run(document);
            foreach (var inline in document.Descendants<Inline>())
            {
                if (inline is LinkInline or AutolinkInline)
                    inline.GetAttributes().AddProperty("rel", Rel);
            }
            var html = document.ToHtml(Pipeline);
            if (InputFile.IndexOfUnprintable(html) is >= 0 and var at)
                diagnostics.Add(Mistakes.ControlCharacter(placeOf(0, 0), html[at]));
            return new CommentHtml(Encoding.UTF8.GetBytes(html), Excerpts.FirstWords(PlainText.Of(document), ExcerptWords));
        }
        catch (TextLimitException exception)
        {
            diagnostics.Add(exception.Say(placeOf(exception.Line, 0)));
        }
        catch (ArgumentException exception) when (exception.Message.Contains("deeply nested", StringComparison.Ordinal))
        {
            // Markdig's own limit, which it does not place.
            diagnostics.Add(Mistakes.MarkdownTooDeep(placeOf(0, 0), TextLimits.Nesting));
        }
        return null;
    }

    private void Check(MarkdownDocument document, string file, Func<int, int, Location> placeOf)
    {
        foreach (var inline in document.Descendants<Inline>())
        {
            var at = placeOf(inline.Line, inline.Column);
            if (inline is LinkInline { IsImage: true })
                diagnostics.Add(Mistakes.PictureInComment(at));
            else if (LinkPass.UrlOf(inline) is not { } url || LinkPass.Resolve(links, inline, url, file) is not { Href: null } wrong)
                continue;
            else if (wrong.MissingPath is { } path)
                broken.Add(at, url, path);
            else
                diagnostics.Add(wrong.Mistake!(at));
        }
        foreach (var remark in Remarks.Find(document)?.All ?? [])
            diagnostics.Add(remark.Say(placeOf(remark.Line, remark.Column)));
    }

    private static MarkdownPipeline Configure()
    {
        var pipeline = new MarkdownPipelineBuilder().DisableHtml().UseSoftlineBreakAsHardlineBreak().UsePreciseSourceLocation();
        pipeline.Extensions.Add(new CommentSyntax());
        return pipeline.Build();
    }

    private sealed class CommentSyntax : IMarkdownExtension
    {
        public void Setup(MarkdownPipelineBuilder pipeline)
        {
            pipeline.BlockParsers.TryRemove<HeadingBlockParser>();
            // People indent the first line of a paragraph.
            pipeline.BlockParsers.TryRemove<IndentedCodeBlockParser>();
            pipeline.BlockParsers.Insert(0, new NestingGuard());
            var paragraphs = pipeline.BlockParsers.FindExact<ParagraphBlockParser>()!;
            paragraphs.ParseSetextHeadings = false;
            paragraphs.Closed += TextLimits.Check;
            pipeline.InlineParsers.Insert(0, new BareAddressParser());
            pipeline.InlineParsers.InsertAfter<AutolinkInlineParser>(new RawHtmlParser());
        }

        public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) => renderer.ObjectRenderers.Insert(0, new RawHtmlRenderer());
    }
}
