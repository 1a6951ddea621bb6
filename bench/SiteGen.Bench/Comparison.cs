using System.Globalization;

namespace SiteGen.Bench;

/// <summary>A row of a table: one kind of work, several times.</summary>
/// <param name="Name">What was done.</param>
/// <param name="Runs">What each time cost.</param>
internal sealed record Row(string Name, List<Cost> Runs)
{
    public int Files { get; set; }

    public long Bytes { get; set; }

    public double Median(Func<Cost, double> figure) => Runs.Select(figure).Order().ElementAt(Runs.Count / 2);
}

/// <summary>
/// Builds one corpus with every program in turn, again and again, so that a slow spell of the machine hits all of them.
/// Each build goes to a folder of its own, and nothing is deleted before the end: after many files were deleted, ext4
/// searches for free places for minutes.
/// </summary>
internal sealed class Comparison(string peers, string work, int tips, int runs)
{
    // A peer this slow is not asked again; one run says enough.
    private const int LongSeconds = 15;

    private const string Settings = "title: Tips\nbase_url: https://tips.example.com\n";

    public List<Row> Run(IReadOnlyList<Builder> builders)
    {
        var rows = builders.Select(builder => new Row(builder.Name, [])).ToList();
        var copy = new Row("copying SiteGen’s output (cp -r)", []);
        var unchanged = new Row("SiteGen, nothing changed", []);
        var edited = new Row("SiteGen, one body changed", []);
        foreach (var builder in builders)
            LayOut(builder);
        var ours = builders[0];
        for (var run = 0; run < runs; run++)
        {
            for (var i = 0; i < builders.Count; i++)
            {
                if (!builders[i].IsOurs && rows[i].Runs is [{ Wall: > LongSeconds }, ..])
                    continue;
                var output = Path.Join(work, $"out-{builders[i].Name}-{run}", "site");
                Directory.CreateDirectory(Path.GetDirectoryName(output)!);
                rows[i].Runs.Add(Build(builders[i], output));
                (rows[i].Files, rows[i].Bytes) = SizeOf(output);
            }
            var site = Path.Join(work, $"out-{ours.Name}-{run}", "site");
            copy.Runs.Add(Measurement.Run("cp", ["-r", site, Path.Join(work, $"copy-{run}")], work));
            unchanged.Runs.Add(Build(ours, site));
            var path = Path.Join(work, ours.Name, ours.Tips, Corpus.Tip(tips / 2).Path);
            File.AppendAllText(path, string.Create(CultureInfo.InvariantCulture, $"\nChanged {run + 1} times.\n"));
            edited.Runs.Add(Build(ours, site));
        }
        foreach (var row in (Row[])[copy, unchanged, edited])
            (row.Files, row.Bytes) = (rows[0].Files, rows[0].Bytes);
        return [rows[0], unchanged, edited, copy, .. rows.Skip(1)];
    }

    /// <summary>An input folder of ours.</summary>
    public static void LayOutOurs(string folder, int tips)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Join(folder, "site.yml"), Settings);
        Corpus.Write(Path.Join(folder, "tips"), tips);
    }

    private void LayOut(Builder builder)
    {
        var folder = Path.Join(work, builder.Name);
        if (builder.IsOurs)
        {
            LayOutOurs(folder, tips);
            return;
        }
        CopyFolder(Path.Join(peers, builder.Name), folder);
        Corpus.Write(Path.Join(folder, builder.Tips), tips, builder.DateKey, builder.IsFlat);
    }

    private Cost Build(Builder builder, string output) =>
        Measurement.Run(builder.Program, builder.Arguments(output), Path.Join(work, builder.Name));

    private static (int Files, long Bytes) SizeOf(string folder)
    {
        var files = new DirectoryInfo(folder).GetFiles("*", SearchOption.AllDirectories);
        return (files.Length, files.Sum(file => file.Length));
    }

    private static void CopyFolder(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Join(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
