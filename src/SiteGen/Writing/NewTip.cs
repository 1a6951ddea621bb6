using System.Collections.Immutable;
using System.Globalization;
using SiteGen.Building;
using SiteGen.Content;
using SiteGen.Sites;
using SiteGen.Text;

namespace SiteGen.Writing;

/// <summary>A tip that is about to be written: where its file goes, and what stands in it before its author has begun.</summary>
/// <param name="Path">The file's path below the tips folder: <c>2026/2026-12-01-a-tip.md</c>.</param>
/// <param name="Text">The file's text: front matter, and an empty line to go on from.</param>
public sealed record NewTip(string Path, string Text)
{
    /// <summary>Begins a tip.</summary>
    /// <param name="input">The site. Mistakes in its tips don't matter; those in its settings do.</param>
    /// <param name="title">The title; white space around words is put right.</param>
    /// <param name="date">Its date; null for the next free day of the rhythm.</param>
    /// <param name="isDraft">Whether to mark it as a draft.</param>
    /// <param name="clock">Tells which day it is.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    /// <returns>The tip; null after an error.</returns>
    public static NewTip? Begin(
        SiteInput input, string title, DateOnly? date, bool isDraft, Func<SiteConfig, DateOnly> clock, DiagnosticBag diagnostics)
    {
        if (TipTitle.Read(title, "new", diagnostics) is not var (named, slug))
            return null;
        if (Tips.Read(input, diagnostics) is not var (config, posts))
            return null;
        var day = date ?? NextFree(config, clock(config), DatesOf(input, posts));
        var post = new Post
        {
            Id = $"{day.Year:D4}/{day:O}-{slug}",
            Title = named,
            Slug = slug,
            Published = day,
            IsDraft = isDraft,
            Categories = UsualCategories.Of(posts),
        };
        // An empty list asks for tags, and means none as long as it is empty.
        var text = new PostFile(post, "").Write();
        var fence = text.LastIndexOf(FrontMatter.Fence, StringComparison.Ordinal);
        return new NewTip($"{post.Id}.md", text.Insert(fence, "tags: []\n"));
    }

    /// <summary>The day of a new tip: the next free one of the rhythm.</summary>
    /// <param name="site">The site, with its drafts and what is to come.</param>
    /// <param name="today">Which day it is.</param>
    public static DateOnly NextDay(Site site, DateOnly today) =>
        NextFree(site.Config, today, [.. site.Posts.Select(post => post.Published).OfType<DateOnly>()]);

    private static DateOnly NextFree(SiteConfig config, DateOnly today, HashSet<DateOnly> taken)
    {
        if (config.Rhythm is { } rhythm)
            return rhythm.NextFree(today, taken);
        while (taken.Contains(today))
            today = today.AddDays(1);
        return today;
    }

    // By custom a file's name begins with its date, which is all that is known of a tip with a mistake in it.
    private static HashSet<DateOnly> DatesOf(SiteInput input, ImmutableArray<Post> posts)
    {
        var dates = posts.Select(post => post.Published).OfType<DateOnly>().ToHashSet();
        var read = posts.Select(post => $"{post.Id}.md").ToHashSet(StringComparer.Ordinal);
        foreach (var file in input.Tips.Where(file => !read.Contains(file.Path)))
        {
            var name = System.IO.Path.GetFileName(file.Path);
            if (name.Length > 10 && DateOnly.TryParseExact(name[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
                dates.Add(date);
        }
        return dates;
    }
}
