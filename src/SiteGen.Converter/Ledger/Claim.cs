namespace SiteGen.Converter.Ledger;

/// <summary>A rule's claim on a stretch of a dump's text.</summary>
/// <param name="Start">The place of the first character.</param>
/// <param name="End">The place behind the last one.</param>
/// <param name="Account">What the characters are.</param>
/// <param name="Rule">How that was seen, as a phrase for people.</param>
/// <param name="Finding">The number of the finding on its page that they belong to; -1 for none.</param>
internal readonly record struct Claim(int Start, int End, Account Account, string Rule, int Finding = -1);
