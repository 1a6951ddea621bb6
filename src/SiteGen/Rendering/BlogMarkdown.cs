using Markdig;
using Markdig.Syntax;

namespace SiteGen.Rendering;

/// <summary>
/// The Markdown of this blog: CommonMark with tables and bare addresses as links. Raw HTML is shown as text, so that
/// no post can break a page or run a script.
/// </summary>
public static class BlogMarkdown
{
    private static readonly MarkdownPipeline Pipeline = Configure().Build();

    // Finding the columns costs a tenth of the parsing time, so it is done only to report a mistake.
    private static readonly MarkdownPipeline Precise = Configure().UsePreciseSourceLocation().Build();

    /// <summary>Parses a text.</summary>
    /// <param name="markdown">The text.</param>
    /// <param name="precise">Whether line and column of links must be right.</param>
    public static MarkdownDocument Parse(string markdown, bool precise = false) =>
        Markdown.Parse(markdown, precise ? Precise : Pipeline);

    /// <summary>The HTML of a parsed text.</summary>
    public static string ToHtml(MarkdownDocument document) => document.ToHtml(Pipeline);

    private static MarkdownPipelineBuilder Configure() =>
        new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().UseAutoLinks();
}
