using SiteGen.Content;
using SiteGen.Converter.Markdown;
using SiteGen.Text;

namespace SiteGen.Converter.Writing;

/// <summary>What can be read off a tip's file as the converter wrote it: whether it is whole, its dumps, its words.</summary>
/// <param name="IsWhole">Whether it is <c>recovered: full</c>.</param>
/// <param name="Sources">The dumps it was made from.</param>
/// <param name="Words">The letters and digits of its text, one space between words.</param>
internal sealed record WrittenTip(bool IsWhole, IReadOnlyList<string> Sources, string Words)
{
    /// <summary>Reads the file; of one that the site can't read, nothing is known.</summary>
    public static WrittenTip Of(string text) =>
        PostFile.Parse(new InputFile("tip.md", text), new DiagnosticBag()) is { } file
            ? new WrittenTip(file.Post.Recovered == Recovery.Full, file.Post.Sources, Folding.Words(file.Markdown))
            : new WrittenTip(false, [], "");

    /// <summary>What is about to be written; of many dumps the file names some only.</summary>
    public static WrittenTip Of(TipFile tip)
    {
        var written = Of(tip.Text);
        return written with { Sources = [.. written.Sources.Union(tip.Sources, StringComparer.Ordinal)] };
    }

    /// <summary>
    /// Whether writing this over <paramref name="before"/> would lose something. Where a dump has gone: a whole text would
    /// become an excerpt, or the text would be shorter. Where all are there: a text would become its own beginning, as when
    /// a dump was cut under its name; behind a paragraph, what is left may even count as whole. A text that is only not
    /// called whole any more, since more dumps show that it goes on, loses nothing.
    /// </summary>
    public bool IsPoorerThan(WrittenTip before)
    {
        var isCut = before.IsWhole && !IsWhole;
        var isShorter = Words.Length < before.Words.Length;
        return (isShorter && before.Words.StartsWith(Words, StringComparison.Ordinal))
            || ((isCut || isShorter) && before.Sources.Any(source => !Sources.Contains(source)));
    }
}
