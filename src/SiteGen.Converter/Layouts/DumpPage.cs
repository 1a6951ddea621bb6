using System.Collections.Immutable;
using SiteGen.Converter.Doubts;
using SiteGen.Converter.Dumps;
using SiteGen.Converter.Ledger;
using SiteGen.Text;

namespace SiteGen.Converter.Layouts;

/// <summary>One page in a dump: its title and the findings on it.</summary>
/// <param name="Title">Its title; null where it has none.</param>
/// <param name="IsSinglePost">Whether it shows one post.</param>
/// <param name="Tag">The tag of its whole posts; null for none.</param>
/// <param name="At">Where the title stands; default where there is none.</param>
internal sealed record PageSection(PageTitle? Title, bool IsSinglePost, string? Tag, Location At);

/// <summary>A dump, understood: what was found in it, and a claim on every character that is understood.</summary>
/// <param name="Dump">The dump.</param>
/// <param name="Sections">Its pages; nearly always one.</param>
/// <param name="Findings">What was found.</param>
/// <param name="SectionOf">For each finding the number of its page.</param>
/// <param name="Claims">The claims by their place.</param>
/// <param name="Diagnostics">What a person should know.</param>
internal sealed record DumpPage(
    DumpText Dump,
    ImmutableArray<PageSection> Sections,
    ImmutableArray<Finding> Findings,
    ImmutableArray<int> SectionOf,
    ImmutableArray<Claim> Claims,
    ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>The decisions on thin evidence, in no order.</summary>
    public ImmutableArray<Doubt> Doubts { get; init; } = [];

    /// <summary>The tag of the first page's whole posts; null for none.</summary>
    public string? Tag => Sections.Select(section => section.Tag).FirstOrDefault(tag => tag is not null);

    /// <summary>Whether anything in the file says that it is a page of the blog.</summary>
    public bool IsDump { get; } =
        Sections.Any(section => section.Title is { IsMarked: true })
        || Findings.Any(finding => finding.Kind != FindingKind.Fragment || finding.IsOfBlog);

    /// <summary>The tag that a finding's page gives it; null for none.</summary>
    public string? TagOf(int finding) => Sections[SectionOf[finding]].Tag;
}
