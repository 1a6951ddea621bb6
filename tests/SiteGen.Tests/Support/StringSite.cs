using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using SiteGen.Building;
using SiteGen.Editors;
using SiteGen.Mail;
using SiteGen.Pictures;
using SiteGen.Routes;
using SiteGen.Text;
using SiteGen.Theme;

namespace SiteGen.Tests.Support;

/// <summary>
/// A whole site in one string, built in memory. A line such as <c>-- tips/2019/a.md --</c> begins a file; without a
/// <c>-- site.yml --</c> the site has a title and stands at <c>https://tips.example.com</c>.
/// </summary>
internal static class StringSite
{
    private const string Settings = "title: Tips\nbase_url: https://tips.example.com\n";

    /// <summary>Builds the site.</summary>
    /// <param name="files">The files.</param>
    /// <param name="now">The day of the build, such as <c>2026-11-24</c>; null to publish every tip.</param>
    /// <param name="baseUrl">Where the site stands, instead of what its settings say.</param>
    /// <param name="theme">How it looks; null for the theme of the blog.</param>
    /// <param name="early">Whether to show drafts and tips of days to come.</param>
    /// <param name="pictures">What draws social images, where the settings ask for them.</param>
    /// <param name="editor">Where the browser editor comes from, where the settings ask for it.</param>
    public static BuiltSite Build(
        string files, string? now = null, string? baseUrl = null, ITheme? theme = null, bool early = false,
        PictureSource? pictures = null, EditorSource? editor = null) =>
        Build(Files(files), now, baseUrl, theme, early, pictures, editor);

    /// <summary>Builds a site of files that a string can't hold.</summary>
    public static BuiltSite Build(
        IEnumerable<InputFile> files, string? now = null, string? baseUrl = null, ITheme? theme = null, bool early = false,
        PictureSource? pictures = null, EditorSource? editor = null)
    {
        var options = new BuildOptions
        {
            Today = now is null ? null : DateOnly.ParseExact(now, "yyyy-MM-dd", CultureInfo.InvariantCulture),
            BaseUrl = baseUrl is null ? null : new Uri(baseUrl),
            ShowsDrafts = early,
            ShowsFuture = early,
            Pictures = pictures,
            Mail = MimeMail.Source,
            Editor = editor,
        };
        var diagnostics = new DiagnosticBag();
        var plan = SiteBuilder.Plan(SiteInput.From(files), theme ?? new RazorTheme(), options, diagnostics);
        return new BuiltSite(plan, [.. diagnostics]);
    }

    /// <summary>The files of a site string, with settings if it has none.</summary>
    public static ImmutableArray<InputFile> Files(string text)
    {
        var files = Cut(text);
        return files.Any(file => file.Path == "site.yml") ? files : files.Add(new InputFile("site.yml", Settings));
    }

    /// <summary>Cuts a string at its <c>-- path --</c> lines.</summary>
    public static ImmutableArray<InputFile> Cut(string text)
    {
        var files = ImmutableArray.CreateBuilder<InputFile>();
        string? path = null;
        var lines = new StringBuilder();
        foreach (var line in text.Split('\n'))
        {
            if (line.StartsWith("-- ", StringComparison.Ordinal) && line.EndsWith(" --", StringComparison.Ordinal))
            {
                End();
                path = line[3..^3];
            }
            else if (path is not null)
            {
                lines.Append(line).Append('\n');
            }
            else if (line.Length > 0)
            {
                throw new ArgumentException($"a site string begins with a line '-- path --', not with '{line}'", nameof(text));
            }
        }
        End();
        return files.ToImmutable();

        void End()
        {
            if (path is not null)
                files.Add(new InputFile(path, lines.ToString()));
            lines.Clear();
        }
    }

    /// <summary>
    /// So many tips, one a week since Tuesday, 2019-01-01: <c>tips/2019/2019-01-01-tip-1.md</c> has the title
    /// <c>Tip 1</c>.
    /// </summary>
    /// <param name="count">How many.</param>
    /// <param name="fields">More lines of front matter for each.</param>
    public static string Tips(int count, string fields = "")
    {
        var text = new StringBuilder();
        for (var number = 1; number <= count; number++)
        {
            var date = new DateOnly(2019, 1, 1).AddDays(7 * (number - 1));
            text.Append($"-- tips/{date.Year}/{date:O}-tip-{number}.md --\n");
            text.Append($"---\ntitle: Tip {number}\npublished: {date:O}\n");
            if (fields.Length > 0)
                text.Append(fields).Append('\n');
            text.Append($"---\n\nText of tip {number}.\n");
        }
        return text.ToString();
    }
}
