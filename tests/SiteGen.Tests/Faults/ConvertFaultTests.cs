using SiteGen.Cli;
using SiteGen.Tests.Support;
using SiteGen.Text;

namespace SiteGen.Tests.Faults;

/// <summary>A conversion that is killed, or meets an error of the disk, at any of its calls on files.</summary>
[Trait("Speed", "Slow")]
public sealed class ConvertFaultTests(FaultLibrary library) : IClassFixture<FaultLibrary>, IDisposable
{
    private const string Footer = "\n\nSignup for FREE Tips! Contact Us More Resources for You Visit Our Home Page\n\n";
    private const string Byline = "\n\nPosted on in Sports Please leave a comment\n\n";
    private const string Edited = "2019/2019-04-09-edited.md";

    private static readonly string[] Command = ["convert", "--now", "2026-11-21", "--report", "report"];

    private readonly TempFolder _prepared = new();
    private SortedDictionary<string, string>? _old;
    private SortedDictionary<string, string>? _new;

    public void Dispose() => _prepared.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_kill_at_any_call_leaves_whole_tips_and_what_a_person_wrote(bool isAgain) => ForEach(isAgain, FaultLibrary.Kills, (at, ended) =>
        Assert.True(ended.ExitCode is ExitCodes.Success or 128 + 9, $"exit code {ended.ExitCode} after {at}: {ended.Errors}"));

    // Tips and what is known of them are flushed; the report is made again by the next run.
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_power_cut_at_any_call_leaves_whole_tips_and_what_a_person_wrote(bool isAgain) => ForEach(isAgain, FaultLibrary.PowerCuts, (at, ended) =>
        Assert.True(ended.ExitCode is ExitCodes.Success or 128 + 9, $"exit code {ended.ExitCode} after {at}: {ended.Errors}"));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void An_error_at_any_call_is_answered_and_leaves_whole_tips(bool isAgain) => ForEach(isAgain, FaultLibrary.Errors, (at, ended) =>
    {
        Assert.True(ended.ExitCode is ExitCodes.Success or ExitCodes.Failed, $"exit code {ended.ExitCode} after {at}: {ended.Errors}");
        if (ended.ExitCode == ExitCodes.Failed)
            Assert.Contains(": error SG0002: the disk says: ", ended.Errors, StringComparison.Ordinal);
    });

    private void ForEach(bool isAgain, string[] kinds, Action<string, CommandLine.Ended> check)
    {
        Prepare(isAgain);
        library.Try(_prepared, kinds, Command, whole: folder => _new = folder.Read("."), check: (at, folder, ended) =>
        {
            check(at, ended);
            // Every tip is the old one or the new one, unless a dump could not be read, which is said. Files that are not finished have hidden names, which no build reads.
            var tips = folder.Read("input").Where(file => !Path.GetFileName(file.Key).StartsWith('.')).ToList();
            var isSkipped = ended.Errors.Contains(": warning SG5006: skipped: ", StringComparison.Ordinal);
            Assert.All(isSkipped ? [] : tips, tip =>
            {
                var path = $"input/{tip.Key}";
                Assert.True(tip.Value == _old!.GetValueOrDefault(path) || tip.Value == _new!.GetValueOrDefault(path), $"{path} after {at}");
            });
            if (isAgain)
                Assert.Contains("by a person", File.ReadAllText(folder[$"input/tips/{Edited}"]), StringComparison.Ordinal);
            var next = CommandLine.Run(folder, Command);
            Assert.True(next.ExitCode == ExitCodes.Success, $"the run after {at}: {next.Errors}");
            var (expected, found) = (_new!, folder.Read("."));
            var wrong = expected.Except(found).Concat(found.Except(expected)).Select(file => file.Key).Distinct();
            Assert.True(!wrong.Any(), $"the run after {at} leaves {string.Join(", ", wrong)}");
        });
    }

    // Tips that are new, that become whole, that a person has edited while they became whole, and that stay.
    private void Prepare(bool isAgain)
    {
        _prepared.Write("input", new InputFile("site.yml", "title: A\nbase_url: https://tips.example.com\n"));
        if (isAgain)
        {
            Write("a.txt", Excerpt("Edited", "4/9/19") + Excerpt("Whole", "4/2/19") + Post("Stays", "3/26/19"));
            Assert.Equal(ExitCodes.Success, CommandLine.Run(_prepared, Command).ExitCode);
            File.AppendAllText(_prepared[$"input/tips/{Edited}"], "\nAnd a line by a person.\n");
        }
        for (var dump = 0; dump < 3; dump++)
            Write($"b{dump}.txt", Post($"New {(char)('a' + dump)}", $"5/{7 * (dump + 1)}/19"));
        Write("c.txt", Post("Edited", "4/9/19") + Post("Whole", "4/2/19"));
        _old = _prepared.Read(".");

        void Write(string name, string text) => _prepared.Write("seeds", new InputFile(name, text));
    }

    private static string Post(string title, string date) =>
        $"{title} – {date}{Byline}The text of {title} begins here, and it has a few words.\n\nIt goes on for customers of {title}.{Footer}";

    private static string Excerpt(string title, string date) =>
        $"{title} – {date}\n\nThe text of {title} begins here, and it has a Read more\n\n";
}
