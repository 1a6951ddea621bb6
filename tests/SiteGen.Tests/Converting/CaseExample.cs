using System.Text;
using System.Text.RegularExpressions;
using SiteGen.Text;

namespace SiteGen.Tests.Converting;

/// <summary>
/// One example of a case file: prose, dumps, and what comes out. A dump is a block <c>````dump name.txt</c>, in which
/// <c>⍽</c> stands for a no-break space, <c>␍</c> for a carriage return, <c>⟨200E⟩</c> for a character by its code and
/// <c>⟨x92⟩</c> for a byte; the tips that come out are blocks <c>````markdown path</c>, and what the
/// converter says is a block <c>````says</c>.
/// </summary>
internal sealed partial record CaseExample(string Name, string Prose, IReadOnlyList<InputFile> Dumps, string Expected)
{
    private const string Fence = "````";

    public static IEnumerable<CaseExample> Read(string file)
    {
        foreach (var section in Sections(File.ReadAllText(file)).Skip(1))
        {
            var dumps = new List<InputFile>();
            var at = 0;
            while (section.IndexOf(Fence + "dump", at, StringComparison.Ordinal) is var start and >= 0)
            {
                var line = section.IndexOf('\n', start);
                var end = section.IndexOf("\n" + Fence, line, StringComparison.Ordinal);
                var name = section[(start + Fence.Length + "dump".Length)..line].Trim();
                var text = section[(line + 1)..Math.Max(line + 1, end)];
                dumps.Add(new InputFile(name.Length == 0 ? "dump.txt" : name, BytesOf(text)));
                at = end + Fence.Length + 1;
            }
            yield return new CaseExample(
                section[..section.IndexOf('\n')], section[..at], dumps, section[at..].Trim('\n'));
        }
    }

    [GeneratedRegex("⟨(?:x(?<byte>[0-9A-F]{2})|(?<code>[0-9A-F]{4,5}))⟩")]
    private static partial Regex Code();

    private static byte[] BytesOf(string text)
    {
        var bytes = new List<byte>();
        var at = 0;
        foreach (Match code in Code().Matches(text))
        {
            Add(text[at..code.Index]);
            if (code.Groups["byte"].Success)
                bytes.Add(Convert.ToByte(code.Groups["byte"].Value, 16));
            else
                Add(char.ConvertFromUtf32(Convert.ToInt32(code.Groups["code"].Value, 16)));
            at = code.Index + code.Length;
        }
        Add(text[at..]);
        return [.. bytes];

        void Add(string part) => bytes.AddRange(Encoding.UTF8.GetBytes(part.Replace('⍽', '\u00A0').Replace('␍', '\r')));
    }

    // A heading inside of a block is one of a tip.
    private static IEnumerable<string> Sections(string text)
    {
        var section = new StringBuilder();
        var isBlock = false;
        foreach (var line in text.Split('\n'))
        {
            if (line.StartsWith(Fence, StringComparison.Ordinal))
                isBlock = !isBlock;
            if (!isBlock && line.StartsWith("## ", StringComparison.Ordinal))
            {
                yield return section.ToString();
                section.Clear().Append(line.AsSpan("## ".Length)).Append('\n');
            }
            else
            {
                section.Append(line).Append('\n');
            }
        }
        yield return section.ToString();
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
