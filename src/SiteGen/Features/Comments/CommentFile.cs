using SiteGen.Content;
using SiteGen.Text;
using SiteGen.Yaml;

namespace SiteGen.Features.Comments;

/// <summary>A comment as a file: <c>comments/SLUG/NAME.yml</c> with <c>name</c>, <c>date</c> and <c>text</c>.</summary>
internal sealed record CommentFile
{
    /// <summary>The folder, which names the post.</summary>
    public required string Folder { get; init; }

    /// <summary>The file's name without <c>.yml</c>.</summary>
    public required string FileName { get; init; }

    /// <summary>Who wrote it.</summary>
    public required string Name { get; init; }

    /// <summary>The day on which it was written.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>The text in Markdown.</summary>
    public required string Text { get; init; }

    /// <summary>Tells the place in the file of a line and a column of the text, both counted from 0.</summary>
    public required Func<int, int, Location> PlaceOf { get; init; }

    /// <summary>Where the date stands.</summary>
    public required Location DateLocation { get; init; }

    /// <summary>The file.</summary>
    public required Location Location { get; init; }

    /// <summary>The path inside the input, for links between files.</summary>
    public string InputPath => $"{CommentsFeature.FolderName}{Folder}/{FileName}.yml";

    internal static IReadOnlyList<string> Keys { get; } = ["name", "date", "text"];

    /// <summary>Reads a comment; everything wrong with it is reported, and then there is none.</summary>
    /// <param name="file">The file, its path below the comments folder.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static CommentFile? Parse(InputFile file, DiagnosticBag diagnostics)
    {
        var mistakes = new DiagnosticBag();
        var comment = Read(file, mistakes);
        diagnostics.AddRange(mistakes);
        return mistakes.HasErrors ? null : comment;
    }

    private static CommentFile? Read(InputFile file, DiagnosticBag diagnostics)
    {
        var at = new Location(file.Origin);
        var path = Path.ChangeExtension(file.Path, null);
        if (path.Split('/') is not [var folder, var name])
        {
            diagnostics.Add(CommentMistakes.NoFolder(at));
            return null;
        }
        if (Slug.Parse(name) is null)
            diagnostics.Add(CommentMistakes.BadFileName(at, name, Slug.From(name)?.Value));
        if (file.IsTooLarge(diagnostics) || file.ReadText(diagnostics) is not { } yaml
            || YamlReader.ReadMap(yaml, file.Origin, 0, diagnostics) is not { } map)
            return null;

        var top = new Location(file.Origin, 1);
        var fields = new FieldReader(map, Keys, diagnostics);
        var author = fields.RequiredText("name", top);
        if (author?.Length > Comment.MaxNameLength)
            diagnostics.Add(CommentMistakes.TooLong(fields.LocationOf("name"), "name", Comment.MaxNameLength));
        var date = fields.RequiredText("date", top) is null ? null : fields.Date("date");
        var text = TextOf(fields, top, diagnostics);
        return author is null || text is null || date is not { } day
            ? null
            : new CommentFile
            {
                Folder = folder,
                FileName = name,
                Name = author,
                Date = day,
                Text = Nfc.Of(text.Text),
                PlaceOf = PlacesIn(yaml, text.Location),
                DateLocation = fields.LocationOf("date"),
                Location = at,
            };
    }

    // Not by FieldReader.Text, which knows lines and no paragraphs.
    private static YamlScalar? TextOf(FieldReader fields, Location top, DiagnosticBag diagnostics)
    {
        switch (fields.Find("text")?.Value)
        {
            case YamlScalar text when !string.IsNullOrWhiteSpace(text.Text):
                if (text.Text.Length > Comment.MaxLength)
                    diagnostics.Add(CommentMistakes.TooLong(text.Location, "text", Comment.MaxLength));
                return text;
            case null or YamlScalar:
                diagnostics.Add(Mistakes.MissingKey(top, "text"));
                return null;
            case var other:
                diagnostics.Add(Mistakes.NotText(other.Location, "text"));
                return null;
        }
    }

    // Behind `text: |` each line of the text is a line of the file. Any other text is named by its beginning.
    private static Func<int, int, Location> PlacesIn(string yaml, Location start)
    {
        var lines = yaml.Split('\n');
        var first = lines[start.Line - 1];
        if (start.Column > first.Length || first[start.Column - 1] != '|')
            return (_, _) => start;
        var body = lines.Skip(start.Line).FirstOrDefault(line => !string.IsNullOrWhiteSpace(line)) ?? "";
        var indent = body.Length - body.TrimStart(' ').Length;
        return (line, column) => new Location(start.File, start.Line + 1 + line, indent + 1 + column);
    }
}
