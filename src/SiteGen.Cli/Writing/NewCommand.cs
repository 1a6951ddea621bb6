using System.CommandLine;
using System.Text;
using SiteGen.Building;
using SiteGen.Cli.Building;
using SiteGen.Cli.Input;
using SiteGen.Text;
using SiteGen.Writing;

namespace SiteGen.Cli.Writing;

/// <summary><c>new</c>: begins a tip.</summary>
internal static class NewCommand
{
    public static Command Create()
    {
        var title = new Argument<string>("title") { Description = "The title, in quotation marks: \"Use the Actions of Empathy\"." };
        title.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && string.IsNullOrWhiteSpace(token.Value))
                result.AddError("the title is empty");
        });
        var input = FolderOptions.Input();
        var tips = FolderOptions.Tips();
        var date = BuildCommand.Day("--date", "Its date (2026-12-01). Default: the next day of the rhythm in site.yml that has no tip yet.");
        var draft = new Option<bool>("--draft") { Description = "Marks it as a draft, so that it is not published on its date." };
        var open = new Option<bool>("--open") { Description = "Opens it with the program that VISUAL or EDITOR names." };
        var command = new Command("new", "Begins a tip: writes its file, and says where.") { title, input, tips, date, draft, open };
        command.SetAction(parsed => Run(
            new InputFolder(parsed.GetRequiredValue(input), parsed.GetValue(tips)), parsed.GetRequiredValue(title),
            parsed.GetValue(date), parsed.GetValue(draft), parsed.GetValue(open)));
        return command;
    }

    private static int Run(InputFolder input, string title, DateOnly? date, bool isDraft, bool open)
    {
        InternalError.Activity = "beginning a tip";
        var diagnostics = new DiagnosticBag();
        var file = Write(input, title, date, isDraft, diagnostics);
        Terminal.Write([.. diagnostics]);
        if (file is null)
            return ExitCodes.Failed;
        Terminal.Write(file);
        // The tip is there, whatever becomes of the editor.
        if (open && Editor.Open(file) is { } mistake)
            Terminal.Write(mistake);
        return ExitCodes.Success;
    }

    private static string? Write(InputFolder input, string title, DateOnly? date, bool isDraft, DiagnosticBag diagnostics)
    {
        var file = input.TipsFolder;
        try
        {
            if (input.Read(diagnostics) is not { } files)
                return null;
            var tip = NewTip.Begin(
                SiteInput.From(files), title, date, isDraft, config => BuildCommand.TodayIn(config.TimeZone), diagnostics);
            if (tip is null)
                return null;
            file = Path.Join(input.TipsFolder, tip.Path).Replace('\\', '/');
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            if (NewFile.TryWrite(file, Encoding.UTF8.GetBytes(tip.Text)))
                return file;
            diagnostics.Add(WritingDiskMistakes.FileIsThere(file));
        }
        catch (Exception exception) when (DiskMistakes.IsOfDisk(exception))
        {
            diagnostics.Add(DiskMistakes.Disk(exception, file));
        }
        return null;
    }
}
