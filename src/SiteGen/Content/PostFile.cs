using System.Globalization;
using System.Text;
using SiteGen.Addresses;
using SiteGen.Text;
using SiteGen.Yaml;

namespace SiteGen.Content;

/// <summary>
/// A post as a file: front matter and Markdown. The converter writes what the site reads, so both sides of the
/// format stand here.
/// </summary>
/// <param name="Post">The front matter.</param>
/// <param name="Markdown">The text, lines ending in <c>\n</c>.</param>
/// <param name="MarkdownLine">The line of the file on which the text begins, counted from 1.</param>
public sealed record PostFile(Post Post, string Markdown, int MarkdownLine = 0)
{
    internal static IReadOnlyList<string> Keys { get; } =
    [
        "title", "slug", "published", "published_about", "categories", "tags", "topics", "takeaway", "series", "description",
        "recovered", "sources", "redirect_from", "guid", "updated", "draft", "language",
    ];

    // The archive and the lists of terms have all of them.
    private const int MaxTerms = 100;

    /// <summary>The <see cref="Post.Id"/> of the post in a file.</summary>
    public static string IdOf(InputFile file) => Nfc.Of(Path.ChangeExtension(file.Path, null));

    /// <summary>Reads a post; everything wrong with it is reported, and then there is none.</summary>
    /// <param name="file">The file, its path below the tips folder.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static PostFile? Parse(InputFile file, DiagnosticBag diagnostics) =>
        ReadHead(file, diagnostics) is var (post, line, _) ? new PostFile(post, file.ReadTextFrom(line), line) : null;

    /// <summary>Reads the front matter alone; the text is not decoded yet.</summary>
    internal static PostHead? ReadHead(InputFile file, DiagnosticBag diagnostics)
    {
        var mistakes = new DiagnosticBag();
        var matter = FrontMatter.Read(file, mistakes);
        var post = matter is null ? null : ReadPost(file, matter, mistakes);
        diagnostics.AddRange(mistakes);
        return mistakes.HasErrors || post is null ? null : new PostHead(post, matter!.MarkdownLine, !mistakes.Any());
    }

    private static Post? ReadPost(InputFile file, FrontMatter matter, DiagnosticBag diagnostics)
    {
        var fields = new FieldReader(matter.Map, Keys, diagnostics);
        var top = new Location(file.Origin, 1);
        var title = fields.RequiredText("title", top);
        var slug = SlugFields.Read(fields, title, diagnostics);
        var recovered = RecoveryOf(fields, diagnostics);
        var published = fields.Date("published");
        var updated = fields.Date("updated");
        if (updated < published)
            diagnostics.Add(Mistakes.UpdatedBefore(fields.LocationOf("updated"), updated.Value, published.Value));
        var language = fields.Language("language");
        var about = AboutOf(fields, diagnostics);
        if (published is not null && about is not null)
            diagnostics.Add(Mistakes.TwoDates(fields.LocationOf("published_about")));
        CompareWithName(IdOf(file), published, about, fields, diagnostics);
        var redirects = fields.PlacedTexts("redirect_from").ToList();
        foreach (var (path, at) in redirects)
        {
            if (!OldAddress.TryParse(path, out _, out var why))
                diagnostics.Add(Mistakes.BadRedirect(at, "redirect_from", path, why));
        }
        if (title is null || slug is null)
            return null;

        return new Post
        {
            Id = IdOf(file),
            Title = title,
            Slug = slug,
            Published = published,
            Updated = updated,
            Language = language,
            PublishedAbout = about,
            Categories = fields.Texts("categories", MaxTerms),
            Tags = fields.Texts("tags", MaxTerms),
            Topics = [.. fields.PlacedTexts("topics").Select(topic => new NamedTopic(topic.Text, topic.Location))],
            Takeaway = fields.Text("takeaway"),
            Series = SeriesOf(fields, diagnostics),
            Recovered = recovered,
            Sources = fields.Texts("sources", maxLength: FieldReader.MaxPathLength),
            RedirectFrom = [.. redirects.Select(redirect => redirect.Text)],
            Description = fields.Text("description"),
            FeedId = fields.Text("guid"),
            IsDraft = fields.Flag("draft") ?? false,
            Location = top,
        };
    }

