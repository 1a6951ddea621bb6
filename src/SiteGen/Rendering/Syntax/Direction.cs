using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace SiteGen.Rendering.Syntax;

/// <summary>Finds what is written from right to left, by the first letter of a block, as browsers do for <c>dir="auto"</c>.</summary>
internal static class Direction
{
    /// <summary>Whether a block is written from right to left, and nothing around it says so already.</summary>
    public static bool IsRightToLeft(Block block) =>
        block is ParagraphBlock or HeadingBlock or ListBlock or QuoteBlock or Table && FirstLetter(block) == true;

    // Null where there is no letter.
    private static bool? FirstLetter(Block block)
    {
        switch (block)
        {
            case LeafBlock { Inline: { } inlines }:
                return FirstLetter(inlines);
            case ContainerBlock blocks:
                foreach (var child in blocks)
                {
                    if (FirstLetter(child) is { } found)
                        return found;
                }
                break;
        }
        return null;
    }

    private static bool? FirstLetter(ContainerInline inlines)
    {
        foreach (var inline in inlines)
        {
            if (inline is LiteralInline literal)
            {
                foreach (var character in literal.Content.AsSpan())
                {
                    if (char.IsLetter(character))
                        return Scripts.IsRightToLeft(character);
                }
            }
            else if (inline is ContainerInline container && FirstLetter(container) is { } found)
            {
                return found;
            }
        }
        return null;
    }
}
