using System.Globalization;
using System.Runtime.CompilerServices;
using BenchmarkDotNet.Running;
using SiteGen.Bench;

const string usage =
    """
    dotnet run --project bench/SiteGen.Bench -c Release -- [OPTIONS]
      builds the corpus with us and with the peers that are installed, and writes the tables into docs/performance.md
        --sizes 60,1000,10000  how many tips
        --runs 5               how many times each
        --peers hugo,eleventy  only with these; none for nobody
        --program FILE         with this program instead of a newly published one
        --short                1,000 tips, three times, and the tables to the console
        --flush                instead, what it costs to wait until the site is on the disk of the temporary folder
    dotnet run --project bench/SiteGen.Bench -c Release -- inner
      measures front matter, Markdown and a page's rendering by themselves
    dotnet run --project bench/SiteGen.Bench -c Release -- corpus 10000 FOLDER
      only writes the input of so many tips, to try something on
    """;
if (args is ["inner", .. var rest])
{
    BenchmarkSwitcher.FromAssembly(typeof(InnerParts).Assembly).Run(rest.Length > 0 ? rest : ["--filter", "*"]);
    return;
}

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is ["corpus", var count, var folder])
{
    Comparison.LayOutOurs(folder, int.Parse(count));
    return;
}

// A slip here would measure for minutes and then write over the figures.
string[] withValue = ["--sizes", "--runs", "--peers", "--program"];
if (args.Where((arg, i) => arg is not ("--short" or "--flush") && !withValue.Contains(arg) && !(i > 0 && withValue.Contains(args[i - 1]))).Any())
{
    Console.Error.WriteLine(usage);
    Environment.ExitCode = args is ["--help"] ? 0 : 2;
    return;
}

var isShort = args.Contains("--short");
var sizes = Value("--sizes")?.Split(',').Select(int.Parse) ?? (isShort ? [1000] : [60, 1000, 10_000]);
var runs = int.Parse(Value("--runs") ?? (isShort ? "3" : "5"));
var root = RootOf();
var scratch = Directory.CreateTempSubdirectory("sitegen-bench-").FullName;
try
{
    var program = Value("--program") is { } given ? Path.GetFullPath(given) : Publish();
    var wanted = Value("--peers")?.Split(',');
    Builder[] peers =
        [.. Builder.Peers.Where(peer => Directory.Exists(Path.Join(root, "bench", "peers", peer.Name))
            && peer.Version() is not null && (wanted is null || wanted.Contains(peer.Name)))];
    var report = new Report(peers);
    foreach (var size in sizes)
    {
        var work = Directory.CreateDirectory(Path.Join(scratch, $"{size}")).FullName;
        Console.Error.WriteLine($"{size} tips, {runs} runs");
        if (args.Contains("--flush"))
        {
            Console.WriteLine(FlushCost.Measure(program, work, size, runs));
            continue;
        }
        report.Add(size, new Comparison(Path.Join(root, "bench", "peers"), work, size, runs).Run([Builder.Ours(program), .. peers]));
    }
    if (args.Contains("--flush"))
        return;
    if (isShort)
        Console.WriteLine(report);
    else
        report.WriteInto(Path.Join(root, "docs", "performance.md"));
}
finally
{
    Directory.Delete(scratch, recursive: true);
}

string? Value(string option) => Array.IndexOf(args, option) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;

string Publish()
{
    var target = Path.Join(scratch, "program");
    Measurement.Run("dotnet", ["publish", Path.Join("src", "SiteGen.Cli"), "-c", "Release", "-o", target], root);
    return Path.Join(target, OperatingSystem.IsWindows() ? "sitegen.exe" : "sitegen");
}

static string RootOf([CallerFilePath] string file = "") =>
    Path.GetFullPath(Path.Join(Path.GetDirectoryName(file), "..", ".."));
