using System.CommandLine;
using SiteGen.Building;
using SiteGen.Cli.Building;
using SiteGen.Cli.Input;
using SiteGen.Cli.Writing.External;
using SiteGen.Images;
using SiteGen.Mail;
using SiteGen.Text;
using SiteGen.Theme;
using SiteGen.Writing;

namespace SiteGen.Cli.Writing;

/// <summary><c>check</c>: says all that can be said of the input, and writes nothing.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var input = FolderOptions.Input();
        var tips = FolderOptions.Tips();
        var now = BuildCommand.Now("The day that counts as today (2026-11-24). Default: today in the site's time zone.");
        var format = new Option<string>("--format")
        {
            Description = "How to say it: text, github to mark the lines in a pull request, or json for a script.",
            DefaultValueFactory = _ => "text",
        };
        string[] formats = ["text", "github", "json"];
        format.Validators.Add(OptionParsers.OneOf(formats));
        format.CompletionSources.Add(formats);
        var external = new Option<bool>("--external")
        {
            Description = "Asks the addresses of other sites, too, whether they are still there. Takes a while; meant for a weekly job.",
        };
        var command = new Command(
            "check", "Says what a build would, and what else an author may want to know. Writes nothing. Ends with 1 after an error.")
        {
            input, tips, now, format, external,
        };
        command.SetAction((parsed, stop) => RunAsync(
            new InputFolder(parsed.GetRequiredValue(input), parsed.GetValue(tips)),
            new BuildOptions
            {
                Today = parsed.GetValue(now),
                Clock = config => BuildCommand.TodayIn(config.TimeZone),
                Pictures = SkiaPictures.Source,
                Mail = MimeMail.Source,
            },
            parsed.GetRequiredValue(format), parsed.GetValue(external), stop));
        return command;
    }

    private static async Task<int> RunAsync(
        InputFolder input, BuildOptions options, string format, bool external, CancellationToken stop)
    {
        InternalError.Activity = $"checking {input.Folder}";
        var diagnostics = new DiagnosticBag();
        try
        {
            if (input.Read(diagnostics) is { } files)
            {
                var links = SiteCheck.Run(SiteInput.From(files), new RazorTheme(), options, diagnostics);
                if (external)
                    await new ExternalCheck(new ExternalCheckOptions()).RunAsync(links, diagnostics, stop);
            }
        }
        catch (Exception exception) when (DiskMistakes.IsOfDisk(exception))
        {
            diagnostics.Add(DiskMistakes.Disk(exception, input.Folder));
        }
        Diagnostic[] found = [.. diagnostics];
        Console.Out.Write(format switch
        {
            "github" => DiagnosticFormats.GitHub(found),
            "json" => DiagnosticFormats.Json(found),
            _ => DiagnosticFormats.Text(found),
        });
        return diagnostics.HasErrors ? ExitCodes.Failed : ExitCodes.Success;
    }
}
