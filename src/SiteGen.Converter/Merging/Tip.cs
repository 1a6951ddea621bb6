using System.Collections.Immutable;
using SiteGen.Content;
using SiteGen.Converter.Doubts;
using SiteGen.Converter.Layouts;
using SiteGen.Text;

namespace SiteGen.Converter.Merging;

/// <summary>Words that were a link, the target of which no dump has.</summary>
/// <param name="At">Where they stand in the dump.</param>
/// <param name="Words">The words.</param>
public sealed record LostLink(Location At, string Words);

/// <summary>A recovered tip, ready to be written.</summary>
public sealed record Tip
{
    /// <summary>What tells it from others.</summary>
    public required TipKey Key { get; init; }

    /// <summary>Its front matter.</summary>
    public required Post Post { get; init; }

    /// <summary>Its text.</summary>
    public required string Markdown { get; init; }

    /// <summary>The text as it stands in the dump that it was taken from.</summary>
    public required FoundText Text { get; init; }

    /// <summary>Other whole texts under the same title and date, which are not used.</summary>
    public ImmutableArray<FoundText> OtherTexts { get; init; } = [];

    /// <summary>The dumps that have something of it, by name. Where they are many, the file names the first hundred.</summary>
    public ImmutableArray<string> Sources { get; init; } = [];

    /// <summary>The links without target in the text.</summary>
    public ImmutableArray<LostLink> LostLinks { get; init; } = [];

    /// <summary>The first place in the dumps where its title stands.</summary>
    public required Location TitleAt { get; init; }

    /// <summary>The place in the dumps that its text was taken from.</summary>
    public Location TextAt => Text.At;

    /// <summary>The file's path below the tips folder: <c>2019/2019-04-09-a-tip.md</c>.</summary>
    public string Path => Post.Id + ".md";

    /// <summary>What was decided on thin evidence while it was written.</summary>
    internal ImmutableArray<Doubt> Doubts { get; init; } = [];

    // Read by the stages that follow, and never missing: only TipWriter makes tips.
    internal TipDraft Draft { get; init; } = null!;

    /// <summary>The file's text.</summary>
    public string Write() => new PostFile(Post, Markdown).Write();
}
