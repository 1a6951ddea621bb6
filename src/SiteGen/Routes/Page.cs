using System.Buffers;
using System.Collections.Immutable;
using SiteGen.Content;
using SiteGen.Hashing;

namespace SiteGen.Routes;

/// <summary>
/// What stands at an address, and all that the rest of the program has to know of it. Each kind of page is a record in
/// the folder of its feature.
/// </summary>
public abstract record Page
{
    /// <summary>What it is in an author's words, for messages: <c>the tip “Use the Actions of Empathy”</c>.</summary>
    public abstract string Description { get; }

    /// <summary>The part of the site that it belongs to.</summary>
    public abstract PageGroup Group { get; }

    /// <summary>
    /// The post, term or other value that a link to this page means (<see cref="RouteTable.UrlOf"/>); null where there
    /// is none.
    /// </summary>
    public virtual object? Subject => null;

    /// <summary>What it is in words that other programs know.</summary>
    public virtual PageFacts Facts => PageFacts.None;

    /// <summary>How it stands in the sitemap; null to leave it out, and to ask search engines not to list it.</summary>
    public virtual SitemapEntry? Sitemap => null;

    /// <summary>The documents whose rendered texts it shows. <see cref="Write"/> can ask for these and no others.</summary>
    public virtual ImmutableArray<Document> Bodies => [];

    /// <summary>What an author can do when another page wants the same address.</summary>
    internal virtual string AddressHint => "rename one of them";

    /// <summary>
    /// The hash of what it shows beyond the site and <see cref="Bodies"/>: a file's bytes, or what a picture is drawn from.
    /// </summary>
    internal virtual ContentKey OwnContent => default;

    /// <summary>Whether it may show anything of the site. What does not is made of <see cref="OwnContent"/> alone.</summary>
    internal virtual bool ShowsSite => true;

    /// <summary>Whether what it is given is made only when somebody asks for it (<c>Feature.PlanOnDemand</c>).</summary>
    internal virtual bool IsGivenOnDemand => false;

    /// <summary>Writes its bytes. Called from several threads at once.</summary>
    /// <param name="content">All that it may show.</param>
    /// <param name="output">Takes the bytes.</param>
    public abstract void Write(PageContent content, IBufferWriter<byte> output);
}

/// <summary>A page that the theme turns into HTML. It is in the sitemap, without a date, unless it says otherwise.</summary>
public abstract record HtmlPage : Page
{
    /// <inheritdoc/>
    public abstract override PageFacts Facts { get; }

    /// <inheritdoc/>
    public override SitemapEntry? Sitemap => new(null);

    /// <inheritdoc/>
    public sealed override void Write(PageContent content, IBufferWriter<byte> output) => content.Theme.Render(content, output);
}

/// <summary>A page's entry in the sitemap.</summary>
/// <param name="LastChange">The newest date that the page shows; null to leave it open.</param>
public readonly record struct SitemapEntry(DateOnly? LastChange);

/// <summary>The parts of a site, by which a host may report on its outputs or group them.</summary>
public enum PageGroup
{
    /// <summary>The posts.</summary>
    Posts,

    /// <summary>Pages outside the order of dates.</summary>
    Pages,

    /// <summary>Lists of posts by date, category or tag.</summary>
    Archives,

    /// <summary>The home page and what follows it.</summary>
    Index,

    /// <summary>Feeds.</summary>
    Feeds,

    /// <summary>Files for machines, and files that are published as they are.</summary>
    Assets,
}
