using System.Collections.Immutable;
using System.Globalization;
using SiteGen.Converter.Ledger;

namespace SiteGen.Converter.Reporting;

/// <summary>The page of a dump: its doubts, and every line with what it is and where it went.</summary>
internal static class DumpReport
{
    public static ReportFile Write(ReportContext context, DumpRecord dump, List<DumpRow> rows)
    {
        var doubts = context.OpenOf[dump.Origin].ToImmutableArray();
        var cards = new DoubtCards(context);
        return HtmlText.Page($"{ReportNames.OfDump(dump.Path)}.html", dump.Origin, html =>
        {
            if (dump.Skipped is { } why)
                html.Element("p", $"Skipped: {why}.", "class=\"bad\"");
            WriteTips(html, context, dump, rows);
            if (doubts.Length > 0)
                html.Element("h2", doubts.Length == 1 ? "One thing to look at" : $"{doubts.Length} things to look at");
            foreach (var doubt in doubts)
                cards.Write(html, doubt, rows);
            foreach (var (doubt, acceptance) in context.AcceptedOf[dump.Origin])
                html.Element("p", $"Accepted: {doubt.At}: {doubt.Decision}, because: {acceptance.Because}", "class=\"at\"");
            WriteRows(html, rows, [.. doubts.Select(doubt => doubt.At.Line)]);
            WriteAccounts(html, dump);
        });
    }

    private static void WriteTips(HtmlText html, ReportContext context, DumpRecord dump, List<DumpRow> rows)
    {
        var tips = rows.Where(row => row.Tip is not null).Select(row => row.Tip!).Distinct().Order(StringComparer.Ordinal).ToList();
        if (tips.Count == 0)
            return;
        var summary = tips.Count == 1 ? "One tip has something of this dump" : $"{tips.Count} tips have something of this dump";
        html.Raw("<details>\n").Element("summary", summary).Raw("<ul>\n");
        foreach (var tip in tips)
        {
            html.Raw("<li>").Link(ReportNames.OfTip(tip), tip)
                .Text(context.Tips[tip].TextAt.File == dump.Origin ? ", and its text is from here" : "").Raw("</li>\n");
        }
        html.Raw("</ul>\n</details>\n");
    }

    private static void WriteRows(HtmlText html, List<DumpRow> rows, HashSet<int> doubtful)
    {
        html.Element("h2", "Every line");
        (string, string?, string)? before = null;
        var lastLine = 0;
        foreach (var row in rows)
        {
            // Lines that follow each other into the same place have one heading.
            var place = (row.Account, row.Tip, row.Fate);
            if (place != before)
                WriteHeading(html, row);
            before = place;
            row.Write(html, doubtful.Contains(row.Line), withAnchor: row.Line != lastLine);
            lastLine = row.Line;
        }
    }

    private static void WriteHeading(HtmlText html, DumpRow row)
    {
        html.Raw("<h3 class=\"part\">").Element("span", row.Account, $"class=\"account a-{row.Account.Replace(' ', '-')}\"");
        html.Raw(" ").Element("small", $"{row.Rule}; it {row.Fate}");
        if (row.Tip is { } tip)
            html.Raw(" ").Link(ReportNames.OfTip(tip), "to the tip");
        html.Raw("</h3>\n");
    }

    private static void WriteAccounts(HtmlText html, DumpRecord dump) => html.Table(
        "accounts", "Accounts", string.Create(CultureInfo.InvariantCulture, $"Together {dump.Totals.Sum:N0} of {dump.Characters:N0} characters."),
        ["Account", "Characters"],
        [.. Enum.GetValues<Account>().Where(account => dump.Totals[account] > 0)],
        account => html.Cell(AccountNames.Of(account)).Cell(dump.Totals[account]));
}
