namespace SiteGen.Converter.Ledger;

/// <summary>What is kept of every dump: its name and where its characters went.</summary>
/// <param name="Path">Its path below the folder of dumps.</param>
/// <param name="Characters">How many characters it has; of a file that is no text, bytes.</param>
/// <param name="Totals">How many of them each account has.</param>
/// <param name="Skipped">Why it was not read; null where it was.</param>
public sealed record DumpRecord(string Path, long Characters, Totals Totals, string? Skipped)
{
    /// <summary>Its name for people, as the locations in it have it.</summary>
    public string Origin { get; init; } = Path;

    /// <summary>Whether its bytes were read; not where the file is too large, no file, or not handed out by the disk.</summary>
    public bool IsOpened { get; init; } = true;

    internal static DumpRecord NotRead(string path, long bytes, string reason)
    {
        var totals = new Totals();
        totals.Add(Account.Unreadable, bytes);
        return new DumpRecord(path, bytes, totals, reason);
    }
}
