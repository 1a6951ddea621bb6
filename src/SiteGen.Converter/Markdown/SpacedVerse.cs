namespace SiteGen.Converter.Markdown;

/// <summary>
/// Finds verse whose lines stand apart by an empty line, and its stanzas by more, as the pages of the holiday poems have it.
/// </summary>
internal static class SpacedVerse
{
    private const int MinStanza = 3;

    /// <summary>The stanzas, by the index of their first line.</summary>
    /// <param name="lines">The lines of the text, empty ones among them.</param>
    /// <param name="marks">Which of them are items of lists.</param>
    /// <param name="isPoem">Whether the title says that it is verse.</param>
    public static Dictionary<int, List<int>> Find(List<RawLine> lines, ListMarks marks, bool isPoem)
    {
        var stanzas = Stanzas(lines, marks);
        var tall = stanzas.FindAll(stanza => stanza.Count >= MinStanza);
        var isVerse = isPoem ? tall.Exists(stanza => stanza.Count > MinStanza) : tall.Count > 1 && IsOpen(lines, tall);
        return isVerse ? stanzas.Where(stanza => stanza.Count > 1).ToDictionary(stanza => stanza[0]) : [];
    }

    // Short lines with exactly one empty line between each and the next.
    private static List<List<int>> Stanzas(List<RawLine> lines, ListMarks marks)
    {
        var stanzas = new List<List<int>>();
        var gap = 0;
        for (var at = 0; at < lines.Count; at++)
        {
            if (lines[at].IsBlank)
            {
                gap++;
                continue;
            }
            if (marks.IsItem(at) || lines[at].Whole.Length > VerseLines.MaxLength)
                stanzas.Add([]);
            else if (stanzas.Count > 0 && stanzas[^1].Count > 0 && gap == 1)
                stanzas[^1].Add(at);
            else
                stanzas.Add([at]);
            gap = 0;
        }
        return stanzas;
    }

    // Paragraphs end with the line, and verse goes on.
    private static bool IsOpen(List<RawLine> lines, List<List<int>> stanzas)
    {
        int all = 0, open = 0;
        foreach (var line in stanzas.SelectMany(stanza => stanza.SkipLast(1)))
        {
            all++;
            open += VerseLines.IsOpen(lines[line]) ? 1 : 0;
        }
        return open * 2 >= all;
    }
}
