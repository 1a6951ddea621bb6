using SiteGen.Addresses;
using SiteGen.Hashing;
using SiteGen.Routes;

namespace SiteGen.Features.Search;

/// <summary>The page that searches. It is given <see cref="SearchFiles"/>.</summary>
public sealed record SearchPage : HtmlPage
{
    /// <summary><c>/search/</c></summary>
    public static SitePath Path { get; } = SitePath.OfFolder("search");

    /// <summary>The name of the query in the page's address: <c>/search/?q=…</c>.</summary>
    public const string QueryName = "q";

    /// <inheritdoc/>
    public override string Description => "the search page";

    /// <inheritdoc/>
    public override PageGroup Group => PageGroup.Pages;

    /// <inheritdoc/>
    public override PageFacts Facts => new("Search");

    internal override bool IsGivenOnDemand => true;
}

/// <summary>The files that the search page loads.</summary>
/// <param name="Script">The script, a JavaScript module.</param>
/// <param name="Index">The file that names all others of the index, which are beside it.</param>
public sealed record SearchFiles(SitePath Script, SitePath Index)
{
    internal ContentKey Hash => TextHash.Of([Script.Value, Index.Value]);
}
