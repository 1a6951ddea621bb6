using SiteGen.Text;
using SiteGen.Yaml;

namespace SiteGen.Content;

/// <summary>A page that stands on its own, outside the order of dates: “About”, “Contact”.</summary>
/// <param name="Path">Its site path without slashes at the ends, from the file's name: <c>about</c>.</param>
/// <param name="Title">The title as plain text.</param>
/// <param name="Description">A sentence for search engines; null to take the beginning of the text.</param>
/// <param name="Location">Where the front matter begins.</param>
public sealed record StaticPage(string Path, string Title, string? Description, Location Location) : Document
{
    /// <inheritdoc/>
    public override string InputPath => $"pages/{Path}.md";
}

/// <summary>A <see cref="StaticPage"/> as a file: front matter and Markdown.</summary>
/// <param name="Page">The front matter.</param>
/// <param name="Markdown">The text, lines ending in <c>\n</c>.</param>
/// <param name="MarkdownLine">The line of the file on which the text begins, counted from 1.</param>
public sealed record PageFile(StaticPage Page, string Markdown, int MarkdownLine)
{
    internal static IReadOnlyList<string> Keys { get; } = ["title", "description"];

    /// <summary>Reads a page; everything wrong with it is reported, and then there is none.</summary>
    /// <param name="file">The file, its path below the pages folder.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static PageFile? Parse(InputFile file, DiagnosticBag diagnostics)
    {
        if (FrontMatter.Read(file, diagnostics) is not { } matter)
            return null;
        var fields = new FieldReader(matter.Map, Keys, diagnostics);
        var top = new Location(file.Origin, 1);
        var title = fields.RequiredText("title", top);
        var description = fields.Text("description");
        var path = System.IO.Path.ChangeExtension(file.Path, null);
        if (path.Split('/').Any(part => Slug.Parse(part) is null))
        {
            diagnostics.Add(Mistakes.BadPageName(new Location(file.Origin), path));
            return null;
        }
        return title is null
            ? null
            : new PageFile(new StaticPage(path, title, description, top), file.ReadTextFrom(matter.MarkdownLine), matter.MarkdownLine);
    }
}
