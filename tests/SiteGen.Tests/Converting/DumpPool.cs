using System.Text;
using SiteGen.Text;

namespace SiteGen.Tests.Converting;

/// <summary>
/// Dumps that overlap in every way: the seeds, cut and bare copies of them, copies with another text, other spellings
/// and other encodings, and all dumps of the case files.
/// </summary>
internal static class DumpPool
{
    public static IReadOnlyList<InputFile> Dumps()
    {
        var pool = new List<InputFile>(Converting.Dumps.Seeds());
        foreach (var seed in Converting.Dumps.Seeds())
        {
            var text = Encoding.UTF8.GetString(seed.Content.Span);
            Add(seed, "cut", text[..(text.Length * 3 / 4)]);
            Add(seed, "short", text[..(text.Length / 3)]);
            Add(seed, "crlf", text.Replace("\n", "\r\n"));
            Add(seed, "other", text.Replace("customer", "client").Replace("Customer Service Tip", "customer service tip"));
            Add(seed, "bare", Bare(text));
        }
        // Those of damaged dumps use the same few tips again and again, and mean others.
        foreach (var file in CaseFileTests.AllFiles().Where(file => !file.Contains("Recovery")))
        {
            foreach (var (example, number) in CaseExample.Read(file).Select((example, number) => (example, number)))
                pool.AddRange(example.Dumps.Select(dump => new InputFile($"{Path.GetFileName(Path.GetDirectoryName(file))}-{Path.GetFileName(file)}-{number}-{dump.Path}", dump.Content)));
        }
        return pool;

        void Add(InputFile seed, string what, string text) => pool.Add(new InputFile($"{seed.Path}-{what}", text));
    }

    // The last post of a page as a copy without title and byline has it.
    private static string Bare(string text)
    {
        var body = text[(text.LastIndexOf("a comment", StringComparison.Ordinal) + "a comment".Length)..];
        var lines = body.Split('\n').Select(line => line.Trim('\u00A0', ' ')).Where(line => line.Length > 0);
        return string.Join('\n', lines);
    }
}
