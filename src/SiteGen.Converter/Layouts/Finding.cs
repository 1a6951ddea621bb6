using System.Collections.Immutable;
using SiteGen.Text;

namespace SiteGen.Converter.Layouts;

/// <summary>What kind of thing was found in a dump.</summary>
public enum FindingKind
{
    /// <summary>A title with an excerpt, from a sidebar.</summary>
    Excerpt,

    /// <summary>A title with the text of the post.</summary>
    Post,

    /// <summary>A title whose text was cut off with the dump.</summary>
    TitleOnly,

    /// <summary>A text without title. Only an excerpt of the same words can say whose it is.</summary>
    Fragment,
}

/// <summary>A text as it stood in a dump.</summary>
/// <param name="Raw">The dump's own characters, line ends and indents among them.</param>
/// <param name="At">Where it begins: dump and line.</param>
public sealed record FoundText(string Raw, Location At)
{
    /// <summary>No text at all.</summary>
    public static FoundText None { get; } = new("", default);
}

/// <summary>A category that may be the beginning of a longer name.</summary>
/// <param name="Name">What there is of it.</param>
/// <param name="Line">The whole line.</param>
/// <param name="At">Where it stands.</param>
/// <param name="EndsDump">Whether the dump ends with it, and not only its line.</param>
public sealed record UncertainCategory(string Name, string Line, Location At, bool EndsDump);

/// <summary>One tip, or a part of one, as one dump shows it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Title">Its title; null for a <see cref="FindingKind.Fragment"/>.</param>
/// <param name="TitleAt">Where the title stands.</param>
/// <param name="Text">Its text.</param>
/// <param name="Categories">The categories of its byline.</param>
public sealed record Finding(
    FindingKind Kind, DatedTitle? Title, Location TitleAt, FoundText Text, ImmutableArray<string> Categories)
{
    /// <summary>
    /// A category with which the line ends too early, so that it may be the beginning of a longer name: <c>Posted on in Customer Serv</c>.
    /// </summary>
    public UncertainCategory? UncertainCategory { get; init; }

    /// <summary>The line that names the categories; that of the title where none does.</summary>
    public Location CategoriesAt { get; init; } = TitleAt;

    /// <summary>Whether it stands in the sidebar, where the newest ten tips are.</summary>
    public bool InSidebar { get; init; }

    /// <summary>How sure it is that the text ends where it is taken to end.</summary>
    public TextEnd End { get; init; }

    /// <summary>Whether the text may go on where the dump ends.</summary>
    public bool IsCut => End == TextEnd.Unknown;

    /// <summary>Whether a footer or byline stands beside it, so that it is of the blog for certain.</summary>
    public bool IsOfBlog { get; init; }
}
