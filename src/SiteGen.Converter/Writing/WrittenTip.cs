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
    /// Whether writing this over <paramref name="before"/> would lose something. Where a dump has gone: a whole text would
    /// become an excerpt, or the text would be shorter. Where all are there: both, as when a dump was cut under its name. A
    /// text that is only not called whole any more, since more dumps show that it goes on, loses nothing.
    /// </summary>
    public bool IsPoorerThan(WrittenTip before)
    {
        var isCut = before.IsWhole && !IsWhole;
        var isShorter = Words < before.Words;
        return (isCut && isShorter) || ((isCut || isShorter) && before.Sources.Any(source => !Sources.Contains(source)));
    }
}
