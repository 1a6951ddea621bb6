using SiteGen.Text;

namespace SiteGen.Features;

/// <summary>
/// A part of the site, with all that belongs to it in one folder: what it reads, the pages that it plans, how these are
/// written, and what can be wrong. <c>SiteFeatures</c> lists them.
/// </summary>
internal abstract class Feature
{
    /// <summary>The keys of <c>site.yml</c> that are its own. All others are refused.</summary>
    public virtual IReadOnlyList<string> SettingKeys => [];

    /// <summary>The files of the input that it reads. No other feature sees them, and they are not published.</summary>
    public virtual IReadOnlyList<InputKind> Inputs => [];

    /// <summary>Reads its settings and files, and gives what they say to its pages.</summary>
    public virtual void Read(ReadContext context)
    {
    }

    /// <summary>Plans its pages.</summary>
    public virtual void Plan(PlanContext context)
    {
    }

    /// <summary>Makes what takes the texts of many pages at once, such as related posts.</summary>
    public virtual void PlanRendered(RenderedContext context)
    {
    }

    /// <summary>
    /// Makes the files that nothing of the site shows but its own page (<see cref="Routes.Page.IsGivenOnDemand"/>), such as a
    /// search index. A build does so for all of them, a preview when somebody asks for one. There can be nothing wrong any more.
    /// </summary>
    public virtual void PlanOnDemand(RenderedContext context)
    {
    }
}
