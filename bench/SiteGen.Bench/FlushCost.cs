using System.Globalization;

namespace SiteGen.Bench;

/// <summary>What it costs to wait until a new site is on the disk.</summary>
internal static class FlushCost
{
    /// <summary>Builds with and without waiting in turn, each time from nothing and with nothing left to write.</summary>
    /// <param name="program">Our program.</param>
    /// <param name="folder">A folder on the disk that is measured.</param>
    /// <param name="size">How many tips.</param>
    /// <param name="runs">How many times each.</param>
    /// <returns>A line with the medians in seconds, and what waiting adds.</returns>
    public static string Measure(string program, string folder, int size, int runs)
    {
        Comparison.LayOutOurs(Path.Join(folder, "input"), size);
        var (with, without) = (new List<double>(), new List<double>());
        for (var run = 0; run < runs; run++)
        {
            with.Add(Build());
            without.Add(Build("--no-sync"));
        }
        var (slow, fast) = (Median(with), Median(without));
        return string.Create(CultureInfo.InvariantCulture, $"{size:N0} tips: {slow:F2} s, {fast:F2} s without waiting: {slow / fast - 1:+0%;-0%}");

        double Build(params string[] more)
        {
            var output = Path.Join(folder, "output");
            if (Directory.Exists(output))
                Directory.Delete(output, recursive: true);
            Measurement.Run("sync", [], folder);
            return Measurement.Run(program, ["build", "--no-cache", "--now", "2026-11-21", .. more], folder).Wall;
        }
    }

    private static double Median(List<double> values)
    {
        values.Sort();
        return values[values.Count / 2];
    }
}
