using System.Globalization;
using System.Text;

namespace SiteGen.Text;

/// <summary>
/// Unicode's Normalization Form C, by which texts are compared: <c>é</c> is one character, whichever keyboard or disk it
/// comes from. By ourselves, because .NET has it from ICU: without that, its own Normalize returns every text as it is.
/// </summary>
internal static class Nfc
{
    // Hangul syllables are computed (Unicode, section 3.12).
    private const int SBase = 0xAC00, LBase = 0x1100, VBase = 0x1161, TBase = 0x11A7, LCount = 19, VCount = 21, TCount = 28;

    private static readonly Lazy<Tables> Data = new(Tables.Read);

    /// <summary>The text in Normalization Form C; the same object where it is that already.</summary>
    public static string Of(string text)
    {
        if (!MayDiffer(text))
            return text;
        var tables = Data.Value;
        var isAll = true;
        foreach (var rune in text.EnumerateRunes())
        {
            if (tables.Unstable.Contains(rune.Value) || rune.Value is (>= VBase and < VBase + VCount) or (> TBase and < TBase + TCount))
                isAll = false;
        }
        return isAll ? text : Compose(Decompose(text, tables), tables);
    }

    // Everything of most texts is stable: Latin, and dashes, quotation marks and ellipses.
    private static bool MayDiffer(string text)
    {
        foreach (var character in text)
        {
            if (character is >= '\u0300' and not (>= '\u2002' and <= '\u2125'))
                return true;
        }
        return false;
    }

    private static List<int> Decompose(string text, Tables tables)
    {
        var points = new List<int>(text.Length);
        foreach (var rune in text.EnumerateRunes())
            Add(rune.Value);
        // Marks of one letter in their canonical order. The sort is stable.
        for (var start = 0; start < points.Count;)
        {
            var end = start;
            while (end < points.Count && tables.ClassOf(points[end]) != 0)
                end++;
            if (end - start > 1)
            {
                var sorted = points[start..end].OrderBy(tables.ClassOf).ToList();
                for (var i = start; i < end; i++)
                    points[i] = sorted[i - start];
            }
            start = end + 1;
        }
        return points;

        void Add(int point)
        {
            if (point is >= SBase and < SBase + (LCount * VCount * TCount))
            {
                var s = point - SBase;
                points.Add(LBase + (s / (VCount * TCount)));
                points.Add(VBase + (s % (VCount * TCount) / TCount));
                if (s % TCount != 0)
                    points.Add(TBase + (s % TCount));
            }
            else if (tables.Decompositions.TryGetValue(point, out var parts))
            {
                Add(parts.First);
                if (parts.Second != 0)
                    Add(parts.Second);
            }
            else
            {
                points.Add(point);
            }
        }
    }

    private static string Compose(List<int> points, Tables tables)
    {
        var composed = new List<int>(points.Count);
        var (starter, lastClass) = (-1, 0);
        foreach (var point in points)
        {
            var mark = tables.ClassOf(point);
            var isBlocked = starter < 0 || (composed.Count - 1 > starter && lastClass >= mark);
            if (!isBlocked && Pair(composed[starter], point, tables) is { } pair)
            {
                composed[starter] = pair;
                continue;
            }
            composed.Add(point);
            lastClass = mark;
            if (mark == 0)
                starter = composed.Count - 1;
        }
        var text = new StringBuilder(composed.Count);
        foreach (var point in composed)
            text.Append(new Rune(point).ToString());
        return text.ToString();
    }

    private static int? Pair(int first, int second, Tables tables)
    {
        if (first is >= LBase and < LBase + LCount && second is >= VBase and < VBase + VCount)
            return SBase + ((((first - LBase) * VCount) + second - VBase) * TCount);
        if (first is >= SBase and < SBase + (LCount * VCount * TCount) && (first - SBase) % TCount == 0
            && second is > TBase and < TBase + TCount)
            return first + second - TBase;
        return tables.Compositions.TryGetValue((first, second), out var pair) ? pair : null;
    }

    private sealed class Tables
    {
        private readonly Dictionary<int, int> _classes = [];

        public Dictionary<int, (int First, int Second)> Decompositions { get; } = [];

        public Dictionary<(int First, int Second), int> Compositions { get; } = [];

        /// <summary>Characters whose presence may mean that a text is not normalized.</summary>
        public HashSet<int> Unstable { get; } = [];

        public int ClassOf(int point) => _classes.GetValueOrDefault(point);

        // Nfc.txt: `=C0 41 300` is a pair that is composed, `-340 300` one that is not, `@230 300-304` a combining class.
        public static Tables Read()
        {
            var tables = new Tables();
            using var stream = typeof(Nfc).Assembly.GetManifestResourceStream("Nfc.txt")
                ?? throw new InvalidOperationException("Nfc.txt is not embedded");
            using var reader = new StreamReader(stream, Encoding.ASCII);
            while (reader.ReadLine() is { } line)
            {
                var words = line.Split(' ');
                if (line[0] == '@')
                {
                    tables.AddClass(int.Parse(words[0].AsSpan(1), CultureInfo.InvariantCulture), words[1..]);
                }
                else if (line[0] is '=' or '-')
                {
                    var point = Hex(words[0].AsSpan(1));
                    var parts = (Hex(words[1]), words.Length > 2 ? Hex(words[2]) : 0);
                    tables.Decompositions.Add(point, parts);
                    if (line[0] == '=')
                    {
                        tables.Compositions.Add(parts, point);
                        tables.Unstable.Add(parts.Item2);
                    }
                    else
                    {
                        tables.Unstable.Add(point);
                    }
                }
            }
            return tables;
        }

        private void AddClass(int number, string[] ranges)
        {
            foreach (var range in ranges)
            {
                var ends = range.Split('-');
                for (var point = Hex(ends[0]); point <= Hex(ends[^1]); point++)
                {
                    _classes.Add(point, number);
                    Unstable.Add(point);
                }
            }
        }

        private static int Hex(ReadOnlySpan<char> text) => int.Parse(text, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
    }
}
