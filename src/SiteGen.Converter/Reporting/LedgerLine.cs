using SiteGen.Converter.Ledger;

namespace SiteGen.Converter.Reporting;

/// <summary>A stretch of a dump, and what became of it.</summary>
/// <param name="Entry">Where it stands and which account has it.</param>
/// <param name="Text">Its characters.</param>
/// <param name="Tip">The path of the tip that it belongs to; null for none.</param>
/// <param name="Fate">Where it ended up, as a clause.</param>
public sealed record LedgerLine(LedgerEntry Entry, string Text, string? Tip, string Fate);
