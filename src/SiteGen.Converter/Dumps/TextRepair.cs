namespace SiteGen.Converter.Dumps;

/// <summary>Puts right what programs between the blog and the dump have damaged, and nothing that may be meant.</summary>
internal static class TextRepair
{
    // Twice spoilt text (Ã¢â‚¬â„¢) needs as many passes.
    private const int MaxPasses = 3;

    /// <summary>The text with all repairs that are certain.</summary>
    public static RepairedText Of(string text)
    {
        var repaired = Passes(RepairedText.Of(text), Mojibake.Find);
        repaired = repaired.With(LostMarks.Find(repaired.Text));
        repaired = repaired.With(WrongCodePage.Find(repaired.Text));
        return Passes(repaired, HtmlEntities.Find);
    }

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
