using SiteGen.Converter.Ledger;
using SiteGen.Converter.Merging;

namespace SiteGen.Converter.Reporting;

/// <summary>The books of all dumps together.</summary>
public static class LedgerTotals
{
    /// <summary>The sums of all accounts.</summary>
    public static Totals Of(Conversion conversion)
    {
        var totals = new Totals();
        foreach (var dump in conversion.Dumps)
            totals.Add(dump.Totals);
        return totals;
    }

    /// <summary>Whether every dump's characters are booked, each once.</summary>
    public static bool IsBalanced(Conversion conversion) =>
        Array.TrueForAll([.. conversion.Dumps], dump => dump.Characters == dump.Totals.Sum);
}
