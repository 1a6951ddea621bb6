namespace SiteGen.Converter.Markdown;

/// <summary>
/// Tells numbered steps from lines that happen to begin with a number: steps count up from 1, and there are at least
/// two of them. Paragraphs may stand between.
/// </summary>
internal static class Steps
{
    /// <summary>The indexes of the lines that are steps.</summary>
    public static HashSet<int> Find(List<RawLine> lines)
    {
        var steps = new HashSet<int>();
        var run = new List<int>();
        for (var at = 0; at < lines.Count; at++)
        {
            if (lines[at].Mark != LineMark.Step)
                continue;
            if (lines[at].Step == run.Count + 1)
            {
                run.Add(at);
            }
            else
            {
                Keep();
                run.Clear();
                if (lines[at].Step == 1)
                    run.Add(at);
            }
        }
        Keep();
        return steps;

        void Keep()
        {
            if (run.Count > 1)
                steps.UnionWith(run);
        }
    }
}
