using System.Collections.Concurrent;
using SiteGen.Cli.Input;
using SiteGen.Cli.Previewing;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Cli;

public sealed class InputWatchTests : IDisposable
{
    private readonly TempFolder _folder = new TempFolder().Write("input", "-- a.md --\n1\n");
    private readonly BlockingCollection<string> _told = [];
    private string _last = "";

    public void Dispose()
    {
        _folder.Dispose();
        _told.Dispose();
    }

    [Fact]
    public void A_plan_is_made_and_then_shown()
    {
        using var watch = Watch((names, _) => Told($"plan {names}", () => Tell("show")));
        Save("a.md");
        Assert.Equal(["plan a.md", "show"], [Next(), Next()]);
    }

    [Fact]
    public void Where_nothing_is_new_nothing_is_shown_and_the_next_change_is_planned_all_the_same()
    {
        using var watch = Watch((names, _) => Told($"plan {names}", names.Contains('b', StringComparison.Ordinal) ? () => Tell("show") : null));
        Save("a.md");
        Assert.Equal("plan a.md", Next());
        Save("b.md");
        while (Next() != "show")
            Assert.EndsWith("b.md", _last, StringComparison.Ordinal);
    }

    [Fact]
    public void A_plan_is_given_up_for_a_later_change_and_the_next_one_knows_of_both()
    {
        using var watch = Watch((names, stop) =>
        {
            Tell($"plan {names}");
            if (names == "a.md")
                stop.WaitHandle.WaitOne();
            return () => Tell($"show {names}");
        });
        Save("a.md");
        Assert.Equal("plan a.md", Next());
        Save("b.md");
        // A busy machine may not say in time which file it was; then all files count.
        Assert.StartsWith("plan a.md b.md", Next(), StringComparison.Ordinal);
        Assert.StartsWith("show a.md b.md", Next(), StringComparison.Ordinal);
    }

    private InputWatch Watch(Func<string, CancellationToken, Action?> plan) => new(
        new InputFolder(_folder["input"], null),
        (names, stop) => plan(string.Join(' ', (names ?? AllFiles()).Select(Path.GetFileName).Order(StringComparer.Ordinal)), stop),
        // A busy machine may take longer than a second to begin.
        maxDelay: TimeSpan.FromHours(1));

    // What the look at all files may stand for.
    private string[] AllFiles() => Directory.GetFiles(_folder["input"]);

    private Action? Told(string what, Action? show)
    {
        Tell(what);
        return show;
    }

    private void Tell(string what) => _told.Add(what, CancellationToken.None);

    private void Save(string file) => File.WriteAllText(_folder[$"input/{file}"], $"{Guid.NewGuid()}");

    // One save is several notices, and on a busy machine several plans.
    private string Next()
    {
        var before = _last;
        while (_last == before)
        {
            if (!_told.TryTake(out var told, 30_000, TestContext.Current.CancellationToken))
                throw new TimeoutException($"nothing was told within half a minute of {before}");
            _last = told;
        }
        return _last;
    }
}
