using System.Collections.Immutable;
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
    public static IEnumerable<LedgerEntry> Of(DumpText dump, ImmutableArray<Claim> claims) =>
        Stretches(dump, claims).Select(stretch => new LedgerEntry(
            dump.OriginalPlace(stretch.Start), dump.OriginalPlace(stretch.End), dump.NumberAt(stretch.Start), stretch.Account, stretch.Rule, stretch.Finding));

    /// <summary>The totals of a dump.</summary>
    public static Totals TotalsOf(DumpText dump, ImmutableArray<Claim> claims)
    {
        var totals = new Totals();
        foreach (var stretch in Stretches(dump, claims))
            totals.Add(stretch.Account, dump.OriginalPlace(stretch.End) - dump.OriginalPlace(stretch.Start));
        return totals;
    }

    // A claim for every character: those of the rules, and of what no rule has claimed.
    private static List<Claim> Stretches(DumpText dump, ImmutableArray<Claim> claims)
    {
        var stretches = new List<Claim>(2 * claims.Length + 1);
        var at = 0;
        foreach (var claim in claims)
        {
            AddUnclaimed(stretches, dump, at, claim.Start);
            AddParts(stretches, dump, claim);
            at = claim.End;
        }
        AddUnclaimed(stretches, dump, at, dump.Text.Length);
        return stretches;
    }

    // Between two claims: lines that nothing claimed, with the white space around them.
    private static void AddUnclaimed(List<Claim> stretches, DumpText dump, int start, int end)
    {
        if (start >= end)
            return;
        if (dump.Text.AsSpan(start, end - start).IsWhiteSpace())
        {
            stretches.Add(new Claim(start, end, Account.Layout, SpaceRule));
            return;
        }
        // An empty line may hold characters that are neither text nor white space.
        for (var line = dump.LineAt(start); start < end; line++)
        {
            var text = dump.Lines[line];
            var first = Math.Clamp(text.TextStart, start, end);
            var last = Math.Clamp(text.TextEnd, first, end);
            AddParts(stretches, dump, new Claim(start, first, Account.Layout, SpaceRule));
            AddParts(stretches, dump, new Claim(first, last, Account.SetAside, NoRule));
            start = last;
            if (line == dump.Lines.Length - 1 && start < end)
            {
                AddParts(stretches, dump, new Claim(start, end, Account.Layout, SpaceRule));
                return;
            }
        }
    }

    // Control characters inside of a text are no part of it.
    private static void AddParts(List<Claim> stretches, DumpText dump, Claim claim)
    {
        for (var start = claim.Start; start < claim.End;)
        {
            var text = dump.Text.AsSpan(start, claim.End - start);
            var isDropped = CleanText.IsDropped(text[0]);
            var length = isDropped ? text.IndexOfAnyExcept(CleanText.Dropped) : CleanText.IndexOfDropped(text);
            var end = length < 0 ? claim.End : start + length;
            stretches.Add(isDropped ? new Claim(start, end, Account.Unreadable, DroppedRule) : claim with { Start = start, End = end });
            start = end;
        }
    }
}
