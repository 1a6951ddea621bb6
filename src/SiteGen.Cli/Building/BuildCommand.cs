using System.CommandLine;
using System.CommandLine.Parsing;
using System.Diagnostics;
using System.Globalization;
using SiteGen.Building;
using SiteGen.Cli.Input;
using SiteGen.Cli.Output;
using SiteGen.Cli.Packages;
using SiteGen.Images;
using SiteGen.Mail;
using SiteGen.Sites;
using SiteGen.Text;
using SiteGen.Theme;

namespace SiteGen.Cli.Building;

/// <summary><c>build</c>: reads the input folder and replaces the output folder.</summary>
internal static class BuildCommand
{
    public static Command Create()
    {
        var input = FolderOptions.Input();
        var tips = FolderOptions.Tips();
        var output = FolderOptions.With(
            "--output", "The folder to write the site to. It is replaced as a whole, or not at all.", "output");
        var baseUrl = new Option<Uri?>("--base-url")
        {
            Description = "Where the site will stand, instead of what site.yml says.",
            CustomParser = ParseBaseUrl,
        };
        var now = Now("The day that counts as today (2026-11-24); later tips are held back without --future. Default: today in the site's time zone.");
        var drafts = new Option<bool>("--drafts")
        {
            Description = "Shows drafts, marked, for a preview that others can see.",
        };
        var future = new Option<bool>("--future")
        {
            Description = "Shows tips of days to come, marked, for a preview that others can see.",
        };
        var noCache = new Option<bool>("--no-cache")
        {
            Description = "Builds everything again, and keeps no cache for the next build in .cache beside the output.",
        };
        var noSync = new Option<bool>("--no-sync")
        {
            Description = "Does not wait until the site is on the disk; after a power cut it may have empty pages. For CI.",
        };
        var timings = new Option<bool>("--timings")
        {
            Description = "Prints how long each stage took.",
        };
        var command = new Command("build", "Builds the site. This is what happens without a command, too.")
        {
            input, tips, output, baseUrl, now, drafts, future, noCache, noSync, timings,
        };
        command.SetAction(parsed => Run(
            new InputFolder(parsed.GetRequiredValue(input), parsed.GetValue(tips)),
            new BuildTarget(parsed.GetRequiredValue(output), UseCache: !parsed.GetValue(noCache), Flush: !parsed.GetValue(noSync)),
            new BuildOptions
            {
                BaseUrl = parsed.GetValue(baseUrl),
                Today = parsed.GetValue(now),
                Clock = config => TodayIn(config.TimeZone),
                ShowsDrafts = parsed.GetValue(drafts),
                ShowsFuture = parsed.GetValue(future),
                Pictures = SkiaPictures.Source,
                Mail = MimeMail.Source,
                Editor = EditorPackages.Source,
            },
            parsed.GetValue(timings)));
        return command;
    }

    private static int Run(InputFolder input, BuildTarget target, BuildOptions options, bool timings)
    {
        InternalError.Activity = $"building {target.Output}";
        var started = Stopwatch.GetTimestamp();
        var diagnostics = new DiagnosticBag();
        if (timings)
            options.Times.Add("start", TimingsTable.SinceProcessStart());
        using var stop = new StopSignals();
        BuildResult? result;
        using (BuildProgress.OnTerminal(options.Times))
            result = Build(input, target, options, diagnostics, stop.Token);
        Terminal.Write([.. diagnostics]);
        if (stop.Token.IsCancellationRequested && result is null)
        {
            Terminal.WriteError($"Stopped; {target.Output} was left as it was.");
            return ExitCodes.Stopped;
        }
        if (result is null)
        {
            if (!diagnostics.Any(DiskMistakes.IsPartlyWritten))
                Terminal.WriteError($"{target.Output} was left as it was.");
            return ExitCodes.Failed;
        }
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        Terminal.Write(
            $"{Terminal.Count(result.Posts, "tip")}, {Terminal.Count(result.Files.Length, "file")} in {target.Output}: "
            + $"{result.Changed:N0} written, {result.Files.Length - result.Changed:N0} unchanged, {result.Removed:N0} removed, in {seconds:F2} s");
        if (!Console.IsOutputRedirected)
            Terminal.Write("To look at it, and at what you change from now on: sitegen preview");
        if (timings)
            TimingsTable.Write(options.Times, Console.Out);
        return ExitCodes.Success;
    }

    private static BuildResult? Build(
        InputFolder input, BuildTarget target, BuildOptions options, DiagnosticBag diagnostics, CancellationToken stop)
    {
        try
        {
            if (input.Contains(target.Output))
            {
                diagnostics.Add(DiskMistakes.OutputInInput(target.Output, input.Folder));
                return null;
            }
            return BuildRun.Run(Read, new RazorTheme(), target, options, diagnostics, stop);
        }
        catch (OperationCanceledException)
        {
            return null;
        }
        catch (Exception exception) when (DiskMistakes.IsOfDisk(exception))
        {
            diagnostics.Add(exception is PartlyWrittenException
                ? DiskMistakes.PartlyWritten(exception, target.Output)
                : DiskMistakes.Disk(exception, target.Output));
            return null;
        }

        InputFile[]? Read(long seed)
        {
            var files = input.Read(diagnostics, seed);
            options.Times.End("read");
            return files;
        }
    }

    internal static Option<DateOnly?> Now(string description) => Day("--now", description);

    internal static Option<DateOnly?> Day(string name, string description) => new(name) { Description = description, CustomParser = ParseDate };

    // The one place where a clock is read.
    internal static DateOnly TodayIn(string timeZone) => SiteConfig.DateAt(DateTimeOffset.UtcNow, timeZone);

    private static Uri? ParseBaseUrl(ArgumentResult result)
    {
        var text = result.Tokens.Single().Value;
        var url = SiteConfigFile.ParseBaseUrl(text);
        if (url is null)
            result.AddError($"'{text}' is not the address of a site; write it in full, such as https://tips.example.com, without //, * and : behind the host");
        return url;
    }

    private static DateOnly? ParseDate(ArgumentResult result)
    {
        var text = result.Tokens.Single().Value;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return date;
        result.AddError($"'{text}' is not a date; write year, month and day, such as 2026-11-24");
        return null;
    }
}
