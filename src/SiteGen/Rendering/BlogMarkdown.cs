using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using SiteGen.Rendering.Syntax;

namespace SiteGen.Rendering;

/// <summary>
/// The Markdown of this blog: CommonMark with tables, footnotes, strikethrough, task lists and bare addresses as links.
/// Comments are left out, and all other raw HTML is shown as text, so that no post can break a page or run a script.
/// </summary>
public static class BlogMarkdown
{
    private static readonly MarkdownPipeline Pipeline = Configure().Build();

    // Finding the columns costs a tenth of the parsing time, so it is done only to report a mistake.
    private static readonly Lazy<MarkdownPipeline> Precise = new(() => Configure().UsePreciseSourceLocation().Build());

    /// <summary>Parses a text, however large or odd it is.</summary>
    public static MarkdownDocument Parse(string markdown) => Markdown.Parse(markdown, Pipeline);

    /// <summary>Parses a text that is to be published.</summary>
    /// <param name="markdown">The text.</param>
    /// <param name="precise">Whether line and column of links must be right.</param>
    /// <exception cref="TextLimitException">The text is beyond one of the <see cref="TextLimits"/>.</exception>
    internal static MarkdownDocument ParseWithinLimits(string markdown, bool precise = false)
    {
        TextLimits.Check(markdown);
        return Markdown.Parse(markdown, precise ? Precise.Value : Pipeline, TextLimits.Context);
    }

    /// <summary>The HTML of a parsed text.</summary>
    public static string ToHtml(MarkdownDocument document) => document.ToHtml(Pipeline);

    /// <summary>Writes the HTML of a parsed text.</summary>
    internal static void WriteHtml(MarkdownDocument document, TextWriter html) => document.ToHtml(html, Pipeline);

    private static MarkdownPipelineBuilder Configure()
    {
        var pipeline = new MarkdownPipelineBuilder().DisableHtml().UseFootnotes().UseEmphasisExtras(EmphasisExtraOptions.Strikethrough);
        pipeline.Extensions.Add(new BlogSyntax());
        pipeline.DocumentProcessed += BlockPass.Run;
        return pipeline;
    }

    private sealed class BlogSyntax : IMarkdownExtension
    {
        public void Setup(MarkdownPipelineBuilder pipeline)
        {
            pipeline.BlockParsers.InsertRange(0, [new NestingGuard(), new CommentBlockParser(), new TableParser()]);
            pipeline.BlockParsers.FindExact<ParagraphBlockParser>()!.Closed += TextLimits.Check;
            pipeline.BlockParsers.FindExact<HeadingBlockParser>()!.Closed += TextLimits.Check;
            pipeline.BlockParsers.FindExact<FootnoteParser>()!.Closed += (processor, block) => BlockPass.Remember(processor, (Footnote)block);
            pipeline.InlineParsers.InsertRange(0, [new CommentInlineParser(), new LostReferenceParser(), new TaskListParser(), new BareAddressParser()]);
            pipeline.InlineParsers.InsertAfter<AutolinkInlineParser>(new RawHtmlParser());
        }

        public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
        {
            renderer.ObjectRenderers.Replace<Markdig.Renderers.Html.HeadingRenderer>(new Syntax.HeadingRenderer());
            renderer.ObjectRenderers.Replace<ParagraphRenderer>(new FigureRenderer());
            renderer.ObjectRenderers.InsertRange(0,
            [
                new HtmlTableRenderer(), new CommentBlockRenderer(), new CommentInlineRenderer(), new RawHtmlRenderer(),
                new TaskListRenderer(),
            ]);
        }
    }
}
