using System.Collections.Immutable;
using SiteGen.Converter.Doubts;
using SiteGen.Converter.Dumps;
using SiteGen.Converter.Ledger;
using SiteGen.Text;

namespace SiteGen.Converter.Layouts;

/// <summary>A dump, understood: its title, what was found in it, and a claim on every character that is understood.</summary>
internal sealed record DumpPage(
    DumpText Dump,
    PageTitle? Title,
    ImmutableArray<Finding> Findings,
    ImmutableArray<Claim> Claims,
    bool IsSinglePost,
    ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>The decisions on thin evidence, in no order.</summary>
    public ImmutableArray<Doubt> Doubts { get; init; } = [];

    /// <summary>
    /// The tag of the page's whole posts. Tags stand nowhere but in the title of a tag archive: a page whose term is
    /// among none of its posts' categories.
    /// </summary>
    public string? Tag { get; } = TagOf(Title, Findings, IsSinglePost);

    /// <summary>The newest tip of the sidebar: the time of the crawl, to the week.</summary>
    public DateOnly? Crawl { get; } = Findings.Where(finding => finding.InSidebar).Max(finding => finding.Title?.Date);

    /// <summary>Whether anything in the file says that it is a page of the blog.</summary>
    public bool IsDump { get; } =
        Title is { IsMarked: true } || Findings.Any(finding => finding.Kind != FindingKind.Fragment || finding.HasEnd);

    private static string? TagOf(PageTitle? title, ImmutableArray<Finding> findings, bool isSinglePost)
    {
        if (title is not { IsTerm: true } || isSinglePost)
            return null;
        var categories = findings.SelectMany(finding => finding.Categories).Select(Sites.Term.Fold).ToHashSet();
        return categories.Count == 0 || categories.Contains(Sites.Term.Fold(title.Name)) ? null : title.Name;
    }
}
