namespace SiteGen.Converter.Ledger;

/// <summary>A stretch of a dump and the account that it belongs to.</summary>
/// <param name="Start">The place of the first character, counted as the dump had it before any repair.</param>
/// <param name="End">The place behind the last one.</param>
/// <param name="Line">The line, counted from 1.</param>
/// <param name="Account">What the characters are.</param>
/// <param name="Rule">How that was seen.</param>
/// <param name="Finding">The number of the finding on its page that they belong to; -1 for none.</param>
public readonly record struct LedgerEntry(int Start, int End, int Line, Account Account, string Rule, int Finding)
{
    /// <summary>How many characters.</summary>
    public int Length => End - Start;
}
