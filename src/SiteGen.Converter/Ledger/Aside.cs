using SiteGen.Text;

namespace SiteGen.Converter.Ledger;

/// <summary>A stretch of a dump that was not understood, kept for a person to look at.</summary>
/// <param name="At">Where it stands.</param>
/// <param name="Text">Its text; of a very long one, the beginning.</param>
/// <param name="Reason">Why it was set aside.</param>
public sealed record Aside(Location At, string Text, string Reason)
{
    private const int MaxLength = 10_000;

    internal static Aside Of(Location at, string text, string reason) =>
        new(at, text.Length <= MaxLength ? text : text[..MaxLength] + "…", reason);
}
