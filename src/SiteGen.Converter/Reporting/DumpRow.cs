using SiteGen.Converter.Ledger;

namespace SiteGen.Converter.Reporting;

/// <summary>A line of a dump, or a part of one, as the report shows it.</summary>
/// <param name="Line">The line, counted from 1.</param>
/// <param name="Text">Its characters.</param>
/// <param name="Account">The name of the account that has it.</param>
/// <param name="Tip">The path of the tip that it belongs to; null for none.</param>
/// <param name="Rule">How that was seen.</param>
/// <param name="Fate">What became of it, as a clause.</param>
internal sealed record DumpRow(int Line, string Text, string Account, string? Tip, string Rule, string Fate)
{
    /// <summary>The rows of a dump; white space between texts has none.</summary>
    public static List<DumpRow> Of(IEnumerable<LedgerLine> ledger)
    {
        var rows = new List<DumpRow>();
        foreach (var part in ledger.Where(part => part.Entry.Account != Ledger.Account.Layout))
        {
            var line = part.Entry.Line;
            foreach (var text in part.Text.ReplaceLineEndings("\n").Split('\n'))
            {
                if (!string.IsNullOrWhiteSpace(text))
                    rows.Add(new DumpRow(line, text, AccountNames.Of(part.Entry.Account), part.Tip, part.Entry.Rule, part.Fate));
                line++;
            }
        }
        return rows;
    }

    /// <summary>Writes the row: number and text.</summary>
    /// <param name="html">Takes it.</param>
    /// <param name="isMarked">Whether it is what the eye shall find.</param>
    /// <param name="withAnchor">Whether <c>#L12</c> leads here.</param>
    public void Write(HtmlText html, bool isMarked, bool withAnchor) => html
        .Raw(withAnchor ? $"<div class=\"row{(isMarked ? " marked" : "")}\" id=\"L{Line}\"><a href=\"#L{Line}\">{Line}</a><span>"
            : $"<div class=\"row{(isMarked ? " marked" : "")}\"><b>{Line}</b><span>")
        .Text(Text).Raw("</span></div>\n");
}
