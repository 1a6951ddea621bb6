using System.Collections.Immutable;
using SiteGen.Content;
using SiteGen.Text;

namespace SiteGen.Sites;

/// <summary>A link that the settings name: a menu entry.</summary>
/// <param name="Text">What a reader sees.</param>
/// <param name="Link">Where it leads: a path of this site, or an address elsewhere.</param>
/// <param name="Location">Where the settings say so.</param>
public sealed record MenuLink(string Text, string Link, Location Location);

/// <summary>The settings of the site: <c>input/site.yml</c>, checked.</summary>
public sealed record SiteConfig
{
    /// <summary>The blog's name.</summary>
    public required string Title { get; init; }

    /// <summary>The settings file.</summary>
    public Location Location { get; init; }

    /// <summary>A sentence on what the blog is about.</summary>
    public string Description { get; init; } = "";

    /// <summary>Where the site will stand, with a <c>/</c> at the end.</summary>
    public required Uri BaseUrl { get; init; }

    /// <summary>The language of the texts as a BCP 47 tag.</summary>
    public string Language { get; init; } = "en";

    /// <summary>Who writes the blog.</summary>
    public string? Author { get; init; }

    /// <summary>How many posts an index page shows.</summary>
    public int PageSize { get; init; } = 10;

    /// <summary>The blog's time zone by its IANA name. It decides which day today is, and nothing else.</summary>
    public string TimeZone { get; init; } = "UTC";

    /// <summary>On which days a new post is due; null where that is not said.</summary>
    public Rhythm? Rhythm { get; init; }

    /// <summary>Slugs of categories that are not made from the name, by folded name (<see cref="Term.Fold"/>).</summary>
    public IReadOnlyDictionary<string, Slug> CategorySlugs { get; init; } = new Dictionary<string, Slug>();

    /// <summary>Slugs of tags that are not made from the name, by folded name.</summary>
    public IReadOnlyDictionary<string, Slug> TagSlugs { get; init; } = new Dictionary<string, Slug>();

    /// <summary>The links at the head of each page.</summary>
    public ImmutableArray<MenuLink> Navigation { get; init; } = [];

    /// <summary>The links below each post.</summary>
    public ImmutableArray<MenuLink> CallToAction { get; init; } = [];

    /// <summary>
    /// The address of the old blog, where the rest of a post may still stand that is known by its excerpt only; null
    /// where no such link is wanted.
    /// </summary>
    public Uri? OldSite { get; init; }

    /// <summary>Which day it is in the blog's time zone. Hosts ask, since they have the clock.</summary>
    public DateOnly DateAt(DateTimeOffset now) => DateAt(now, TimeZone);

    /// <summary>Which day it is in a time zone.</summary>
    public static DateOnly DateAt(DateTimeOffset now, string timeZone) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, TimeZoneInfo.FindSystemTimeZoneById(timeZone)).DateTime);
}
