using SiteGen.Content;
using SiteGen.Text;

namespace SiteGen.Converter.Writing;

/// <summary>What can be read off a tip's file as the converter wrote it: whether it is whole, and its dumps.</summary>
/// <param name="IsWhole">Whether it is <c>recovered: full</c>.</param>
/// <param name="Sources">The dumps it was made from.</param>
/// <param name="Words">How many words its text has.</param>
internal sealed record WrittenTip(bool IsWhole, IReadOnlyList<string> Sources, int Words)
{
    /// <summary>Reads the file; of one that the site can't read, nothing is known.</summary>
    public static WrittenTip Of(string text)
    {
        if (PostFile.Parse(new InputFile("tip.md", text), new DiagnosticBag()) is not { } file)
            return new WrittenTip(false, [], 0);
        var words = file.Markdown.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
        return new WrittenTip(file.Post.Recovered == Recovery.Full, file.Post.Sources, words);
    }

    /// <summary>
    /// Whether writing this over <paramref name="before"/> would lose something: a dump has gone, and without it a whole text
    /// is an excerpt, or the text is shorter. With all dumps of before at hand, what more dumps say is better known: the
    /// text was cut, or is another tip's.
    /// </summary>
    public bool IsPoorerThan(WrittenTip before) =>
        before.Sources.Any(source => !Sources.Contains(source)) && ((before.IsWhole && !IsWhole) || Words < before.Words);
}
