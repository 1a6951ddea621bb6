using System.Globalization;
using SiteGen.Content;
using SiteGen.Converter.Ledger;

namespace SiteGen.Converter.Reporting;

/// <summary>
/// The report as one page that needs no other file. What a person has to look at comes first: what was set aside, what
/// was skipped, where two texts contradict each other.
/// </summary>
public static class HtmlReport
{
    // Of more dumps only those with something to look at are listed; the data have all of them.
    private const int MaxDumps = 2000;

    private const string Style = """
        :root{color-scheme:light dark;--line:#8886;--whole:#2a7f4f;--part:#d9a441;--bad:#b3261e}
        body{font:16px/1.5 system-ui,sans-serif;max-width:75rem;margin:0 auto;padding:1rem}
        h1{font-size:1.6rem}h2{font-size:1.2rem;margin-top:2.5rem}
        table{border-collapse:collapse;width:100%;display:block;overflow-x:auto}
        th,td{text-align:left;vertical-align:top;padding:.25rem .6rem;border-bottom:1px solid var(--line)}
        .n{text-align:right;font-variant-numeric:tabular-nums}.q{white-space:pre-wrap;overflow-wrap:anywhere;min-width:16rem}
        .good{color:var(--whole)}.bad{color:var(--bad);font-weight:600}
        .weeks td,.weeks th{padding:0;border:0;font-size:.75rem}.weeks td{width:.9rem;height:.9rem;text-align:center}
        .weeks th{padding-right:.5rem}.w2{background:var(--whole);color:#fff}.w1{background:var(--part);color:#000}.w0{opacity:.5}
        """;

