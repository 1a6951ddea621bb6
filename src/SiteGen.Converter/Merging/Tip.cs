using System.Collections.Immutable;
using SiteGen.Content;
using SiteGen.Converter.Markdown;
using SiteGen.Text;

namespace SiteGen.Converter.Merging;

/// <summary>A recovered tip, ready to be written.</summary>
public sealed record Tip
{
    /// <summary>What tells it from others.</summary>
    public required TipKey Key { get; init; }

    /// <summary>Its front matter.</summary>
    public required Post Post { get; init; }

    /// <summary>Its text.</summary>
    public required string Markdown { get; init; }

    /// <summary>The place in the dumps that its text was taken from.</summary>
    public required Location TextAt { get; init; }

    /// <summary>The first place in the dumps where its title stands.</summary>
    public required Location TitleAt { get; init; }

    /// <summary>What a reader shall read, line by line.</summary>
    internal ImmutableArray<TextLine> Lines { get; init; } = [];

    internal TipDraft Draft { get; init; } = null!;

    /// <summary>The file's path below the tips folder: <c>2019/2019-04-09-a-tip.md</c>.</summary>
    public string Path => Post.Id + ".md";

    /// <summary>The file's text.</summary>
    public string Write() => new PostFile(Post, Markdown).Write();
}
