namespace SiteGen.Bench.Dumps;

/// <summary>A tip of the made-up blog.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Date">Its Tuesday.</param>
/// <param name="Paragraphs">Its text; a paragraph that begins with a bullet is one of a list.</param>
/// <param name="Tag">Its only tag.</param>
internal sealed record GeneratedTip(string Title, DateOnly Date, string[] Paragraphs, int Tag)
{
    /// <summary>What the sidebar shows.</summary>
    public string Excerpt { get; } = string.Join(' ', string.Join(' ', Paragraphs).Split(' ').Take(55));
}

/// <summary>
/// A blog with a tip every Tuesday, made from word lists. The same number of tips is the same blog on every machine.
/// </summary>
internal sealed class Blog
{
    /// <summary>How many tags there are.</summary>
    public const int Tags = 12;

    private static readonly DateOnly Newest = new(2026, 2, 24);

    public Blog(int tips)
    {
        Tips = [.. Enumerable.Range(0, tips).Select(Tip)];
        Archives =
        [
            Tips,
            .. Enumerable.Range(0, Tags).Select(tag => Tips.Where(tip => tip.Tag == tag).ToArray()),
        ];
    }

    /// <summary>The tips, the newest first.</summary>
    public GeneratedTip[] Tips { get; }

    /// <summary>The category, which has all tips, and the tags.</summary>
    public GeneratedTip[][] Archives { get; }

    private static GeneratedTip Tip(int number)
    {
        var words = new WordList(new Random(number));
        var paragraphs = Enumerable.Range(0, 8).Select(_ => words.Paragraph()).ToList();
        if (number % 3 == 0)
            paragraphs.InsertRange(4, Enumerable.Range(0, 4).Select(_ => $"  • {words.Sentence()}"));
        return new GeneratedTip($"{words.Title()} {number}", Newest.AddDays(-7 * number), [.. paragraphs], number % Tags);
    }
}
