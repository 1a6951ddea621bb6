using System.CommandLine;
using SiteGen.Cli.Input;
using SiteGen.Cli.Packages;
using SiteGen.Cli.Previewing;
using SiteGen.Features.Editor;

namespace SiteGen.Cli.Editing;

/// <summary><c>edit</c>: the preview, and beside it a browser editor for authors who would rather not work with files.</summary>
internal static class EditCommand
{
    public static Command Create()
    {
        var input = FolderOptions.Input();
        var port = PreviewCommand.Port();
        var open = new Option<bool>("--open") { Description = "Opens the editor in the browser." };
        var install = new Option<bool>("--install")
        {
            Description = "Only installs the editor, for a build of a site that publishes it at /admin/.",
        };
        var command = new Command("edit", "Shows the site as 'preview' does, and an editor for it on http://localhost:5080/admin/. Needs Node.js.")
        {
            input, port, open, install,
        };
        command.SetAction((parsed, stop) =>
            RunAsync(parsed.GetRequiredValue(input), parsed.GetValue(port), parsed.GetValue(open), parsed.GetValue(install), stop));
        return command;
    }

    private static async Task<int> RunAsync(string input, int port, bool open, bool installsOnly, CancellationToken stop)
    {
        InternalError.Activity = "showing the editor";
        try
        {
            if (!installsOnly && !Directory.Exists(input))
            {
                Terminal.Write(DiskMistakes.NoFolder(input));
                return ExitCodes.Failed;
            }
            if (!EditorPackages.AreInstalled)
            {
                Terminal.Write($"Installing the browser editor, Decap CMS, by npm: 77 MB in {EditorPackages.Folder}, once.");
                if (await EditorPackages.InstallAsync(stop) is { } notInstalled)
                {
                    Terminal.Write(notInstalled);
                    return ExitCodes.Failed;
                }
            }
            if (installsOnly)
            {
                Terminal.Write($"The browser editor is in {EditorPackages.Folder}.");
                return ExitCodes.Success;
            }
            var (server, notStarted) = await FileServer.StartAsync(input, stop);
            if (server is null)
            {
                Terminal.Write(notStarted!);
                return ExitCodes.Failed;
            }
            using (server)
            {
                return await PreviewCommand.RunAsync(new InputFolder(input, null), port, open, Editor, stop);
                PreviewAddition Editor(PreviewSite site) => new(EditorPage.Path.Url, new EditorHost(site, server, new SavedFiles(input)).AnswerAsync);
            }
        }
        catch (OperationCanceledException)
        {
            return ExitCodes.Stopped;
        }
        catch (Exception exception) when (DiskMistakes.IsOfDisk(exception))
        {
            Terminal.Write(DiskMistakes.Disk(exception, EditorPackages.Folder));
            return ExitCodes.Failed;
        }
    }
}
