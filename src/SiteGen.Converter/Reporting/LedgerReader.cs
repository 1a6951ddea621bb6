using SiteGen.Converter.Dumps;
using SiteGen.Converter.Layouts;
using SiteGen.Converter.Ledger;
using SiteGen.Converter.Merging;
using SiteGen.Text;

namespace SiteGen.Converter.Reporting;

/// <summary>
/// Reads a dump once more, now that all are known, and says of every character where it ended up. Dumps are not kept
/// for this: a report of a gigabyte needs no more memory than one of five pages.
/// </summary>
internal sealed class LedgerReader
{
    private readonly Conversion _conversion;
    private readonly ILookup<TipKey, Tip> _tips;
    private readonly HashSet<TipKey> _refused;

    public LedgerReader(Conversion conversion)
    {
        _conversion = conversion;
        _tips = conversion.Tips.ToLookup(tip => tip.Key);
        _refused = [.. conversion.Refused.Select(tip => tip.Key)];
    }

    /// <summary>The dump's ledger; empty for a file that can't be read.</summary>
    public IEnumerable<LedgerLine> Read(InputFile file)
    {
        var decoded = DumpDecoder.Decode(file.Content.Span);
        if (decoded.Why is not null)
            yield break;
        var page = PageReader.Read(DumpText.From(file, decoded));
        var fates = page.Findings.Select(FateOf).ToList();
        foreach (var entry in DumpLedger.Of(page.Dump, page.Claims))
        {
            var text = decoded.Text[entry.Start..entry.End];
            if (entry.Finding < 0)
            {
                yield return new LedgerLine(entry, text, null, FateOf(entry.Account, page));
                continue;
            }
            var fate = fates[entry.Finding];
            yield return new LedgerLine(entry with { Account = fate.AccountOf(entry.Account) }, text, fate.Tip?.Path, fate.Says(entry.Account));
        }
    }

    private Fate FateOf(Finding finding)
    {
        var key = finding.Title is { } title ? TipKey.Of(title) : _conversion.Fragments.OwnerOf(finding)?.Key ?? _conversion.Fragments.EndedBy(finding)?.Key;
        if (key is not { } found)
            return new Fate(finding, null, IsRefused: false);
        var known = _conversion.Aliases.GetValueOrDefault(found, found);
        var tips = _tips[known].ToList();
        var tip = tips.Count < 2 ? tips.FirstOrDefault() : tips.Find(tip => Fate.Has(tip, finding)) ?? tips[0];
        return new Fate(finding, tip, tip is null && _refused.Contains(known));
    }

    private static string FateOf(Account account, DumpPage page) => account switch
    {
        Account.PageTitle when page.Tag is { } tag => $"became the tag “{tag}” of the page's whole posts",
        Account.PageTitle => "tells the archive; it is a category of the posts, or names the post itself",
        Account.SetAside => "is in no tip; a person has to look at it",
        Account.Unreadable => "is dropped",
        _ => "is left out on purpose",
    };

    // What became of one find.
    private sealed record Fate(Finding Finding, Tip? Tip, bool IsRefused)
    {
        public static bool Has(Tip tip, Finding finding)
        {
            string? flat = null;
            return tip.Draft.Versions.Exists(version => version.Has(finding with { Kind = version.Kind }, ref flat));
        }

        public Account AccountOf(Account account) =>
            Finding.Kind != FindingKind.Fragment || Tip is not null || account != Account.Body ? account
            : Account.SetAside;

        public string Says(Account account) => (AccountOf(account), Tip) switch
        {
            (Account.SetAside, _) => "is in no tip: no known tip begins like it",
            (Account.Footer or Account.CommentForm or Account.Layout, _) => "is left out on purpose",
            (_, null) when IsRefused => "is in no tip: the site would refuse its file",
            (_, null) => "is in no tip: no dump has the text that belongs to it",
            (Account.SidebarTitle or Account.PostTitle, { } tip) => $"is the title of {tip.Path}",
            (Account.Byline, { } tip) => $"gives the categories of {tip.Path}",
            (_, { } tip) when IsUsed(tip) => $"is the text of {tip.Path}",
            (_, { } tip) => $"is superseded in {tip.Path} by the {(tip.Draft.Best.IsWhole ? "whole" : "longer")} text at {tip.TextAt}",
        };

        private bool IsUsed(Tip tip)
        {
            string? flat = null;
            return tip.Draft.Best.Has(Finding with { Kind = tip.Draft.Best.Kind }, ref flat);
        }
    }
}
