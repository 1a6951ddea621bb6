using System.Text;

namespace SiteGen.Tests.Support;

/// <summary>
/// A Markdown file of examples, readable as a manual: a heading, prose, a fenced block with what goes in, and one with
/// what must come out. With <c>SITEGEN_UPDATE_GOLDENS=1</c> the last is written instead of compared; read the
/// difference before you commit it.
/// </summary>
internal static class CaseFile
{
    /// <summary>An example.</summary>
    /// <param name="File">The path of its file inside the test project.</param>
    /// <param name="Heading">Its heading, unique in the file.</param>
    /// <param name="Input">The first block.</param>
    /// <param name="Expected">The second block.</param>
    public sealed record Case(string File, string Heading, string Input, string Expected);

    /// <summary>The examples of all files of a folder of the test project.</summary>
    public static IEnumerable<Case> Read(string folder)
    {
        foreach (var path in Directory.GetFiles(FullPath(folder), "*.md").Order(StringComparer.Ordinal))
        {
            foreach (var section in File.ReadAllText(path).Split("\n## ").Skip(1))
            {
                var blocks = Blocks(section);
                if (blocks.Count != 2)
                    throw new InvalidDataException($"{path}: '{section.Split('\n')[0]}' has {blocks.Count} blocks and not 2");
                yield return new Case($"{folder}/{Path.GetFileName(path)}", section.Split('\n')[0], blocks[0], blocks[1]);
            }
        }
    }

    /// <summary>The one example with a heading.</summary>
    public static Case Read(string folder, string file, string heading) =>
        Read(folder).Single(example => example.File == file && example.Heading == heading);

    /// <summary>Compares what came out with what must come out.</summary>
    public static void Check(Case example, string actual)
    {
        if (Environment.GetEnvironmentVariable("SITEGEN_UPDATE_GOLDENS") == "1")
            Update(example, actual);
        else
            Golden.Same(example.Expected, actual, $"{example.File}, “{example.Heading}”");
    }

    private static void Update(Case example, string actual)
    {
        var path = FullPath(example.File);
        var text = File.ReadAllText(path);
        var section = text.IndexOf($"\n## {example.Heading}\n", StringComparison.Ordinal);
        var end = text.IndexOf("\n## ", section + 1, StringComparison.Ordinal);
        var head = text[section..(end < 0 ? text.Length : end)];
        var block = head.LastIndexOf("```", head.LastIndexOf("```", StringComparison.Ordinal) - 1, StringComparison.Ordinal);
        var lineEnd = head.IndexOf('\n', block) + 1;
        var changed = $"{head[..lineEnd]}{actual}```\n";
        File.WriteAllText(path, text[..section] + changed + (end < 0 ? "" : text[end..]));
    }

    private static List<string> Blocks(string section)
    {
        var blocks = new List<string>();
        StringBuilder? block = null;
        foreach (var line in section.Split('\n'))
        {
            if (!line.StartsWith("```", StringComparison.Ordinal))
            {
                block?.Append(line).Append('\n');
            }
            else if (block is null)
            {
                block = new StringBuilder();
            }
            else
            {
                blocks.Add(block.ToString());
                block = null;
            }
        }
        return blocks;
    }

    private static string FullPath(string path) => Repository.PathOf("tests", "SiteGen.Tests", path);
}
