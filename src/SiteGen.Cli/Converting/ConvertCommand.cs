using System.CommandLine;
using SiteGen.Cli.Building;
using SiteGen.Converter;
using SiteGen.Converter.Markdown;

namespace SiteGen.Cli.Converting;

/// <summary><c>convert</c>: reads a folder of dumps and writes the tips in them as Markdown files.</summary>
internal static class ConvertCommand
{
    public static Command Create()
    {
        var from = FolderOptions.With("--from", "The folder with the dumps.", "seeds");
        var to = FolderOptions.With("--to", "The folder for the tips. What a person has changed there stays.", "input/tips");
        var report = FolderOptions.Maybe(
            "--report", "A folder for the report: where every character of every dump went, as a page and as data.");
        var explain = new Option<string?>("--explain")
        {
            Description = "A line of a dump, such as seeds/page.txt:12; says what it is and where it went, and writes nothing.",
        };
        var accept = new Option<string[]>("--accept")
        {
            Description = "A place such as seeds/page.txt:12, or a whole file, the doubts of which you have looked at; needs --because, and writes no tip.",
            HelpName = "FILE:LINE",
        };
        var because = new Option<string?>("--because") { Description = "Why the decision is right; it is kept with --accept." };
        var decide = new Option<bool>("--decide")
        {
            Description = "Lists what only the owner of the blog can decide: links whose targets are lost, and e-mail addresses of persons; writes nothing.",
        };
        var strict = new Option<bool>("--strict")
        {
            Description = "Ends with 1 when there is anything that nobody has looked at: text set aside, doubtful decisions, skipped files, conflicts.",
        };
        var emails = new Option<EmailProtection>("--emails")
        {
            Description = "E-mail addresses of persons: plain as they are, link, spell (name (at) host), or hide. Default: plain.",
            HelpName = "plain|link|spell|hide",
            CustomParser = OptionParsers.Choice<EmailProtection>(),
        };
        var threads = new Option<int>("--threads")
        {
            Description = "How many threads read dumps; the result does not depend on it.",
            DefaultValueFactory = _ => Environment.ProcessorCount,
            CustomParser = OptionParsers.Number(1, 10_000, "write how many threads, from 1 to 10000"),
        };
        var now = BuildCommand.Now(
            "The day that is written to tips that become whole, as 'updated'. Default: today in the time zone of site.yml beside the tips folder.");
        var command = new Command("convert", "Recovers tips from text dumps of the old blog.")
        {
            from, to, report, explain, accept, because, decide, strict, emails, threads, now,
        };
        command.Validators.Add(result =>
        {
            var isAccepting = result.GetResult(accept) is not null;
            // By their words: to ask for the value of an option without one is an error of its own.
            if (isAccepting && result.GetResult(because) is not { Tokens: [] } && string.IsNullOrWhiteSpace(result.GetResult(because)?.Tokens[0].Value))
                result.AddError("--accept needs --because \"…\", with the reason why the decision is right");
            if (result.GetResult(accept)?.Tokens.Any(token => string.IsNullOrWhiteSpace(token.Value)) is true)
                result.AddError("--accept needs a place, such as seeds/page.txt:12, or a file");
            if (!isAccepting && result.GetResult(because) is not null)
                result.AddError("--because needs --accept FILE:LINE, the place that is accepted");
            if (new[] { isAccepting, result.GetValue(decide), result.GetResult(explain) is not null }.Count(isAsked => isAsked) > 1)
                result.AddError("of --accept, --decide and --explain only one can be asked for");
            if (result.GetResult(report) is not null && (isAccepting || result.GetValue(decide) || result.GetResult(explain) is not null))
                result.AddError("--report goes with none of --accept, --decide and --explain, which write no report");
        });
        command.SetAction(parsed => new ConvertRun(new ConvertSettings(
            parsed.GetRequiredValue(from),
            parsed.GetRequiredValue(to),
            parsed.GetValue(report),
            parsed.GetValue(explain),
            [.. parsed.GetValue(accept) ?? []],
            parsed.GetValue(because)?.Trim(),
            parsed.GetValue(decide),
            parsed.GetValue(strict),
            parsed.GetValue(threads),
            new ConverterOptions
            {
                Emails = parsed.GetValue(emails),
                Today = parsed.GetValue(now),
            })).Run());
        return command;
    }
}
