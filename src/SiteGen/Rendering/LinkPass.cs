using System.Collections.Immutable;
using Markdig.Extensions.Footnotes;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SiteGen.Rendering.Syntax;

namespace SiteGen.Rendering;

/// <summary>
/// Goes through a parsed text once: resolves its links, collects the ids to which links can lead, and takes away links
/// within links, and line ends within a sentence of a script without spaces.
/// </summary>
/// <remarks>By hand: Markdig's own Descendants() costs a seventh of all that is done with a text.</remarks>
internal sealed class LinkPass(LinkResolver links, string file)
{
    // Markdig refuses to write what is nested a tenth as deeply, and says so better than a stack that is used up.
    private const int MaxLevel = 1000;

    private readonly ImmutableArray<TextLink>.Builder _found = ImmutableArray.CreateBuilder<TextLink>();
    private readonly ImmutableArray<string>.Builder _anchors = ImmutableArray.CreateBuilder<string>();
    private bool _hasPicture;

    /// <summary>Whether every link leads somewhere, and there is nothing to say of a picture.</summary>
    public bool IsAllRight { get; private set; } = true;

    /// <summary>The links that lead somewhere, in the order of the text.</summary>
    public ImmutableArray<TextLink> Links => _found.ToImmutable();

    /// <summary>The ids of headings and footnotes.</summary>
    public ImmutableArray<string> Anchors => _anchors.ToImmutable();

    public void Run(MarkdownDocument document) => Visit(document, level: 0);

    /// <summary>The link that an inline is, as written; null where it is none.</summary>
    public static string? UrlOf(Inline inline) => inline switch
    {
        LinkInline link => link.GetDynamicUrl?.Invoke() ?? link.Url ?? "",
        AutolinkInline { IsEmail: false } link => link.Url,
        _ => null,
    };

    /// <summary>Resolves a link or the address of a picture.</summary>
    public static ResolvedLink Resolve(LinkResolver links, Inline inline, string url, string file) =>
        inline is LinkInline { IsImage: true } ? links.ResolvePicture(url, file) : links.Resolve(url, file);

    private void Visit(Block block, int level)
    {
        if (block is HeadingBlock or Footnote)
            _anchors.Add(block is Footnote note ? $"fn:{note.Order}" : block.GetAttributes().Id ?? "");
        if (block is LeafBlock { Inline: { } inlines })
        {
            Visit(inlines, isInLink: false, level);
        }
        else if (block is ContainerBlock blocks && level < MaxLevel)
        {
            foreach (var child in blocks)
                Visit(child, level + 1);
        }
    }

    private void Visit(ContainerInline inlines, bool isInLink, int level)
    {
        for (var inline = inlines.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            if (isInLink && inline is AutolinkInline or LinkInline { IsAutoLink: true })
                inline = Unlink(inline);
            else if (UrlOf(inline) is { } url)
                Resolve(inline, url);
            else if (inline is FootnoteLink { IsBackLink: false } note)
                _anchors.Add($"fnref:{note.Index}");
            else if (inline is LineBreakInline { IsHard: false } lineBreak && IsWithinSentence(lineBreak))
                inline = Unbreak(lineBreak);
            if (inline is ContainerInline container && level < MaxLevel)
                Visit(container, isInLink || inline is LinkInline { IsImage: false }, level + 1);
        }
    }

    private void Resolve(Inline inline, string url)
    {
        var resolved = Resolve(links, inline, url, file);
        if (resolved.Href is { } href)
            _found.Add(new TextLink(url, href, resolved.Picture));
        IsAllRight &= resolved is { Href: not null, Warning: null };
        if (inline is LinkInline link)
        {
            link.Url = resolved.Href;
            link.GetDynamicUrl = null;
            resolved.Picture?.Write(link, isFirst: !_hasPicture);
            _hasPicture |= link.IsImage;
        }
        else if (inline is AutolinkInline address && resolved.Href is { } target && target != url)
        {
            // What is shown stays as written.
            var shown = new LinkInline(target, "") { IsClosed = true, Title = null };
            shown.AppendChild(new LiteralInline(address.Url));
            address.ReplaceBy(shown);
        }
    }

    // HTML has no links in links: a browser would end the outer one there.
    private static LiteralInline Unlink(Inline link)
    {
        var text = new LiteralInline(link is AutolinkInline address ? address.Url : ((LiteralInline)((LinkInline)link).FirstChild!).Content.ToString());
        link.ReplaceBy(text, copyChildren: false);
        return text;
    }

    private static bool IsWithinSentence(LineBreakInline lineBreak) =>
        lineBreak is { PreviousSibling: LiteralInline { Content: { IsEmpty: false } before }, NextSibling: LiteralInline { Content: { IsEmpty: false } after } }
        && Scripts.HasNoSpaces(before[before.End]) && Scripts.HasNoSpaces(after[after.Start]);

    private static Inline Unbreak(LineBreakInline lineBreak)
    {
        var before = lineBreak.PreviousSibling!;
        lineBreak.Remove();
        return before;
    }
}
