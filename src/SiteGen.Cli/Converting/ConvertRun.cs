using System.Collections.Immutable;
using SiteGen.Cli.Building;
using SiteGen.Cli.Folders;
using SiteGen.Cli.Input;
using SiteGen.Converter.Merging;
using SiteGen.Converter.Reporting;
using SiteGen.Converter.Reviewing;
using SiteGen.Converter.Writing;
using SiteGen.Sites;
using SiteGen.Text;

namespace SiteGen.Cli.Converting;

/// <summary>One run of <c>convert</c>: read all dumps, then write, explain a line, accept doubts, or list questions.</summary>
internal sealed class ConvertRun(ConvertSettings settings)
{
    private readonly DumpFolder _dumps = new(settings.From);
    private readonly TipsFolder _tips = new(settings.To);
    private readonly DiagnosticBag _diagnostics = new();

    /// <summary>Runs to the end; the result is the program's.</summary>
    public int Run()
    {
        InternalError.Activity = $"converting {settings.From}";
        try
        {
            if (!Directory.Exists(settings.From))
                return Fail(DiskMistakes.NoFolder(settings.From));
            if (FileStatus.KindOf(settings.To, follow: true) is not (null or FileKind.Folder))
                return Fail(DumpMistakes.TipsAreFile(settings.To));
            if (InputFolder.IsInside(RealPath.Of(settings.From) ?? settings.From, RealPath.Of(settings.To) ?? settings.To))
                return Fail(DumpMistakes.TipsAmongDumps(settings.To, settings.From));
            var conversion = Convert();
            return settings.Explain is { } line ? Explain(conversion, line)
                : settings.Decide ? Decide(conversion)
                : WithLock(() => settings.Accept.IsEmpty ? Write(conversion) : Accept(conversion));
        }
        catch (Exception exception) when (DiskMistakes.IsOfDisk(exception))
        {
            return Fail(DiskMistakes.Disk(exception, (exception as UnreadableFolderException)?.Folder ?? settings.To));
        }
    }

    private Conversion Convert()
    {
        var archive = new Archive(settings.Options with { Today = settings.Options.Today ?? BuildCommand.TodayIn(TimeZoneBeside(settings.To)) });
        var files = _dumps.Files();
        _dumps.AddTo(archive, files, settings.Threads, Progress.For(files));
        return archive.Complete();
    }

    private static string TimeZoneBeside(string tips)
    {
        var settings = Path.Join(Path.GetDirectoryName(Path.GetFullPath(tips)), "site.yml");
        // Whatever else has this name is not opened: a pipe may never end.
        return FileStatus.KindOf(settings, follow: true) is FileKind.File
            ? SiteConfigFile.TimeZoneIn(new InputFile("site.yml", File.ReadAllBytes(settings))) ?? "UTC"
            : "UTC";
    }

    private int Explain(Conversion conversion, string typed)
    {
        var place = DumpPlace.Parse(typed);
        if (place.Line is not { } line)
            return Fail(DumpMistakes.BadPlace(typed));
        var path = place.PathBelow(settings.From);
        if (conversion.Dumps.FirstOrDefault(dump => dump.Path == path) is not { } record)
            return Fail(DumpMistakes.NoDump(typed, path, conversion.Dumps.Select(dump => dump.Path)));
        // What was not opened the first time is not opened now.
        var file = record.IsOpened ? _dumps.Read(path) : new InputFile(path, ReadOnlyMemory<byte>.Empty) { Origin = record.Origin };
        if (Explanation.Of(conversion, file, line) is not { } answer)
            return Fail(DumpMistakes.NoLine(typed, line));
        Console.Write(answer);
        return ExitCodes.Success;
    }

    private int WithLock(Func<int> run)
    {
        Directory.CreateDirectory(settings.To);
        using var once = FileLock.TryTake(Path.Join(settings.To, ".convert.lock"));
        return once is null ? Fail(DiskMistakes.AnotherBuild(settings.To)) : run();
    }

    private int Decide(Conversion conversion)
    {
        if (Prepare(conversion) is not { } prepared)
            return Stop();
        foreach (var question in prepared.Questions.Open)
            Console.WriteLine(DumpMistakes.ToDecide(question.At, question.Decision, $"{question.Rule}; {string.Join("; or ", question.Alternatives)}"));
        Console.WriteLine($"{prepared.Questions.Open.Length} to decide, {prepared.Questions.Accepted.Length} decided");
        return ExitCodes.Success;
    }

