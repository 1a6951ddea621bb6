using System.Collections.Immutable;

namespace SiteGen.Converter.Markdown;

/// <summary>A line of a text, normalised.</summary>
/// <param name="Text">Its words, without any mark of a list.</param>
/// <param name="Line">The line of the dump, counted from 1.</param>
internal readonly record struct TextLine(string Text, int Line);

/// <summary>A part of a text as an author would see it.</summary>
internal abstract record Block;

/// <summary>One paragraph.</summary>
internal sealed record Paragraph(TextLine Line) : Block
{
    /// <summary>How many characters at the beginning are a run-in heading: <c>Restrain</c> of <c>Restrain – Hold back</c>.</summary>
    public int Heading { get; init; }
}

/// <summary>A heading on a line of its own.</summary>
internal sealed record Heading(TextLine Line) : Block;

/// <summary>Lines that belong together and stay lines: verse, a postal address.</summary>
internal sealed record Verse(ImmutableArray<TextLine> Lines) : Block;

/// <summary>A list of bullets, or of steps with numbers.</summary>
/// <param name="Items">Its items.</param>
/// <param name="FirstNumber">The number of the first step; null for bullets.</param>
internal sealed record ItemList(ImmutableArray<ListItem> Items, int? FirstNumber) : Block;

/// <summary>An item of a list.</summary>
/// <param name="Lines">Its lines; more than one where the dump breaks it.</param>
/// <param name="Children">What stands below these inside of the item: further paragraphs, and lists.</param>
internal sealed record ListItem(ImmutableArray<TextLine> Lines, ImmutableArray<Block> Children)
{
    /// <summary>How many characters at the beginning are a run-in heading: <c>Stop</c> of <c>Stop – Stop what …</c>.</summary>
    public int Heading { get; init; }
}
