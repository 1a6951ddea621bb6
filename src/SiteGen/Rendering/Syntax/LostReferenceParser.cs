using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SiteGen.Text;

namespace SiteGen.Rendering.Syntax;

/// <summary>
/// Notices <c>[text][reference]</c> and <c>[^note]</c> whose reference or note is nowhere defined, and which are therefore
/// published as they are typed. It never takes anything.
/// </summary>
internal sealed class LostReferenceParser : InlineParser
{
    public LostReferenceParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var isNote = slice.PeekChar() == '^';
        if (!isNote && !IsBehindText(processor, slice))
            return false;
        var label = slice;
        if (slice.PeekChar() == ']' && !isNote)
            Remarks.Of(processor.Document).Add(processor, slice.Start, at => Mistakes.LostReference(at, "[]"));
        else if (LinkHelper.TryParseLabel(ref label, out string? name, out _) && !processor.Document.ContainsLinkReferenceDefinition(name))
            Remarks.Of(processor.Document).Add(processor, slice.Start, at => isNote ? Mistakes.LostFootnote(at, name!) : Mistakes.LostReference(at, $"[{name}]"));
        return false;
    }

    // Behind a `]` that has become text: a link that was found takes its reference along.
    private static bool IsBehindText(InlineProcessor processor, StringSlice slice) =>
        slice.PeekCharExtra(-1) == ']'
        && processor.Inline is LiteralInline { IsFirstCharacterEscaped: false } literal
        && literal.Content.End == slice.Start - 1;
}