    // By custom a file's name begins with the date: `2019-04-09-a-tip.md`.
    private static void CompareWithName(
        string id, DateOnly? published, PublishedAbout? about, FieldReader fields, DiagnosticBag diagnostics)
    {
        const int DateLength = 10;
        var name = id.AsSpan(id.LastIndexOf('/') + 1);
        if (about is not null || name.Length < DateLength
            || (name.Length > DateLength && char.IsLetterOrDigit(name[DateLength]))
            || !DateOnly.TryParseExact(name[..DateLength], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return;
        if (published is null && fields.Find("published") is null)
            diagnostics.Add(Mistakes.DateInNameOnly(fields.LocationOf("title"), date));
        else if (published is { } other && other != date)
            diagnostics.Add(Mistakes.OtherDateInName(fields.LocationOf("published"), date, other));
    }

    private static Recovery? RecoveryOf(FieldReader fields, DiagnosticBag diagnostics)
    {
        switch (fields.Text("recovered"))
        {
            case null:
                return null;
            case "full":
                return Recovery.Full;
            case "excerpt":
                return Recovery.Excerpt;
            case var other:
                diagnostics.Add(Mistakes.BadRecovered(fields.LocationOf("recovered"), other));
                return null;
        }
    }

    // A name alone, or a name and a number.
    private static SeriesPart? SeriesOf(FieldReader fields, DiagnosticBag diagnostics)
    {
        if (fields.Find("series")?.Value is not YamlMap map)
            return fields.Text("series") is not { } name ? null : name == "none" ? SeriesPart.None : new SeriesPart(name, null);
        var series = new FieldReader(map, ["name", "part"], diagnostics);
        var number = series.Number("part", 1, SeriesPart.MaxNumber);
        return series.RequiredText("name", map.Location) is { } given ? new SeriesPart(given, number) : null;
    }

    private static PublishedAbout? AboutOf(FieldReader fields, DiagnosticBag diagnostics)
    {
        if (fields.Map("published_about") is not { } map)
            return null;
        var about = new FieldReader(map, ["from", "to", "because"], diagnostics);
        about.RequiredText("from", map.Location);
        about.RequiredText("to", map.Location);
        var because = about.RequiredText("because", map.Location);
        if (about.Date("from") is not { } from || about.Date("to") is not { } to || because is null)
            return null;
        if (from > to)
            diagnostics.Add(Mistakes.RangeBackwards(map.Location, from, to));
        return new PublishedAbout(from, to, because);
    }

    /// <summary>
    /// The file's text. Reading it gives back the same post and Markdown; keys that say nothing are left out, the
    /// slug among them where it is the title's own.
    /// </summary>
    public string Write()
    {
        var text = new StringBuilder(FrontMatter.Fence).Append('\n');
        Line("title", YamlText.Scalar(Post.Title));
        if (Slug.From(Post.Title) != Post.Slug)
            Line("slug", YamlText.Scalar(Post.Slug.Value));
        if (Post.Published is { } published)
            Line("published", $"{published:O}");
        if (Post.IsDraft)
            Line("draft", "true");
        if (Post.Updated is { } updated)
            Line("updated", $"{updated:O}");
        if (Post.PublishedAbout is { } about)
        {
            text.Append("published_about:\n");
            Line("  from", $"{about.From:O}");
            Line("  to", $"{about.To:O}");
            Line("  because", YamlText.Scalar(about.Because));
        }
        List("categories", Post.Categories);
        List("tags", Post.Tags);
        if (Post.Language is { } language)
            Line("language", YamlText.Scalar(language));
        List("topics", [.. Post.Topics.Select(topic => topic.Name)]);
        if (Post.Takeaway is { } takeaway)
            Line("takeaway", YamlText.Scalar(takeaway));
        if (Post.Series is { } series)
            Line("series", SeriesText(series));
        if (Post.Description is { } description)
            Line("description", YamlText.Scalar(description));
        if (Post.Recovered is { } recovered)
            Line("recovered", recovered == Recovery.Full ? "full" : "excerpt");
        List("sources", Post.Sources);
        List("redirect_from", Post.RedirectFrom);
        if (Post.FeedId is { } id)
            Line("guid", YamlText.Scalar(id));
        return text.Append(FrontMatter.Fence).Append("\n\n").Append(Markdown).ToString();

        static string SeriesText(SeriesPart series) => series == SeriesPart.None ? "none"
            : series.Number is { } number ? $"{{name: {YamlText.Scalar(series.Name)}, part: {number}}}"
            : series.Name == "none" ? "{name: none}"
            : YamlText.Scalar(series.Name);

        void Line(string key, string value) => text.Append(key).Append(": ").Append(value).Append('\n');

        void List(string key, IReadOnlyCollection<string> values)
        {
            if (values.Count > 0)
                Line(key, YamlText.List(values));
        }
    }
}

/// <summary>A post's front matter, the line on which its text begins, and whether nothing was said of it.</summary>
internal sealed record PostHead(Post Post, int MarkdownLine, bool IsClean);
