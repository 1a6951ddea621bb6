using SiteGen.Converter.Dumps;

namespace SiteGen.Converter.Markdown;

/// <summary>
/// Tells the items of lists from lines that happen to begin with a dash, a star or a number. Dashes come in twos at least,
/// or below an item that stands further out; numbers count up, from 1 or, where they stand together, from any other.
/// </summary>
internal sealed class ListMarks
{
    private readonly List<RawLine> _lines;
    private readonly HashSet<int> _dashes = [];
    private readonly HashSet<int> _steps = [];

    public ListMarks(List<RawLine> lines)
    {
        _lines = lines;
        FindSteps();
        FindDashes();
    }

    /// <summary>Whether a line is an item of a list of bullets.</summary>
    public bool IsBullet(int line) => _lines[line].Mark == LineMark.Bullet || _dashes.Contains(line);

    /// <summary>Whether a line is a step.</summary>
    public bool IsStep(int line) => _steps.Contains(line);

    /// <summary>Whether a line is an item of any list.</summary>
    public bool IsItem(int line) => IsBullet(line) || IsStep(line);

    private void FindSteps()
    {
        // `(1)` may stand below `1.`, and the other way round.
        foreach (var steps in Enumerable.Range(0, _lines.Count).Where(at => _lines[at].Mark == LineMark.Step).GroupBy(at => _lines[at].IsBracketed))
        {
            var run = new List<int>();
            foreach (var at in steps)
            {
                if (run.Count > 0 && _lines[at].Step != _lines[run[^1]].Step + 1)
                {
                    Keep(run);
                    run.Clear();
                }
                run.Add(at);
            }
            Keep(run);
        }
    }

    // From 1 on, paragraphs may stand between steps.
    private void Keep(List<int> run)
    {
        if (run.Count > 1 && (_lines[run[0]].Step == 1 || AreTogether(run)))
            _steps.UnionWith(run);
    }

    private bool AreTogether(List<int> run)
    {
        for (var i = 1; i < run.Count; i++)
        {
            for (var between = run[i - 1] + 1; between < run[i]; between++)
            {
                if (!_lines[between].IsBlank && _lines[between].Mark == LineMark.None && _lines[between].Indent <= _lines[run[0]].Indent)
                    return false;
            }
        }
        return true;
    }

    private void FindDashes()
    {
        var before = -1;
        for (var at = 0; at < _lines.Count; at++)
        {
            if (_lines[at].IsBlank)
                continue;
            if (_lines[at].Mark == LineMark.Dash && IsDash(at, before))
                _dashes.Add(at);
            before = at;
        }
    }

    private bool IsDash(int at, int before)
    {
        if (before >= 0 && IsItem(before) && (IsSame(at, before) || _lines[at].Indent > _lines[before].Indent))
            return true;
        // `o` alone below `•`, as Word has it where the indents are lost.
        if (before == at - 1 && _lines[at].Bullet is 'o' or '§' && before >= 0 && _lines[before].Mark == LineMark.Bullet)
            return true;
        if (IsPicture(at) && (IsMarkAt(at - 1) || IsMarkAt(at + 1)))
            return true;
        // Below the words of another item, or a list that stands further in.
        for (var above = before; above >= 0; above--)
        {
            if (_lines[above].IsBlank || _lines[above].Indent > _lines[at].Indent + 1)
                continue;
            if (IsItem(above) && IsSame(at, above))
                return true;
            break;
        }
        if (IsAmidDashes(at))
            return true;
        for (var next = at + 1; next < _lines.Count; next++)
        {
            if (_lines[next].IsBlank || (_lines[next].Mark == LineMark.None && _lines[next].Indent > _lines[at].Indent + 1))
                continue;
            return IsSame(at, next) || (_lines[next].Mark is LineMark.Dash or LineMark.Bullet && _lines[next].Indent > _lines[at].Indent && FollowedBySame(at, next));
        }
        return false;
    }

    // `✗ Hide.` directly below `✓ Point.`: whatever the pictures say, the lines are of one list.
    private bool IsMarkAt(int line) => line >= 0 && line < _lines.Count && (_lines[line].Mark == LineMark.Bullet || IsPicture(line));

    private bool IsPicture(int line) => _lines[line].Mark == LineMark.Dash && ItemMarks.Pictures.Contains(_lines[line].Bullet);

    // Three lines that stand together, each with a dash or star of whatever kind, are a list whose marks were mixed.
    private bool IsAmidDashes(int at)
    {
        int first = at, last = at;
        while (first > 0 && IsDashAt(first - 1, at))
            first--;
        while (last + 1 < _lines.Count && IsDashAt(last + 1, at))
            last++;
        return last - first >= 2;
    }

    private bool IsDashAt(int line, int like) =>
        _lines[line].Mark == LineMark.Dash && _lines[line].Bullet != 'o' && _lines[like].Bullet != 'o' && _lines[line].Indent == _lines[like].Indent;

    private bool FollowedBySame(int at, int from)
    {
        for (var next = from; next < _lines.Count; next++)
        {
            if (_lines[next].IsBlank || _lines[next].Indent > _lines[at].Indent)
                continue;
            return IsSame(at, next);
        }
        return false;
    }

    private bool IsSame(int at, int other) => _lines[other].Mark is LineMark.Dash or LineMark.Bullet && ItemMarks.Kind(_lines[at].Bullet) == ItemMarks.Kind(_lines[other].Bullet);
}
