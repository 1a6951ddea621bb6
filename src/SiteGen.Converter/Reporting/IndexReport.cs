using System.Globalization;
using SiteGen.Content;
using SiteGen.Converter.Ledger;
using SiteGen.Converter.Merging;

namespace SiteGen.Converter.Reporting;

/// <summary>The first page of the report: what a person has to look at, then what was recovered and what is missing.</summary>
internal static class IndexReport
{
    /// <summary>How many doubts are shown in full; the others are links to the pages of their dumps.</summary>
    public const int MaxCards = 200;

    private const int MaxUnsure = 10;

    /// <summary>Writes the page.</summary>
    /// <param name="context">The conversion and its review.</param>
    /// <param name="rowsOf">The lines of a dump, by the name that locations have; for the doubts that are shown in full.</param>
    /// <param name="boundaries">How sure the boundaries of each tip are, by path.</param>
    public static ReportFile Write(
        ReportContext context, IReadOnlyDictionary<string, List<DumpRow>> rowsOf, IReadOnlyDictionary<string, Boundaries> boundaries) =>
        HtmlText.Page(ReportNames.Index, "What became of the dumps", html =>
        {
            Summary(html, context, boundaries);
            Open(html, context, rowsOf);
            Differences(html, context);
            Lapsed(html, context);
            Notes(html, context);
            HtmlCalendar.Write(html, context.Conversion);
            Wanted(html, context.Conversion);
            Tips(html, context, boundaries);
            Dumps(html, context);
            Accounts(html, context.Conversion);
            Accepted(html, context);
        });

    private static void Summary(HtmlText html, ReportContext context, IReadOnlyDictionary<string, Boundaries> boundaries)
    {
        var conversion = context.Conversion;
        var whole = conversion.Tips.Where(tip => tip.Post.Recovered == Recovery.Full).ToList();
        var unsure = whole.FindAll(tip => !boundaries.TryGetValue(tip.Path, out var ends) || !ends.AreSure);
        var proven = whole.Count(tip => !conversion.Differences.ContainsKey(tip.Path));
        var skipped = conversion.Dumps.Count(dump => dump.Skipped is not null);
        var open = context.Review.Open.Length;
        var isBalanced = LedgerTotals.IsBalanced(conversion);
        html.Raw("<ul>\n")
            .Element("li", open == 0 ? "nothing is left to look at" : $"{Count(open, "thing")} to look at", Mood(open == 0))
            .Element("li", $"{Count(conversion.Tips.Length, "tip")}: {whole.Count} whole, {conversion.Tips.Length - whole.Count} known by the beginning only")
            .Element("li", $"{Count(conversion.Dumps.Length - skipped, "dump")} read, {Count(skipped, "file")} skipped")
            .Element("li", isBalanced ? "every character is booked exactly once" : "the books do not balance", Mood(isBalanced))
            .Element("li", $"proven for {proven} of {whole.Count} whole tips: the page says what was taken as the text", Mood(proven == whole.Count))
            .Raw("<li>").Text($"{whole.Count - unsure.Count} of {whole.Count} of them have something above and below that shows where the text begins")
            .Text(" and ends");
        Unsure(html, unsure);
        html.Raw("</li>\n</ul>\n");
    }

    // On a page whose posts have no footers, a last sentence is whole, and no more can be said: nothing is wrong by it.
    private static void Unsure(HtmlText html, List<Tip> tips)
    {
        if (tips.Count == 0)
            return;
        html.Text("; not so of");
        foreach (var tip in tips.Take(MaxUnsure))
            html.Raw(" ").Link(ReportNames.OfTip(tip.Path), tip.Post.Title);
        if (tips.Count > MaxUnsure)
            html.Raw(" <a href=\"#tips\">").Text($"and {tips.Count - MaxUnsure} more").Raw("</a>");
    }

