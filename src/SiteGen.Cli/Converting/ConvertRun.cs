using SiteGen.Cli.Folders;
using SiteGen.Converter;
using SiteGen.Converter.Merging;
using SiteGen.Converter.Reporting;
using SiteGen.Text;

namespace SiteGen.Cli.Converting;

/// <summary>One run of <c>convert</c>: read all dumps, then write, or explain a line.</summary>
internal sealed class ConvertRun(ConvertSettings settings)
{
    private readonly DumpFolder _dumps = new(settings.From);
    private readonly TipsFolder _tips = new(settings.To);

    /// <summary>Runs to the end; the result is the program's.</summary>
    public int Run()
    {
        try
        {
            if (!Directory.Exists(settings.From))
                return Fail(DiskMistakes.NoFolder(settings.From));
            var conversion = Convert();
            return settings.Explain is { } line ? Explain(conversion, line) : Write(conversion);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Fail(DiskMistakes.Disk(exception, settings.To));
        }
    }

    private Conversion Convert()
    {
        var archive = new Archive(settings.Options);
        var files = _dumps.Files();
        _dumps.AddTo(archive, files, settings.Threads, Progress.For(files));
        return archive.Complete();
    }

    // `seeds/page.txt:12`; the folder in front may be left out.
    private int Explain(Conversion conversion, string place)
    {
        var colon = place.LastIndexOf(':');
        if (colon < 0 || !int.TryParse(place.AsSpan(colon + 1), out var line))
            return Fail(DumpMistakes.BadPlace(place));
        var file = place[..colon].Replace('\\', '/');
        var folder = settings.From.Replace('\\', '/').TrimEnd('/') + "/";
        var path = file.StartsWith(folder, StringComparison.Ordinal) ? file[folder.Length..] : file;
        if (!conversion.Dumps.Any(dump => dump.Path == path))
            return Fail(DumpMistakes.NoDump(place, path, conversion.Dumps.Select(dump => dump.Path)));
        if (Explanation.Of(conversion, _dumps.Read(path), line) is not { } answer)
            return Fail(DumpMistakes.NoLine(place, line));
        Console.Write(answer);
        return ExitCodes.Success;
    }

    private int Write(Conversion conversion)
    {
        Directory.CreateDirectory(settings.To);
        using var once = FileLock.TryTake(Path.Join(settings.To, ".convert.lock"));
        if (once is null)
            return Fail(DiskMistakes.AnotherBuild(settings.To));
        if (_tips.ReadManifest() is not { } manifest)
            return Fail(ConverterMistakes.NoManifest(_tips.Locate(Converter.Writing.Manifest.FileName)));
        var plan = conversion.Plan(manifest, _tips.Read, _tips.Locate);
        var diagnostics = new DiagnosticBag();
        diagnostics.AddRange(conversion.Diagnostics);
        diagnostics.AddRange(plan.Diagnostics);
        foreach (var diagnostic in diagnostics)
            Console.Error.WriteLine(diagnostic);
        if (settings.Report is { } folder)
            new ReportFolder(folder).Write(conversion, _dumps);
        if (diagnostics.HasErrors)
        {
            Console.Error.WriteLine($"{settings.To} was left as it was.");
            return ExitCodes.Failed;
        }
        _tips.Apply(plan);
        var read = conversion.Dumps.Count(dump => dump.Skipped is null);
        var whole = conversion.Tips.Count(tip => tip.Post.Recovered == Content.Recovery.Full);
        Console.WriteLine(
            $"{conversion.Tips.Length} tips, {whole} of them whole, from {read} dumps; {plan.Writes.Count} files written in {settings.To}, "
            + $"{conversion.Asides.Length} stretches of text set aside, {conversion.Dumps.Length - read} files skipped");
        return settings.IsStrict && conversion.Asides.Length > 0 ? ExitCodes.Failed : ExitCodes.Success;
    }

    private static int Fail(Diagnostic diagnostic)
    {
        Console.Error.WriteLine(diagnostic);
        return ExitCodes.Failed;
    }
}