    /// <summary>Writes the page.</summary>
    public static void Write(Conversion conversion, TextWriter output)
    {
        var html = new HtmlText(output);
        html.Raw("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            .Element("title", "What became of the dumps")
            .Raw($"<style>\n{Style}\n</style>\n</head>\n<body>\n<main>\n")
            .Element("h1", "What became of the dumps");
        Summary(html, conversion);
        SetAside(html, conversion);
        Accounts(html, conversion);
        Conflicts(html, conversion);
        Diagnostics(html, conversion);
        HtmlCalendar.Write(html, conversion);
        Wanted(html, conversion);
        Tips(html, conversion);
        DumpTable(html, conversion);
        html.Raw("</main>\n</body>\n</html>\n");
    }

    private static void Summary(HtmlText html, Conversion conversion)
    {
        var whole = conversion.Tips.Count(tip => tip.Post.Recovered == Recovery.Full);
        var skipped = conversion.Dumps.Count(dump => dump.Skipped is not null);
        html.Raw("<ul>\n")
            .Element("li", $"{conversion.Tips.Length} tips: {whole} whole, {conversion.Tips.Length - whole} known by the beginning only")
            .Element("li", $"{conversion.Dumps.Length - skipped} dumps read, {skipped} files skipped")
            .Element("li", conversion.Asides.Length == 0 ? "nothing was set aside" : $"{conversion.Asides.Length} stretches of text were set aside, see below", Mood(conversion.Asides.Length == 0))
            .Element("li", LedgerTotals.IsBalanced(conversion) ? "every character is booked exactly once" : "the books do not balance", Mood(LedgerTotals.IsBalanced(conversion)))
            .Element("li", conversion.Differences.Count == 0
                ? $"fidelity is proven for {whole} of {whole} whole tips"
                : $"{conversion.Differences.Count} tips would not say what their dumps say", Mood(conversion.Differences.Count == 0))
            .Raw("</ul>\n");
    }

    private static string Mood(bool isGood) => isGood ? "class=\"good\"" : "class=\"bad\"";

    private static void SetAside(HtmlText html, Conversion conversion) => html.Table(
        "set-aside", "Set aside", "Nobody understood these lines. They are in no tip.", ["Place", "Reason", "Text"],
        conversion.Asides, aside => html.Cell(aside.At.ToString()).Cell(aside.Reason).Quote(aside.Text));

    private static void Accounts(HtmlText html, Conversion conversion)
    {
        var totals = LedgerTotals.Of(conversion);
        html.Table(
            "accounts", "Accounts", "Every character of every dump belongs to exactly one.", ["Account", "Characters"],
            Enum.GetValues<Account>(), account => html.Cell(AccountNames.Of(account)).Cell(totals[account]));
        html.Element("p", string.Create(
            CultureInfo.InvariantCulture, $"Together {totals.Sum:N0} of {conversion.Dumps.Sum(dump => dump.Characters):N0} characters."));
    }

    private static void Conflicts(HtmlText html, Conversion conversion) => html.Table(
        "conflicts", "Two texts of one tip", "The longer one is used; a person may decide otherwise.", ["Tip", "Used", "Not used"],
        [.. conversion.Tips.SelectMany(tip => tip.OtherTexts.Select(other => (tip, other)))],
        pair => html.Cell(pair.tip.Path)
            .Quote($"{pair.tip.TextAt}\n\n{pair.tip.Text.Raw}")
            .Quote($"{pair.other.At}\n\n{pair.other.Raw}"));

    private static void Diagnostics(HtmlText html, Conversion conversion) => html.Table(
        "diagnostics", "To look at", "Dates that contradict the evidence, links whose targets are lost, skipped files, and all else.",
        ["Place", "", "Message"],
        [.. conversion.Diagnostics.Where(diagnostic => diagnostic.Code is not ("SG5104" or "SG5301"))],
        diagnostic => html.Cell(diagnostic.Location.ToString())
            .Cell(diagnostic.Severity.ToString().ToLowerInvariant())
            .Cell($"{diagnostic.Message} ({diagnostic.Code})"));

    private static void Wanted(HtmlText html, Conversion conversion) => html.Table(
        "wanted", "Pages that would fill the most gaps", "Page numbers as of the newest crawl; they grow by one every three weeks.",
        ["Archive", "Page", "As of", "Would fill"],
        GapRanking.Of(conversion, 50), page => html.Cell(page.Term).Cell(page.Number).Cell($"{page.AsOf:O}")
            .Cell(string.Join(", ", page.Gaps.Select(day => $"{day:O}"))));

    private static void Tips(HtmlText html, Conversion conversion) => html.Table(
        "tips", "Tips", "Proven: the page, rendered and flattened, says what the dump says.",
        ["File", "Recovered", "Text from", "Dumps", "Fidelity"],
        conversion.Tips, tip => html.Cell(tip.Path)
            .Cell(tip.Post.Recovered == Recovery.Full ? "whole" : "excerpt")
            .Cell(tip.TextAt.ToString())
            .Cell(tip.Post.Sources.Length)
            .Cell(conversion.Differences.TryGetValue(tip.Path, out var difference)
                ? $"at {difference.At} the dump has “{difference.Expected}”, the page “{difference.Found}”"
                : "proven"));

    private static void DumpTable(HtmlText html, Conversion conversion)
    {
        var isLong = conversion.Dumps.Length > MaxDumps;
        html.Table(
            "dumps", isLong ? "Dumps with something to look at" : "Dumps",
            isLong ? "The data beside this page have all of them." : "Characters by account; the data beside this page have every line.",
            ["File", "Characters", .. Enum.GetValues<Account>().Select(AccountNames.Of), ""],
            [.. conversion.Dumps.Where(dump => !isLong || dump.Skipped is not null || dump.Totals[Account.SetAside] > 0).Take(MaxDumps)],
            dump =>
            {
                html.Cell(dump.Path).Cell(dump.Characters);
                foreach (var account in Enum.GetValues<Account>())
                    html.Cell(dump.Totals[account]);
                html.Cell(dump.Skipped ?? "");
            });
    }
}