    private int Accept(Conversion conversion)
    {
        if (Prepare(conversion) is not { } prepared)
            return Stop();
        var accepted = prepared.Acceptances.ToList();
        Review[] reviews = [prepared.Review, prepared.Questions];
        var acceptor = new Acceptor(settings, conversion, _dumps, _tips, reviews, _diagnostics);
        foreach (var doubt in settings.Accept.Distinct().SelectMany(acceptor.DoubtsAt).Distinct())
        {
            // What has lapsed at this place is accepted anew.
            if (Array.ConvertAll(reviews, review => review.LapsedFor(doubt)).FirstOrDefault(old => old is not null) is { } old)
                accepted.Remove(old);
            accepted.Add(Acceptance.Of(doubt, settings.Because!));
            Console.WriteLine($"{doubt.At}: accepted: {doubt.Decision}");
        }
        if (_diagnostics.HasErrors)
            return Stop();
        foreach (var note in _diagnostics)
            Console.Error.WriteLine(note);
        _tips.Write(accepted);
        return ExitCodes.Success;
    }

    private int Write(Conversion conversion)
    {
        if (Prepare(conversion) is not { } prepared)
            return Stop();
        var review = prepared.Review;
        _diagnostics.AddRange(conversion.Diagnostics);
        _diagnostics.AddRange(prepared.Plan.Diagnostics);
        _diagnostics.AddRange(review.Diagnostics(_tips.Locate(AcceptanceFile.FileName)));
        PrintDiagnostics(except: review);
        if (settings.Report is { } folder && ReportFolder.Refusal(folder) is { } refusal)
            return Fail(refusal);
        if (settings.Report is { } report)
            new ReportFolder(settings, report).Write(conversion, review, _dumps);
        if (_diagnostics.HasErrors)
            return Stop(isPrinted: true);
        _tips.Apply(prepared.Plan);
        var read = conversion.Dumps.Count(dump => dump.Skipped is null);
        var whole = conversion.Tips.Count(tip => tip.Post.Recovered == Content.Recovery.Full);
        Console.WriteLine(
            $"{Terminal.Count(conversion.Tips.Length, "tip")}, {whole} of them whole, from {Terminal.Count(read, "dump")}; "
            + $"{Terminal.Count(prepared.Plan.Writes.Count, "file")} written in {settings.To}, "
            + $"{conversion.Asides.Length} {(conversion.Asides.Length == 1 ? "stretch" : "stretches")} of text set aside, "
            + $"{Terminal.Count(conversion.Dumps.Length - read, "file")} skipped, "
            + $"{Terminal.Count(review.Open.Length, "doubt")} that nobody has looked at, {review.Accepted.Length} accepted");
        if (!settings.IsStrict || review.Open.IsEmpty)
            return ExitCodes.Success;
        Console.Error.WriteLine(DumpMistakes.NotLookedAt(settings.From, review.Open.Length));
        return ExitCodes.Failed;
    }

    // All that the tips folder and the conversion say together; null where the folder's own files are damaged.
    private Prepared? Prepare(Conversion conversion)
    {
        var manifest = _tips.ReadManifest(_diagnostics);
        var acceptances = _tips.ReadAcceptances(_diagnostics);
        if (manifest is null || acceptances is null)
            return null;
        var plan = WritePlan.Of(conversion, manifest, _tips.Read, _tips.Locate);
        var doubts = DoubtSources.Of(conversion, plan, _dumps.Read);
        var questions = Questions.Of(conversion, plan, _tips.Read, _tips.Locate);
        return new Prepared(
            plan, acceptances.Value,
            Review.Of(doubts, acceptances.Value.Where(acceptance => !Questions.IsQuestion(acceptance))),
            Review.Of(questions, acceptances.Value.Where(Questions.IsQuestion)));
    }

    // What is accepted is not said again.
    private void PrintDiagnostics(Review except)
    {
        var accepted = except.Accepted.Select(pair => (pair.Doubt.At, pair.Doubt.Code)).ToHashSet();
        accepted.ExceptWith(except.Open.Select(doubt => (doubt.At, doubt.Code)));
        foreach (var diagnostic in _diagnostics.Where(diagnostic => !accepted.Contains((diagnostic.Location, diagnostic.Code))))
            Console.Error.WriteLine(diagnostic);
    }

    private int Stop(bool isPrinted = false)
    {
        foreach (var diagnostic in isPrinted ? [] : _diagnostics.AsEnumerable())
            Console.Error.WriteLine(diagnostic);
        Console.Error.WriteLine($"{settings.To} was left as it was.");
        return ExitCodes.Failed;
    }

    private static int Fail(Diagnostic diagnostic)
    {
        Console.Error.WriteLine(diagnostic);
        return ExitCodes.Failed;
    }

    private sealed record Prepared(WritePlan Plan, ImmutableArray<Acceptance> Acceptances, Review Review, Review Questions);
}
