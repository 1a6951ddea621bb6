namespace SiteGen.Tests.Browser;

/// <summary>
/// The <c>[[headers]]</c> of <c>netlify.toml</c>, as far as that file is written: one key a line, values in quotation
/// marks, a path that may end in <c>*</c>.
/// </summary>
internal sealed record NetlifyHeaders(IReadOnlyList<(string Path, string Name, string Value)> Rules)
{
    public static NetlifyHeaders Read(string toml)
    {
        var rules = new List<(string, string, string)>();
        var (isHeader, path) = (false, "");
        foreach (var line in toml.Split('\n').Select(line => line.Trim()))
        {
            if (line.StartsWith('['))
                isHeader = line is "[[headers]]" or "[headers.values]";
            if (!isHeader || line.Split(" = ", 2) is not [var name, ['"', .., '"'] value])
                continue;
            if (name == "for")
                path = value[1..^1];
            else
                rules.Add((path, name, value[1..^1]));
        }
        return new NetlifyHeaders(rules);
    }

    /// <summary>The headers for a path; of two of one name, the later rule's.</summary>
    public IEnumerable<(string Name, string Value)> For(string? path) => Rules
        .Where(rule => rule.Path.EndsWith('*')
            ? path?.StartsWith(rule.Path[..^1], StringComparison.Ordinal) == true
            : path == rule.Path)
        .Select(rule => (rule.Name, rule.Value));
}
