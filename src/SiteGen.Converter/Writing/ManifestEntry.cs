namespace SiteGen.Converter.Writing;

/// <summary>What the converter remembers of one file.</summary>
/// <param name="Tip">Which tip it is: date and folded title, a number behind it where several share them.</param>
/// <param name="Path">The file, below the tips folder.</param>
/// <param name="Written">What it wrote there last; null before the first time.</param>
public sealed record ManifestEntry(string Tip, string Path, string? Written)
{
    /// <summary>What it is about to write; it stays when the converter is killed in the middle.</summary>
    public string? Pending { get; init; }

    /// <summary>What it proposed beside the file, because an author had changed the same lines.</summary>
    public string? Proposed { get; init; }

    /// <summary>The file with that proposal; null for <see cref="TipFile.ProposalFor"/>.</summary>
    public string? ProposedAt { get; init; }

    /// <summary>Where the proposal stands, or would stand.</summary>
    internal string ProposalPath => ProposedAt ?? TipFile.ProposalFor(Path);

    /// <summary>Whether an author deleted the file, so that it does not come back.</summary>
    public bool IsDeleted { get; init; }
}
