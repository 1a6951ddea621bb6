using Markdig.Parsers;
using Markdig.Syntax;
using SiteGen.Text;

namespace SiteGen.Rendering.Syntax;

/// <summary>What the parsers have to say of a text, for the author. Lines and columns are right in a precise parse only.</summary>
internal sealed class Remarks
{
    private readonly List<Remark> _all = [];

    /// <summary>How many table cells the text has so far.</summary>
    public int TableCells { get; set; }

    /// <summary>How many headings and tables the text has so far.</summary>
    public int Parts { get; set; }

    /// <summary>The remarks, in the order of the text.</summary>
    public IReadOnlyList<Remark> All => _all;

    /// <summary>The remarks on a document that is being parsed.</summary>
    public static Remarks Of(MarkdownDocument document)
    {
        if (Find(document) is not { } remarks)
            document.SetData(typeof(Remarks), remarks = new Remarks());
        return remarks;
    }

    /// <summary>The remarks on a document; null where there are none.</summary>
    public static Remarks? Find(MarkdownDocument document) => document.GetData(typeof(Remarks)) as Remarks;

    public void Add(InlineProcessor processor, int at, Func<Location, Diagnostic> say)
    {
        processor.GetSourcePosition(at, out var line, out var column);
        Add(line, column, say);
    }

    public void Add(int line, int column, Func<Location, Diagnostic> say) => _all.Add(new Remark(line, column, say));
}

/// <summary>One remark.</summary>
/// <param name="Line">The line of the text, counted from 0.</param>
/// <param name="Column">The column, counted from 0.</param>
/// <param name="Say">Makes the diagnostic for the place in the file.</param>
internal sealed record Remark(int Line, int Column, Func<Location, Diagnostic> Say);