    private static string Count(int number, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{number:N0} {noun}{(number == 1 ? "" : "s")}");

    private static string Mood(bool isGood) => isGood ? "class=\"good\"" : "class=\"bad\"";

    private static void Open(HtmlText html, ReportContext context, IReadOnlyDictionary<string, List<DumpRow>> rowsOf)
    {
        var open = context.Review.Open;
        if (open.IsEmpty)
            return;
        html.Raw("<section id=\"open\">\n").Element("h2", $"To look at ({open.Length})")
            .Element("p", "Mend the dump or the tip; or, where the decision is right, accept it. A strict run fails on each of these.");
        var cards = new DoubtCards(context);
        foreach (var doubt in open.Take(MaxCards))
            cards.Write(html, doubt, rowsOf.GetValueOrDefault(doubt.At.File) ?? []);
        if (open.Length > MaxCards)
        {
            html.Element("h3", "The others, on the pages of their dumps").Raw("<ul>\n");
            foreach (var file in open.Skip(MaxCards).GroupBy(doubt => (doubt.At.File, doubt.Path)))
            {
                html.Raw("<li>");
                if (context.HasPage(file.Key.File))
                    html.Link($"{ReportNames.OfDump(file.Key.Path)}.html", file.Key.File);
                else
                    html.Text(file.Key.File);
                html.Text($": {file.Count()}").Raw("</li>\n");
            }
            html.Raw("</ul>\n");
        }
        html.Raw("</section>\n");
    }

    private static void Differences(HtmlText html, ReportContext context) => html.Table(
        "differences", "Tips that would not say what their dumps say", "A bug of the converter; nothing is written.", ["File", "Difference"],
        context.Conversion.Tips.Where(tip => context.Conversion.Differences.ContainsKey(tip.Path)).ToList(),
        tip => html.LinkCell(ReportNames.OfTip(tip.Path), tip.Path).Cell(TipReport.FidelityOf(context, tip)));

    private static void Lapsed(HtmlText html, ReportContext context) => html.Table(
        "lapsed", "Acceptances that are not valid any more", "The text, the decision, or the place is another one now.", ["Place", "What", "Because"],
        [.. context.Review.Lapsed, .. context.Review.Unmatched],
        acceptance => html.Cell($"{acceptance.Place} ({acceptance.Code})").Cell(acceptance.What).Cell(acceptance.Because));

    private static void Notes(HtmlText html, ReportContext context) => html.Table(
        "notes", "Notes", "Nothing is wrong here; lost links are for the owner of the blog to decide (convert --decide).", ["Place", "Note"],
        [.. context.Conversion.Diagnostics.Where(diagnostic => diagnostic.Severity == Text.Severity.Note)],
        diagnostic => html.Cell(diagnostic.Location.ToString()).Cell($"{diagnostic.Message} ({diagnostic.Code})"));

    private static void Wanted(HtmlText html, Conversion conversion) => html.Table(
        "wanted", "Pages that would fill the most gaps",
        "Page numbers as of the newest crawl; in an archive with a post a week they grow by one every three weeks.",
        ["Archive", "Page", "As of", "Would fill"],
        GapRanking.Of(conversion, 50), page => html.Cell(page.Term).Cell(page.Numbers).Cell($"{page.AsOf:O}")
            .Cell(string.Join(", ", page.Gaps.Select(day => $"{day:O}"))));

    private static void Tips(HtmlText html, ReportContext context, IReadOnlyDictionary<string, Boundaries> boundaries) => html.Table(
        "tips", "Tips",
        "Proven: the page, rendered and flattened, says what was taken as the text. Where that begins and ends is another question; the last column answers it.",
        ["File", "Recovered", "Fidelity", "Boundaries"],
        context.Conversion.Tips, tip => html.LinkCell(ReportNames.OfTip(tip.Path), tip.Path)
            .Cell(tip.Post.Recovered == Recovery.Full ? "whole" : "excerpt")
            .Cell(context.Conversion.Differences.ContainsKey(tip.Path) ? "different" : "proven")
            .Cell(boundaries.TryGetValue(tip.Path, out var ends) ? $"{(ends.AreSure ? "sure" : "not sure")}: {ends.Start}; {ends.End}" : ""));

    private static void Dumps(HtmlText html, ReportContext context) => html.Table(
        "dumps", "Dumps", "Each has a page with every line, and the same as data.",
        ["File", "Characters", "To look at", "Set aside", ""],
        context.Conversion.Dumps, dump =>
        {
            if (dump.IsOpened)
                html.LinkCell($"{ReportNames.OfDump(dump.Path)}.html", dump.Path);
            else
                html.Cell(dump.Path);
            html.Cell(dump.Characters).Cell(context.OpenOf[dump.Origin].Count()).Cell(dump.Totals[Account.SetAside]).Cell(dump.Skipped ?? "");
        });

    private static void Accounts(HtmlText html, Conversion conversion)
    {
        var totals = LedgerTotals.Of(conversion);
        html.Table(
            "accounts", "Accounts", string.Create(
                CultureInfo.InvariantCulture,
                $"Every character of every dump belongs to exactly one: {totals.Sum:N0} of {conversion.Dumps.Sum(dump => dump.Characters):N0}."),
            ["Account", "Characters"], Enum.GetValues<Account>(), account => html.Cell(AccountNames.Of(account)).Cell(totals[account]));
    }

    private static void Accepted(HtmlText html, ReportContext context) => html.Table(
        "accepted", "Accepted", "What a person has looked at.", ["Place", "Decision", "Because"],
        context.Review.Accepted, pair => html.Cell(pair.Doubt.At.ToString()).Cell(pair.Doubt.Decision).Cell(pair.Acceptance.Because));
}
