using SiteGen.Text;

namespace SiteGen.Cli.Converting;

/// <summary>What can be wrong with the place that <c>--explain</c> names.</summary>
internal static class DumpMistakes
{
    public static Diagnostic BadPlace(string place) => Error(
        place, "this names no line", "write a dump and a line, such as seeds/page.txt:12");

    public static Diagnostic NoDump(string place, string path, IEnumerable<string> known) => Error(
        place, "there is no such dump",
        Spelling.Nearest(path, [.. known]) is { } meant ? $"did you mean '{meant}'?" : "--from names the folder with the dumps");

    public static Diagnostic NoLine(string place, int line) => Error(
        place, $"the dump has no line {line}", "lines are counted from 1");

    private static Diagnostic Error(string place, string message, string hint) =>
        new(Severity.Error, "SG5407", new Location(place), message, hint);
}
