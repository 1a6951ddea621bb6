using System.Buffers;

namespace SiteGen.Converter.Dumps;

/// <summary>Repairs what was damaged between the blog and the dump, and changes nothing that may be meant.</summary>
internal static class TextRepair
{
    // Text that was misread twice (Ã¢â‚¬â„¢) needs as many passes.
    private const int MaxPasses = 3;

    // Five at most are searched for at once.
    private static readonly SearchValues<char> Signs = SearchValues.Create("¬‚Γ√\uFFFD");
    private static readonly SearchValues<char> ConsoleSigns = SearchValues.Create("├┬");

    /// <summary>The text with all repairs that are certain.</summary>
    public static RepairedText Of(string text)
    {
        var repaired = RepairedText.Of(text);
        if (MayBeDamaged(text))
        {
            repaired = Passes(repaired, Mojibake.Find);
            repaired = repaired.With(LostMarks.Find(repaired.Text));
            repaired = repaired.With(WrongCodePage.Find(repaired.Text));
        }
        repaired = repaired.With(ChineseReading.Find(repaired.Text));
        repaired = repaired.With(TerminalMarks.Find(repaired.Text));
        repaired = Passes(repaired, HtmlEntities.Find);
        // The last one, for it puts soft line ends in.
        return repaired.With(QuotedPrintable.Find(repaired.Text));
    }

    /// <summary>
    /// Whether a text has any character that damage by encodings leaves behind. English has none of them but for the accents
    /// of a few words, and looking for ranges is much cheaper than looking for each kind of damage.
    /// </summary>
    public static bool MayBeDamaged(ReadOnlySpan<char> text) =>
        text.ContainsAnyInRange('\u0080', '\u009F') || text.ContainsAnyInRange('¿', 'ÿ') || text.ContainsAny(Signs) || text.ContainsAny(ConsoleSigns);

    private static RepairedText Passes(RepairedText text, Func<string, List<Repair>> find)
    {
        for (var pass = 0; pass < MaxPasses; pass++)
        {
            var repairs = find(text.Text);
            if (repairs.Count == 0)
                break;
            text = text.With(repairs);
        }
        return text;
    }
}
