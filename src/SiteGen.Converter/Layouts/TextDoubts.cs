using System.IO.Hashing;
using System.Runtime.InteropServices;
using SiteGen.Converter.Markdown;

namespace SiteGen.Converter.Layouts;

/// <summary>
/// Names the lines of a text that may be none: what no text of the blog has, what its edges may have of another theme, and
/// what other posts of the page have, too. They are kept.
/// </summary>
internal sealed class TextDoubts(PageLines lines, PageNotes notes)
{
    // A refrain of a poem is shorter.
    private const int MinRepeatedLength = 60;

    private const int MaxSharedLength = 160;
    private const int MinSharingPosts = 3;
    private const int MaxWidgetLength = 40;
    private const int MaxLinesAtEnd = 10;
    private const int MaxLinesAtStart = 3;

    private HashSet<ulong> _shared = [];

    // The hash of the last line of the text above.
    private ulong _above;

    /// <summary>Finds the lines that several posts of the page have in their texts, wherever they stand.</summary>
    /// <param name="posts">The first line of each text, and the line behind its last.</param>
    public void FindShared(List<(int From, int To)> posts)
    {
        if (posts.Count < 2)
            return;
        var found = new Dictionary<ulong, (int Texts, int Last)>();
        var beginnings = new HashSet<(ulong, ulong)>();
        var texts = 0;
        foreach (var (from, to) in posts)
        {
            var first = lines.NextText(from);
            // A second copy of a post shares all of its lines.
            if (first >= to || !beginnings.Add((HashOf(first), lines.NextText(first + 1) is var second && second < to ? HashOf(second) : 0)))
                continue;
            texts++;
            for (var line = first; line < to; line = lines.NextText(line + 1))
            {
                if (!CanBeShared(lines.Text(line)))
                    continue;
                ref var entry = ref CollectionsMarshal.GetValueRefOrAddDefault(found, HashOf(line), out _);
                if (entry.Last != texts)
                    entry = (entry.Texts + 1, texts);
            }
        }
        var least = Math.Max(2, Math.Min(texts, MinSharingPosts));
        _shared = [.. found.Where(line => line.Value.Texts >= least).Select(line => line.Key)];
    }

    /// <summary>Names the doubtful lines of a text that is an excerpt, so that it may end with anything.</summary>
    public void OfExcerpt(int first, int last, int finding, PooledText text) => Once(TextKinds.Excerpt, first, last, finding, text);

    /// <summary>Names the doubtful lines of a whole text.</summary>
    public void OfWhole(int first, int last, int finding, PooledText text) => Once(TextKinds.Whole, first, last, finding, text);

    /// <summary>Names the doubtful lines of a text that the dump cuts off: its last line may be anything, but not several short ones.</summary>
    public void OfCut(int first, int last, int finding, PooledText text) => Once(TextKinds.Cut, first, last, finding, text);

    // A text that another dump has, too, need not be looked at again where nothing was doubtful. Whether other posts have its lines,
    // whether they are verse, and what waits for other steps of reading, the page says and not the text.
    private void Once(TextKinds kind, int first, int last, int finding, PooledText text)
    {
        var head = HashOf(first);
        if (head == _above && first < last && lines.Text(first).Length > MaxWidgetLength / 2)
            notes.DoubtInText(first, finding, Doubts.Doubt.TakenAsText, "the text above ends with it", "no part of the text");
        _above = HashOf(last);
        var isKnown = _shared.Count == 0 && !lines.Dump.MayBeVerse && !HasLater(first, last);
        if (isKnown && text.IsPlain(kind))
            return;
        var before = notes.DoubtCount;
        switch (kind)
        {
            case TextKinds.Excerpt:
                Excerpt(first, last, finding);
                break;
            case TextKinds.Whole:
                Whole(first, last, finding);
                break;
            default:
                Cut(first, last, finding);
                break;
        }
        if (isKnown && notes.DoubtCount == before)
            text.SetPlain(kind);
    }

    private bool HasLater(int first, int last)
    {
        for (var line = first; line <= last; line++)
        {
            if (notes.HasLater(line))
                return true;
        }
        return false;
    }

    private void Excerpt(int first, int last, int finding)
    {
        Name(first, last, finding);
        // `resolve`, the title of a page, between a title and its excerpt.
        if (first < last && lines.Text(first).Length <= MaxWidgetLength && lines.IsBlank(first + 1) && ForeignLine.MayBeAtEdge(lines.Text(first)) && ForeignLine.InText(lines.Text(first)) is null)
            notes.DoubtInText(first, finding, "taken as text", "the excerpt begins with it, and it is no sentence", "no part of the text");
    }

    private void Whole(int first, int last, int finding)
    {
        Name(first, last, finding, first, last);
        if (lines.Text(last)[^1] == ':')
            notes.DoubtInText(last, finding, "taken as text", "the text ends with a colon, and nothing follows", "no part of the text");
    }

    private void Cut(int first, int last, int finding)
    {
        Name(first, last, finding, first);
        var top = last;
        while (top > first && MayBeWidget(top) && lines.LastText(top - 1) is var next && next > first && MayBeWidget(next))
            top = next;
        var above = lines.LastText(top - 1);
        if (top < last && above >= first && ForeignLine.InText(lines.Text(top)) is null && IsApart(top, above) && (above == first || lines.IsBlank(above - 1)))
            notes.DoubtInText(top, finding, "taken as text", "the text ends with several short lines that say no sentence", "no part of the text");
    }

