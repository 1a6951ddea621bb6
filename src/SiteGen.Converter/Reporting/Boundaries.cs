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
public sealed record Boundaries(string Start, bool IsStartSure, string End, bool IsEndSure)
{
    /// <summary>Whether both are shown by the dump.</summary>
    public bool AreSure => IsStartSure && IsEndSure;

    /// <summary>Reads them off the ledger of the dump that the text was taken from.</summary>
    /// <param name="tip">The tip.</param>
    /// <param name="lines">The dump's ledger.</param>
    public static Boundaries Of(Tip tip, IReadOnlyList<LedgerLine> lines)
    {
        var last = tip.TextAt.Line + LineCount(tip.Text.Raw) - 1;
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
        return new Boundaries(start, isStartSure, end, isEndSure);
    }

    private static (string, bool) Above(Account? account) => account switch
    {
        Account.Byline => ("below a byline", true),
        Account.PostTitle or Account.SidebarTitle => ("below its title", true),
        Account.PageTitle => ("below the page's title", true),
        Account.Footer or Account.CommentForm => ("below the end of another post", true),
        null => ("where the dump begins, so something may be missing above", false),
        _ => ("below text that is another one's, or nobody's", false),
    };

    private static (string, bool) Below(Account? account) => account switch
    {
        Account.Footer => ("above a footer", true),
        Account.Byline => ("above its byline", true),
        Account.CommentForm => ("above the comment form", true),
        Account.PostTitle or Account.SidebarTitle or Account.PageTitle => ("above the next title", true),
        null => ("where the dump ends, so something may be missing below", false),
        _ => ("above text that is another one's, or nobody's", false),
    };

    private static int LineCount(string raw) => raw.ReplaceLineEndings("\n").AsSpan().Count('\n') + 1;
}
