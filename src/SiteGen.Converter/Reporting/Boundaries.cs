using SiteGen.Content;
using SiteGen.Converter.Ledger;
using SiteGen.Converter.Merging;

namespace SiteGen.Converter.Reporting;

/// <summary>
/// How sure it is where a tip's text begins and ends: the fidelity proof compares with what was taken as the text, and
/// can't know whether that was all of it.
/// </summary>
/// <param name="Start">What stands above the text, as a clause.</param>
/// <param name="IsStartSure">Whether that shows the beginning.</param>
/// <param name="End">What stands below it, as a clause.</param>
/// <param name="IsEndSure">Whether that shows the end.</param>
/// <param name="LastLine">The last line of the text in its dump, counted from 1.</param>
public sealed record Boundaries(string Start, bool IsStartSure, string End, bool IsEndSure, int LastLine)
{
    /// <summary>Whether both are shown by the dump.</summary>
    public bool AreSure => IsStartSure && IsEndSure;

    /// <summary>Reads them off the ledger of the dump that the text was taken from.</summary>
    /// <param name="tip">The tip.</param>
    /// <param name="lines">The dump's ledger.</param>
    public static Boundaries Of(Tip tip, IReadOnlyList<LedgerLine> lines)
    {
        // Of a dump whose lines were wrapped, the text has fewer lines than the dump.
        var finding = lines.FirstOrDefault(line => line.Entry.Line >= tip.TextAt.Line && IsText(line))?.Entry.Finding;
        var last = lines.Where(line => line.Entry.Finding == finding && IsText(line))
            .Select(line => line.Entry.Line).DefaultIfEmpty(tip.TextAt.Line).Max();
        Account? above = null, below = null;
        foreach (var line in lines.Where(line => line.Entry.Account is not (Account.Layout or Account.Unreadable)))
        {
            if (line.Entry.Line < tip.TextAt.Line)
                above = line.Entry.Account;
            else if (line.Entry.Line > last && below is null)
                below = line.Entry.Account;
        }
        var (start, isStartSure) = Above(above);
        var (end, isEndSure) = tip.Post.Recovered == Recovery.Full ? Below(below) : ("the text goes on; this is its beginning only", true);
        return new Boundaries(start, isStartSure, end, isEndSure, last);
    }

    private static (string, bool) Above(Account? account) => account switch
    {
        Account.Byline => ("below a byline", true),
        Account.PostTitle or Account.SidebarTitle => ("below its title", true),
        Account.PageTitle => ("below the page's title", true),
        Account.Footer or Account.CommentForm => ("below the end of another post", true),
        Account.Navigation => ("below the page's menu or links", true),
        null => ("where the dump begins, so something may be missing above", false),
        _ => ("below text that is another one's, or nobody's", false),
    };

    private static (string, bool) Below(Account? account) => account switch
    {
        Account.Footer => ("above a footer", true),
        Account.Byline => ("above its byline", true),
        Account.CommentForm => ("above the comment form", true),
        Account.Navigation => ("above the page's menu or links", true),
        Account.PostTitle or Account.SidebarTitle or Account.PageTitle => ("above the next title", true),
        null => ("where the dump ends, so something may be missing below", false),
        _ => ("above text that is another one's, or nobody's", false),
    };

    private static bool IsText(LedgerLine line) => line.Entry.Account is Account.Body or Account.SidebarExcerpt;
}
