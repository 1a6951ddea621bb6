using Markdig.Extensions.Footnotes;
using Markdig.Parsers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using SiteGen.Rendering.Syntax;
using SiteGen.Text;

namespace SiteGen.Rendering;

/// <summary>What is done with the blocks of every text once it is parsed.</summary>
internal static class BlockPass
{
    /// <summary>Names the headings, marks what is written from right to left, and finds notes that nothing refers to.</summary>
    public static void Run(MarkdownDocument document)
    {
        HeadingIds? ids = null;
        Visit(document, ref ids);
        foreach (var note in document.GetData(typeof(BlockPass)) as List<Footnote> ?? [])
        {
            if (note.Order < 0 && note.Label is { } label)
                Remarks.Of(document).Add(note.Line, note.Column, at => Mistakes.UnusedFootnote(at, label));
        }
    }

    /// <summary>Keeps a footnote in mind: Markdig takes those away that nothing refers to.</summary>
    public static void Remember(BlockProcessor processor, Footnote note)
    {
        if (processor.Document.GetData(typeof(BlockPass)) is not List<Footnote> notes)
            processor.Document.SetData(typeof(BlockPass), notes = []);
        notes.Add(note);
    }

    // By hand: Markdig's Descendants() costs a seventh of all that is done with a text. The depth is limited.
    private static void Visit(ContainerBlock blocks, ref HeadingIds? ids)
    {
        foreach (var block in blocks)
        {
            switch (block)
            {
                case HeadingBlock heading:
                    // The one h1 of a page is its title.
                    heading.Level = Math.Max(heading.Level, 2);
                    heading.GetAttributes().Id = (ids ??= new HeadingIds()).Next(PlainText.Of(heading));
                    break;
                case CommentBlock { HasEnd: false } comment:
                    Remarks.Of(document(comment)).Add(comment.Line, comment.Column, Mistakes.CommentNotClosed);
                    break;
                case ContainerBlock container:
                    Visit(container, ref ids);
                    break;
            }
            if (Direction.IsRightToLeft(block))
                block.GetAttributes().AddPropertyIfNotExist("dir", "rtl");
        }

        static MarkdownDocument document(Block block)
        {
            while (block.Parent is { } parent)
                block = parent;
            return (MarkdownDocument)block;
        }
    }
}
