using SiteGen.Text;

namespace SiteGen.Tests.Text;

public class DiagnosticBagTests
{
    [Fact]
    public void Messages_come_by_file_line_column_and_code_whatever_thread_was_first()
    {
        Diagnostic[] ordered =
        [
            At(new Location("B.md", 1), "SG2"), At(new Location("a.md"), "SG1"), At(new Location("a.md", 2, 1), "SG1"),
            At(new Location("a.md", 2, 9), "SG1"), At(new Location("a.md", 2, 10), "SG1"),
            At(new Location("a.md", 10), "SG0"), At(new Location("a.md", 10), "SG1"),
            At(new Location("a.md", 10), "SG1", "see b.md"), At(new Location("a.md", 10), "SG1", "see c.md"),
        ];
        var bag = new DiagnosticBag();
        Parallel.ForEach(ordered.Reverse(), bag.Add);
        Assert.Equal(ordered, bag);
        DiagnosticBag backwards = [];
        foreach (var diagnostic in ordered.Reverse())
            backwards.Add(diagnostic);
        Assert.Equal(ordered, backwards);

        static Diagnostic At(Location location, string code, string? hint = null) =>
            new(Severity.Error, code, location, "wrong", hint);
    }

    [Theory]
    [InlineData(Severity.Note, false, "note")]
    [InlineData(Severity.Warning, false, "warning")]
    [InlineData(Severity.Error, true, "error")]
    public void Only_an_error_stops_a_build(Severity severity, bool stops, string word)
    {
        var bag = new DiagnosticBag();
        bag.Add(new Diagnostic(severity, "SG1", new Location("a.md", 3, 7), "something is up"));
        Assert.Equal(stops, bag.HasErrors);
        Assert.Equal($"a.md(3,7): {word} SG1: something is up", Assert.Single(bag).ToString());
    }
}
