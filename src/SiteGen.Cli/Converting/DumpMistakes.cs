using SiteGen.Text;

namespace SiteGen.Cli.Converting;

/// <summary>What there is to say of places that a person names.</summary>
internal static class DumpMistakes
{
    public static Diagnostic BadPlace(string place) => Error(
        place, "this names no line", "write a dump and a line, such as seeds/page.txt:12");

    public static Diagnostic NoDump(string place, string path, IEnumerable<string> known) => Error(
        place, "there is no such dump",
        Spelling.Nearest(path, [.. known]) is { } meant ? $"did you mean '{meant}'?" : "--from names the folder with the dumps");

    public static Diagnostic NoLine(string place, int line) => Error(
        place, $"the dump has no line {line}", "lines are counted from 1");

    public static Diagnostic TipsAmongDumps(string tips, string dumps) => new(
        Severity.Error, "SG5411", new Location(tips), $"this folder is inside of {dumps}, so the next conversion would take the tips for dumps",
        "choose another one with --to or --from");

    public static Diagnostic ReportInInput(string folder) => new(
        Severity.Error, "SG5412", new Location(folder), "this folder is inside of the input, so the next build would publish the report",
        "choose another one with --report");

    public static Diagnostic ReportIsFile(string file) => new(
        Severity.Error, "SG5413", new Location(file), "this is a file and not a folder", "choose another one with --report");

    public static Diagnostic NotAReport(string folder) => new(
        Severity.Error, "SG5414", new Location(folder), "this folder holds files that no report has written, so no report is written into it",
        "empty it, or choose another one with --report");

    public static Diagnostic TipsAreFile(string file) => new(
        Severity.Error, "SG5415", new Location(file), "this is a file and not a folder", "choose another one with --to");

    public static Diagnostic NothingToAccept(string place, IReadOnlyCollection<int> lines) => new(
        Severity.Error, "SG5505", new Location(place), "there is nothing here that nobody has looked at", lines.Count switch
        {
            0 => "convert names the places; --report FOLDER shows them",
            1 => $"in this file there is a doubt on line {lines.First()}",
            _ => $"in this file there are doubts on the lines {string.Join(", ", lines)}",
        });

    public static Diagnostic AcceptedAlready(string place, string because) => new(
        Severity.Note, "SG5506", new Location(place), "this is accepted already", $"it was accepted because: {because}");

    public static Diagnostic NotLookedAt(string folder, int count) => new(
        Severity.Error, "SG5508", new Location(folder), $"strict: {(count == 1 ? "one thing here has" : $"{count} things here have")} not been looked at",
        "mend the dump or the tip; or look at it in the report (--report FOLDER), and --accept FILE:LINE --because \"…\"");

    /// <summary>Something that only the owner of the blog can decide.</summary>
    public static Diagnostic ToDecide(Location at, string question, string hint) =>
        new(Severity.Note, "SG5507", at, question, hint);

    private static Diagnostic Error(string place, string message, string hint) =>
        new(Severity.Error, "SG5407", new Location(place), message, hint);
}
