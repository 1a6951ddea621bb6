using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
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
    private static readonly Lazy<MarkdownPipeline> Precise = new(() => Configure().UsePreciseSourceLocation().Build());

    /// <summary>Parses a text.</summary>
    /// <param name="markdown">The text.</param>
    /// <param name="precise">Whether line and column of links must be right.</param>
    public static MarkdownDocument Parse(string markdown, bool precise = false) =>
        Markdown.Parse(markdown, precise ? Precise.Value : Pipeline);

    /// <summary>The HTML of a parsed text.</summary>
    public static string ToHtml(MarkdownDocument document) => document.ToHtml(Pipeline);

    /// <summary>Writes the HTML of a parsed text.</summary>
    internal static void WriteHtml(MarkdownDocument document, TextWriter html) => document.ToHtml(html, Pipeline);

    private static MarkdownPipelineBuilder Configure()
    {
        var pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().UseAutoLinks();
        pipeline.DocumentProcessed += document =>
        {
            foreach (var block in document.Descendants<Block>())
            {
                // The one h1 of a page is its title.
                if (block is HeadingBlock { Level: 1 } heading)
                    heading.Level = 2;
                else if (block is Table table)
                    AlignByClass(table);
            }
        };
        return pipeline;
    }

    // Markdig aligns by style attributes, which the site's Content-Security-Policy forbids.
    private static void AlignByClass(Table table)
    {
        foreach (var row in table.OfType<TableRow>())
        {
            foreach (var (cell, column) in row.OfType<TableCell>().Zip(table.ColumnDefinitions))
            {
                if (column.Alignment is TableColumnAlign.Center or TableColumnAlign.Right)
                    cell.GetAttributes().AddClass(column.Alignment == TableColumnAlign.Center ? "center" : "right");
            }
        }
        foreach (var column in table.ColumnDefinitions)
            column.Alignment = null;
    }
}
