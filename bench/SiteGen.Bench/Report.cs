using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace SiteGen.Bench;

/// <summary>The tables, as they stand in <c>docs/performance.md</c> between two marks.</summary>
internal sealed class Report
{
    private const string Begin = "<!-- Written by bench: from here -->";
    private const string End = "<!-- to here -->";

    private readonly StringBuilder _text = new();

    public Report(IEnumerable<Builder> peers)
    {
        var memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (1L << 30);
        _text.Append(CultureInfo.InvariantCulture, $"{DateTime.UtcNow:yyyy-MM-dd}, {Environment.ProcessorCount} cores, {memory} GiB, ");
        _text.Append(CultureInfo.InvariantCulture, $"{SystemName()}, .NET {Environment.Version}.\n");
        foreach (var peer in peers)
            _text.Append(CultureInfo.InvariantCulture, $"{peer.Name}: {peer.Version()}.\n");
    }

    public void Add(int tips, List<Row> rows)
    {
        var ours = rows[0].Median(cost => cost.Wall);
        _text.Append(CultureInfo.InvariantCulture, $"\n### {tips:N0} tips, median of {rows[0].Runs.Count} runs\n\n");
        _text.Append("| | wall s | times ours | CPU s | memory MiB | files | MiB |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: |\n");
        foreach (var row in rows)
        {
            var wall = row.Median(cost => cost.Wall);
            var memory = row.Median(cost => cost.Memory) / (1 << 20);
            var name = row.Runs.Count == rows[0].Runs.Count ? row.Name : $"{row.Name} (one run)";
            _text.Append(CultureInfo.InvariantCulture, $"| {name} | {wall:F2} | {wall / ours:F2} | {row.Median(cost => cost.Cpu):F2} ");
            _text.Append(CultureInfo.InvariantCulture, $"| {(memory > 0 ? $"{memory:F0}" : "")} | {row.Files:N0} | {row.Bytes / 1048576.0:F1} |\n");
        }
    }

    public void WriteInto(string file)
    {
        var text = File.ReadAllText(file);
        var (begin, end) = (text.IndexOf(Begin, StringComparison.Ordinal), text.IndexOf(End, StringComparison.Ordinal));
        if (begin < 0 || end < begin)
            throw new InvalidOperationException($"{file} has no place for the tables: a line '{Begin}' and a line '{End}'");
        File.WriteAllText(file, $"{text[..(begin + Begin.Length)]}\n\n{_text}\n{text[end..]}");
    }

    public override string ToString() => _text.ToString();

    // The distribution where there is one; the kernel's version says less.
    private static string SystemName()
    {
        const string release = "/etc/os-release";
        var name = File.Exists(release)
            ? File.ReadLines(release).FirstOrDefault(line => line.StartsWith("PRETTY_NAME=", StringComparison.Ordinal))
            : null;
        return name is null ? RuntimeInformation.OSDescription : name["PRETTY_NAME=".Length..].Trim('"');
    }
}
