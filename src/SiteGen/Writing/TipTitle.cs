using SiteGen.Content;
using SiteGen.Text;
using SiteGen.Yaml;

namespace SiteGen.Writing;

/// <summary>A title as an author gives it on a command line.</summary>
internal static class TipTitle
{
    /// <summary>The title with single spaces between its words, and its slug; null after an error.</summary>
    /// <param name="title">What was given.</param>
    /// <param name="command">The command, which a message names.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static (string Title, Slug Slug)? Read(string title, string command, DiagnosticBag diagnostics)
    {
        title = string.Join(' ', title.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (InputFile.IndexOfUnprintable(title) >= 0)
            diagnostics.Add(WritingMistakes.BadTitle(new Location(command), title));
        else if (title.Length > FieldReader.MaxLength)
            diagnostics.Add(Mistakes.TextTooLong(new Location(command), "title", FieldReader.MaxLength));
        else if (Slug.From(title) is { } slug)
            return (title, slug);
        else
            diagnostics.Add(WritingMistakes.NoFileName(new Location(command), title));
        return null;
    }
}
