using SiteGen.Tests.Support;

namespace SiteGen.Tests.Building;

/// <summary>The output depends on input, settings and theme, and not on the machine that it is made on.</summary>
[Trait("Speed", "Slow")]
public sealed class SameBytesTests(SameBytesTests.FirstBuild first) : IClassFixture<SameBytesTests.FirstBuild>, IDisposable
{
    private const string WithoutCultures = "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT";

    private readonly TempFolder _folder = new();

    /// <summary>The blog as the program builds it in a process with nothing special about it.</summary>
    public sealed class FirstBuild
    {
        public FirstBuild()
        {
            using var folder = new TempFolder();
            CopyInput(folder);
            Run(folder, []);
            Output = folder.Read("output");
            Assert.Contains("index.html", Output.Keys);
        }

        public IReadOnlyDictionary<string, string> Output { get; }
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("TZ", "Pacific/Pago_Pago")]
    [InlineData("TZ", "Pacific/Kiritimati")]
    [InlineData("DOTNET_PROCESSOR_COUNT", "1")]
    [InlineData("DOTNET_PROCESSOR_COUNT", "16")]
    public void Neither_a_time_zone_nor_the_number_of_threads_matters(string variable, string value)
    {
        CopyInput(_folder);
        Run(_folder, new() { [variable] = value });
        AssertSame();
    }

    // April 9, 2019 in the words of each: April in Turkish, and the years of the Hijra and of the Buddha.
    [Theory]
    [InlineData("tr-TR", "tr-TR: 9 Nisan 2019")]
    [InlineData("ar-SA", "ar-SA: 4 شعبان 1440")]
    [InlineData("th-TH", "th-TH: 9 เมษายน 2562")]
    public void No_culture_matters_to_the_program_or_to_another_host(string culture, string date)
    {
        CopyInput(_folder);
        var environment = new Dictionary<string, string>
        {
            ["LC_ALL"] = culture.Replace('-', '_') + ".UTF-8",
            [WithoutCultures] = "0",
            ["DOTNET_STARTUP_HOOKS"] = typeof(StartupHook).Assembly.Location,
            [StartupHook.CultureFile] = _folder["culture"],
        };
        if (!HasCultures())
            Machine.Lacks("no other cultures: install ICU (libicu)");

        Run(_folder, environment);
        Assert.Equal(date, File.ReadAllText(_folder["culture"]));
        AssertSame();

        File.Delete(_folder["culture"]);
        Run(_folder, new(environment) { [StartupHook.HostOutput] = "other-host" });
        Assert.Equal(date, File.ReadAllText(_folder["culture"]));
        AssertSame("other-host");
    }

    [Fact]
    public void The_line_ends_of_a_checkout_do_not_matter()
    {
        CopyInput(_folder, (path, bytes) => Path.GetExtension(path) is ".md" or ".yml" ? ToCrlf(bytes) : bytes);
        Run(_folder, []);
        AssertSame();
    }

    [Fact]
    public void The_working_directory_does_not_matter()
    {
        CopyInput(_folder);
        Directory.CreateDirectory(_folder["some/where/else"]);
        Run(_folder, [], from: "some/where/else");
        AssertSame();
    }

    /// <summary>
    /// A file system that sorts names itself, as NTFS does, or by their hashes, as ext4 does, gives the program one order
    /// only. Linux’s tmpfs lists files as they were made, so that a shuffled copy is another order indeed, which is
    /// looked at first. Other file systems need no tests of their own: the program sees nothing of them but an order.
    /// In the site, little but the files’ names says what comes first.
    /// </summary>
    [Fact]
    public void The_order_in_which_the_disk_lists_files_does_not_matter()
    {
        using var folder = new TempFolder(Directory.Exists("/dev/shm") ? "/dev/shm" : null);
        var files = StringSite.Files(string.Concat(Enumerable.Range(1, 20).Select(number =>
            $"-- tips/{number}.md --\n---\ntitle: Tip {number}\npublished: {(number > 15 ? "2027" : "2019")}-01-01\n"
            + $"tags: [{(number % 2 == 0 ? "NHL" : "nhl")}]\n---\n"))).ToArray();
        var sorted = BuildWith("sorted");
        foreach (var seed in (int[])[1, 2])
        {
            new Random(seed).Shuffle(files);
            var shuffled = BuildWith($"shuffled-{seed}");
            if (shuffled.Listing.SequenceEqual(sorted.Listing))
                Machine.Lacks("no file system here lists files in another order when they are made in another order");
            Assert.Equal(sorted.Said, shuffled.Said);
            AssertSame(sorted.Output, shuffled.Output);
        }

        (string[] Listing, string Said, IReadOnlyDictionary<string, string> Output) BuildWith(string copy)
        {
            foreach (var file in files)
                folder.Write($"{copy}/input", file);
            string[] listing = [.. Directory.GetFiles(folder[$"{copy}/input/tips"]).Select(file => Path.GetFileName(file))];
            var said = Run(folder, [], from: copy, input: $"{copy}/input", output: $"{copy}/output");
            return (listing, said, folder.Read($"{copy}/output"));
        }
    }

