using System.Text;
using SiteGen.Text;

namespace SiteGen.Tests.Converting;

/// <summary>
/// One example of a case file: prose, dumps, and what comes out. A dump is a block <c>````dump name.txt</c>, in which
/// <c>⍽</c> stands for a no-break space; the tips that come out are blocks <c>````markdown path</c>, and what the
/// converter says is a block <c>````says</c>.
/// </summary>
internal sealed record CaseExample(string Name, string Prose, IReadOnlyList<InputFile> Dumps, string Expected)
{
    private const string Fence = "````";

    public static IEnumerable<CaseExample> Read(string file)
    {
        var sections = File.ReadAllText(file).Split("\n## ");
        foreach (var section in sections.Skip(1))
        {
            var dumps = new List<InputFile>();
            var at = 0;
            while (section.IndexOf(Fence + "dump", at, StringComparison.Ordinal) is var start and >= 0)
            {
                var line = section.IndexOf('\n', start);
                var end = section.IndexOf("\n" + Fence, line, StringComparison.Ordinal);
                var name = section[(start + Fence.Length + "dump".Length)..line].Trim();
                var text = section[(line + 1)..Math.Max(line + 1, end)].Replace('⍽', '\u00A0');
                dumps.Add(new InputFile(name.Length == 0 ? "dump.txt" : name, text));
                at = end + Fence.Length + 1;
            }
            yield return new CaseExample(
                section[..section.IndexOf('\n')], section[..at], dumps, section[at..].Trim('\n'));
        }
    }

    /// <summary>What comes out, as it stands in the file.</summary>
    public string Actual()
    {
        var conversion = Converting.Dumps.Convert(Dumps);
        var actual = new StringBuilder();
        foreach (var tip in conversion.Tips)
            Append("markdown " + tip.Path, tip.Write());
        if (conversion.Diagnostics.Length > 0)
            Append("says", string.Concat(conversion.Diagnostics.Select(diagnostic => diagnostic + "\n")));
        return actual.ToString().TrimEnd('\n');

        void Append(string info, string text) =>
            actual.Append(Fence).Append(info).Append('\n').Append(text).Append(Fence).Append("\n\n");
    }
}