    private void Name(int first, int last, int finding, params ReadOnlySpan<int> edges)
    {
        var known = new HashSet<ulong>();
        var isJoined = false;
        for (var line = first; line <= last; line = lines.NextText(line + 1))
        {
            var text = lines.Text(line);
            if (lines.Dump.MayBeVerse && !isJoined && text.Contains(Dumps.LineEnds.Soft))
            {
                isJoined = true;
                notes.DoubtInText(
                    line, finding, "joined to one paragraph",
                    "its lines are long and go on with small letters, but no column shows where they were wrapped", "lines of a poem");
            }
            var because = ForeignLine.InText(text)
                ?? (line < last && ReadMore.ExcerptLength(text) >= 0 && !notes.HasLater(line) ? "it ends like an excerpt, but the text goes on" : null)
                ?? (IsTitle(line) ? "it ends in a date, as titles do" : null)
                ?? (IsShared(line) ? "other posts of the page have it, too" : null)
                ?? (edges.Contains(line) ? AtEdge(line, first, last) : line > first && line < last ? Amid(line, first, last) : null);
            var isRepeated = text.Length >= MinRepeatedLength && !known.Add(HashOf(line));
            if (because is not null || isRepeated)
                notes.DoubtInText(line, finding, "taken as text", because ?? "the text says it twice", "no part of the text");
        }
        foreach (var doubt in StructureDoubts.Find(lines.Dump, first, last))
            notes.DoubtInText(doubt.Line, finding, doubt.Decision, doubt.Rule, doubt.Alternative);
    }

    // `Light Up the Room 7-3-18`; what has the blog's own form is named where posts begin.
    private bool IsTitle(int line)
    {
        var text = lines.Text(line);
        return lines[line].Dated is null && PostStarts.LooksLikeTitle(text) && text.ContainsAnyInRange('0', '9')
            && DatedTitle.ParseTitle(text) is { Date: not null } or { Impossible: not null };
    }

    private bool MayBeWidget(int line) => char.IsLetterOrDigit(lines.Text(line)[0]) && ForeignLine.MayBeAtEdge(lines.Text(line));

    // `Follow`, `12 claps`: a line between two paragraphs that says no sentence, and is none of several headings.
    private string? Amid(int line, int first, int last)
    {
        if (!lines.IsBlank(line - 1) || !lines.IsBlank(line + 1) || !char.IsLetterOrDigit(lines.Text(line)[^1]) || !ForeignLine.MayBeAtEdge(lines.Text(line)))
            return null;
        return ClosingLine.EndsSentence(lines.Text(lines.LastText(line - 1))) && ClosingLine.EndsSentence(lines.Text(lines.NextText(line + 1)))
            && !IsHeading(line, line, last) && !IsHeading(line, first - 1, line)
            ? "it stands alone between two paragraphs, and is no sentence"
            : null;
    }

    // Empty lines part it from sentences; headings above others stand above a text only.
    private string? AtEdge(int line, int first, int last)
    {
        if (first == last || !ForeignLine.MayBeAtEdge(lines.Text(line)) || Footer.IsGlued(lines.Text(line)))
            return null;
        if (line == first)
            return StandsAbove(first, last) ? "the text begins with it, and it is no sentence" : null;
        return StandsBelow(first, last) ? "the text ends with it, and it is no sentence" : null;
    }

    // `Ed Gagnon`, `1-2 minutes`: several short lines above a paragraph.
    private bool StandsAbove(int first, int last)
    {
        var bottom = first;
        for (var count = 1; count < MaxLinesAtStart && lines.NextText(bottom + 1) is var next && next < last && ForeignLine.MayBeAtEdge(lines.Text(next)); count++)
            bottom = next;
        return IsApart(bottom, lines.NextText(bottom + 1)) && !IsHeading(first, bottom, last);
    }

    // `Share this tip:`, `Tweet`, `Email`: several short lines below a paragraph, with empty lines between or without.
    private bool StandsBelow(int first, int last)
    {
        var top = last;
        for (var count = 1; count < MaxLinesAtEnd && lines.LastText(top - 1) is var next && next > first && MayStandBelow(next); count++)
            top = next;
        var above = lines.LastText(top - 1);
        return above >= first && IsApart(top, above) && (top == last || above == first || lines.IsBlank(above - 1));
    }

    private bool MayStandBelow(int line) => ForeignLine.MayBeAtEdge(lines.Text(line)) || WidgetLine.IsLabel(lines.Text(line));

    private bool IsApart(int line, int beside) => Math.Abs(beside - line) > 1 && ClosingLine.EndsSentence(lines.Text(beside));

    private bool IsHeading(int line, int bottom, int last)
    {
        if (!TitleCase.Is(lines.Text(line)))
            return false;
        for (var other = lines.NextText(bottom + 1); other < last; other = lines.NextText(other + 1))
        {
            if (ForeignLine.MayBeAtEdge(lines.Text(other)) && TitleCase.Is(lines.Text(other)))
                return true;
        }
        return false;
    }

    private bool IsShared(int line) => _shared.Count > 0 && CanBeShared(lines.Text(line)) && _shared.Contains(HashOf(line));

    private static bool CanBeShared(ReadOnlySpan<char> text) => text.Length is > 3 and <= MaxSharedLength;

    private ulong HashOf(int line) => XxHash3.HashToUInt64(MemoryMarshal.AsBytes(lines.Text(line)));
}