    [Theory]
    [InlineData(1999)]
    [InlineData(2037)]
    public void The_times_of_files_do_not_matter(int year)
    {
        CopyInput(_folder);
        var time = new DateTime(year, 12, 31, 23, 59, 59, DateTimeKind.Utc);
        foreach (var entry in Directory.EnumerateFileSystemEntries(_folder["input"], "*", SearchOption.AllDirectories))
            File.SetLastWriteTimeUtc(entry, time);
        Run(_folder, []);
        AssertSame();
    }

    [Theory]
    [InlineData("1999-12-31T23:59:59Z")]
    [InlineData("2037-02-28T12:00:00Z")]
    public void The_machines_date_does_not_matter_beside_a_given_one(string moment)
    {
        CopyInput(_folder);
        Run(_folder, Machine.At(Moment(moment)));
        AssertSame();
    }

    // The blog is at home in New York, five hours behind UTC then.
    [Theory]
    [InlineData("2019-02-12T04:59:00Z", "2019-02-11")]
    [InlineData("2019-02-12T05:01:00Z", "2019-02-12")]
    public void Without_a_given_date_it_is_today_where_the_blog_is_at_home(string moment, string day)
    {
        CopyInput(_folder);
        Run(_folder, new(Machine.At(Moment(moment))) { ["TZ"] = "Pacific/Kiritimati" }, now: null);
        var today = _folder.Read("output");
        Run(_folder, [], now: day, output: "given");
        AssertSame(_folder.Read("given"), today);
        Assert.Equal(day == "2019-02-12", today.ContainsKey("2019/02/12/know-the-customers-value-proposition/index.html"));
    }

    private void AssertSame(string output = "output") => AssertSame(_folder.Read(output));

    private void AssertSame(IReadOnlyDictionary<string, string> output) => AssertSame(first.Output, output);

    private static void AssertSame(IReadOnlyDictionary<string, string> expected, IReadOnlyDictionary<string, string> output)
    {
        Assert.Equal(expected.Keys, output.Keys);
        Assert.Equal([], expected.Keys.Where(path => expected[path] != output[path]));
    }

    // Where the libraries are missing, .NET says so and ends before the program's first line.
    private static bool HasCultures()
    {
        using var folder = new TempFolder();
        var ended = CommandLine.Run(folder.Path, new() { [WithoutCultures] = "0" }, "--help");
        return ended.ExitCode == 0 || !ended.Errors.Contains("ICU", StringComparison.Ordinal);
    }

    private static string Run(
        TempFolder folder, Dictionary<string, string> environment,
        string from = ".", string input = "input", string output = "output", string? now = "2026-11-21")
    {
        // --no-cache: what one build keeps must not answer for the next.
        string[] arguments = ["build", "--no-cache", "--input", PathTo(input), "--output", PathTo(output)];
        var ended = CommandLine.Run(folder[from], environment, now is null ? arguments : [.. arguments, "--now", now]);
        Assert.True(ended.ExitCode == 0, ended.Errors);
        return ended.Errors;

        string PathTo(string path) => Path.GetRelativePath(folder[from], folder[path]);
    }

    private static void CopyInput(TempFolder folder, Func<string, byte[], byte[]>? change = null)
    {
        var input = Repository.PathOf("input");
        foreach (var file in Directory.EnumerateFiles(input, "*", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(input, file);
            var bytes = File.ReadAllBytes(file);
            var target = folder[$"input/{path}"];
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.WriteAllBytes(target, change?.Invoke(path, bytes) ?? bytes);
        }
    }

    private static byte[] ToCrlf(byte[] bytes) =>
        [.. bytes.SelectMany(value => value == '\n' ? "\r\n"u8.ToArray() : [value])];

    private static DateTimeOffset Moment(string text) =>
        DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
