using SiteGen.Converter.Dumps;

namespace SiteGen.Converter.Ledger;

/// <summary>
/// Gives every character of a dump to an account: what was claimed to the claimant, white space to the layout, and
/// the rest is set aside.
/// </summary>
internal static class DumpLedger
{
    private const string NoRule = "no rule knows this";
    private const string SpaceRule = "white space between texts";
    private const string DroppedRule = "characters without meaning";

    /// <summary>The entries of a dump in their order; they lie side by side from its first character to its last.</summary>
    /// <param name="dump">The dump.</param>
    /// <param name="claims">The claims of the rules, by their place, none over another.</param>
    public static IEnumerable<LedgerEntry> Of(DumpText dump, IEnumerable<Claim> claims)
    {
        var at = 0;
        foreach (var claim in claims)
        {
            foreach (var entry in Unclaimed(dump, at, claim.Start))
                yield return entry;
            foreach (var entry in Claimed(dump, claim))
                yield return entry;
            at = claim.End;
        }
        foreach (var entry in Unclaimed(dump, at, dump.Text.Length))
            yield return entry;
    }

    /// <summary>The totals of a dump.</summary>
    public static Totals TotalsOf(DumpText dump, IEnumerable<Claim> claims)
    {
        var totals = new Totals();
        foreach (var entry in Of(dump, claims))
            totals.Add(entry.Account, entry.Length);
        return totals;
    }

    // Between two claims: lines that nothing claimed, with the white space around them.
    private static IEnumerable<LedgerEntry> Unclaimed(DumpText dump, int start, int end)
    {
        if (start >= end)
            yield break;
        if (dump.Text.AsSpan(start, end - start).IsWhiteSpace())
        {
            yield return Entry(dump, start, end, Account.Layout, SpaceRule);
            yield break;
        }
        // An empty line may hold characters that are neither text nor white space.
        for (var line = dump.LineAt(start); start < end; line++)
        {
            var text = dump.Lines[line];
            var first = Math.Clamp(text.TextStart, start, end);
            var last = Math.Clamp(text.TextEnd, first, end);
            foreach (var entry in Parts(dump, new Claim(start, first, Account.Layout, SpaceRule)))
                yield return entry;
            foreach (var entry in Parts(dump, new Claim(first, last, Account.SetAside, NoRule)))
                yield return entry;
            start = last;
            if (line == dump.Lines.Length - 1 && start < end)
            {
                foreach (var entry in Parts(dump, new Claim(start, end, Account.Layout, SpaceRule)))
                    yield return entry;
                yield break;
            }
        }
    }

    private static IEnumerable<LedgerEntry> Claimed(DumpText dump, Claim claim) =>
        dump.Text.AsSpan(claim.Start, claim.End - claim.Start).ContainsAny(CleanText.Dropped)
            ? Parts(dump, claim)
            : [Entry(dump, claim.Start, claim.End, claim.Account, claim.Rule, claim.Finding)];

    // Control characters inside of a text are no part of it.
    private static IEnumerable<LedgerEntry> Parts(DumpText dump, Claim claim)
    {
        for (var start = claim.Start; start < claim.End;)
        {
            var isDropped = CleanText.IsDropped(dump.Text[start]);
            var end = start + 1;
            while (end < claim.End && CleanText.IsDropped(dump.Text[end]) == isDropped)
                end++;
            yield return isDropped
                ? Entry(dump, start, end, Account.Unreadable, DroppedRule)
                : Entry(dump, start, end, claim.Account, claim.Rule, claim.Finding);
            start = end;
        }
    }

    private static LedgerEntry Entry(DumpText dump, int start, int end, Account account, string rule, int finding = -1) =>
        new(dump.OriginalPlace(start), dump.OriginalPlace(end), dump.NumberAt(start), account, rule, finding);
}
