namespace SiteGen.Building;

/// <summary>What a build is told beside its files.</summary>
public sealed record BuildOptions
{
    /// <summary>The day on which the build happens; posts of later days are held back. Null takes every post.</summary>
    public DateOnly? Today { get; init; }

    /// <summary>Where the site will stand, instead of what the settings say; for previews.</summary>
    public Uri? BaseUrl { get; init; }
}
