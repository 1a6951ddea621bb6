using System.Globalization;

namespace SiteGen.Cli.Writing.External;

/// <summary>What a host's <c>robots.txt</c> says to this program (RFC 9309).</summary>
internal sealed class RobotsRules
{
    private readonly List<(string Pattern, bool IsAllowed)> _rules = [];

    private RobotsRules()
    {
    }

    /// <summary>All may be asked: there is no such file.</summary>
    public static RobotsRules Everything { get; } = new();

    /// <summary>Nothing may be asked: the host can't say what may (RFC 9309, 2.3.1.4).</summary>
    public static RobotsRules Nothing { get; } = new() { _rules = { ("/", false) } };

    /// <summary>The time that the host wants between two requests; nothing standard, and often met.</summary>
    public TimeSpan Pause { get; private set; }

    /// <summary>Reads the groups for a program, or else those for all.</summary>
    /// <param name="text">The file.</param>
    /// <param name="program">The program's name in lower case.</param>
    public static RobotsRules Read(string text, string program)
    {
        var (own, all) = (new RobotsRules(), new RobotsRules());
        var (isOwn, isAll, hasOwn, inNames) = (false, false, false, false);
        foreach (var line in text.Split('\n', '\r'))
        {
            var colon = line.IndexOf(':');
            if (colon < 0)
                continue;
            var key = line[..colon].Trim().ToLowerInvariant();
            var value = line[(colon + 1)..].Split('#')[0].Trim();
            if (key == "user-agent")
            {
                // Several names in a row begin one group.
                if (!inNames)
                    (isOwn, isAll) = (false, false);
                isOwn |= value.Equals(program, StringComparison.OrdinalIgnoreCase);
                isAll |= value == "*";
                hasOwn |= isOwn;
                inNames = true;
                continue;
            }
            inNames &= key is not ("allow" or "disallow" or "crawl-delay");
            if (isOwn)
                own.Add(key, value);
            if (isAll)
                all.Add(key, value);
        }
        return hasOwn ? own : all;
    }

    /// <summary>Whether an address may be asked: the longest rule counts, and of two of one length the one that allows.</summary>
    /// <param name="pathAndQuery">The path and query, percent-encoded.</param>
    public bool Allow(string pathAndQuery)
    {
        var matching = _rules.Where(rule => Matches(rule.Pattern, pathAndQuery)).OrderByDescending(rule => rule.Pattern.Length).ThenByDescending(rule => rule.IsAllowed);
        return matching.FirstOrDefault((Pattern: "", IsAllowed: true)).IsAllowed;
    }

    private void Add(string key, string value)
    {
        if (key is "allow" or "disallow" && value.Length > 0)
            _rules.Add((value, key == "allow"));
        else if (key == "crawl-delay" && double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds))
            Pause = TimeSpan.FromSeconds(Math.Min(seconds, 3600));
    }

    // `*` is any text, `$` at the end is the end. The parts between the stars are looked for from the left, which finds
    // the one way there is without trying many.
    private static bool Matches(string pattern, string path)
    {
        var isWhole = pattern.EndsWith('$');
        var parts = (isWhole ? pattern[..^1] : pattern).Split('*');
        if (!path.StartsWith(parts[0], StringComparison.Ordinal))
            return false;
        var at = parts[0].Length;
        for (var i = 1; i < parts.Length; i++)
        {
            if (isWhole && i == parts.Length - 1)
                return path.Length - at >= parts[i].Length && path.EndsWith(parts[i], StringComparison.Ordinal);
            var found = path.IndexOf(parts[i], at, StringComparison.Ordinal);
            if (found < 0)
                return false;
            at = found + parts[i].Length;
        }
        return !isWhole || at == path.Length;
    }
}
