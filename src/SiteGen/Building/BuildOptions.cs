using System.Collections.Immutable;
using SiteGen.Caching;
using SiteGen.Editors;
using SiteGen.Features;
using SiteGen.Mails;
using SiteGen.Pictures;
using SiteGen.Sites;

namespace SiteGen.Building;

/// <summary>What a build is told beside its files.</summary>
public sealed record BuildOptions
{
    /// <summary>The day on which the build happens; posts of later days are held back, or marked.</summary>
    public DateOnly? Today { get; init; }

    /// <summary>
    /// Tells today's date in the site's time zone where <see cref="Today"/> does not; with neither, every post is
    /// published.
    /// </summary>
    public Func<SiteConfig, DateOnly>? Clock { get; init; }

    /// <summary>Where the site will stand, instead of what the settings say; for previews.</summary>
    public Uri? BaseUrl { get; init; }

    /// <summary>Whether drafts are in the site, whatever their date. They are marked.</summary>
    public bool ShowsDrafts { get; init; }

    /// <summary>Whether posts of later days are in the site. They are marked.</summary>
    public bool ShowsFuture { get; init; }

    /// <summary>What draws pictures, where the settings ask for some; null for a host that has none.</summary>
    public PictureSource? Pictures { get; init; }

    /// <summary>What writes e-mails as files, where the settings ask for some; null for a host that has nothing that does.</summary>
    public MailSource? Mail { get; init; }

    /// <summary>Where the browser editor comes from, where the settings ask for it; null for a host that publishes none.</summary>
    public EditorSource? Editor { get; init; }

    /// <summary>The posts that earlier builds have made of the same files; it takes those that this one makes.</summary>
    public PostCache Cache { get; init; } = new();

    /// <summary>
    /// What features keep for the next plan in the same process; null where there is none, and then all outputs are made at
    /// once, those too that a preview makes when somebody asks for them.
    /// </summary>
    public FeatureMemory? Memory { get; init; }

    /// <summary>Ends the planning, where its result is no longer wanted.</summary>
    public CancellationToken Stop { get; init; }

    /// <summary>What the site consists of; tests add to it.</summary>
    internal ImmutableArray<Feature> Features { get; init; } = SiteFeatures.All;

    /// <summary>Takes how long each stage took.</summary>
    public StageTimes Times { get; init; } = new();
}
