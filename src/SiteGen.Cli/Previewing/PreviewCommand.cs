using System.CommandLine;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using SiteGen.Cli.Input;

namespace SiteGen.Cli.Previewing;

/// <summary><c>preview</c>: shows the site to its author while it is being written. Nothing is written to the disk.</summary>
internal static class PreviewCommand
{
    public static Command Create()
    {
        var input = FolderOptions.Input();
        var tips = FolderOptions.Tips();
        var port = new Option<int>("--port")
        {
            Description = "The port on this machine, from which alone the site can be seen.",
            DefaultValueFactory = _ => 5080,
            CustomParser = OptionParsers.Number(1, 65535, "a port is a number from 1 to 65535"),
        };
        var open = new Option<bool>("--open") { Description = "Opens it in the browser." };
        var command = new Command("preview", "Shows the site on http://localhost:5080, and again after each change.")
        {
            input, tips, port, open,
        };
        command.SetAction((parsed, stop) => RunAsync(
            new InputFolder(parsed.GetRequiredValue(input), parsed.GetValue(tips)), parsed.GetValue(port), parsed.GetValue(open), stop));
        return command;
    }

    private static async Task<int> RunAsync(InputFolder input, int port, bool open, CancellationToken stop)
    {
        InternalError.Activity = "showing the preview";
        if (!Directory.Exists(input.Folder))
        {
            Terminal.Write(DiskMistakes.NoFolder(input.Folder));
            return ExitCodes.Failed;
        }
        try
        {
            var address = new Uri($"http://localhost:{port}/");
            using var site = new PreviewSite(input, address);
            await PreviewServer.RunAsync(site, port, () => { if (open) Browser.Open(address); }, stop);
            return ExitCodes.Success;
        }
        catch (Exception exception) when (exception.InnerException is AddressInUseException)
        {
            Terminal.Write(DiskMistakes.PortTaken(port));
            return ExitCodes.Failed;
        }
        catch (Exception exception) when (DiskMistakes.IsOfDisk(exception) || exception is SocketException)
        {
            // A port that needs the administrator, or no more folders to watch: the system's own words.
            Terminal.Write(DiskMistakes.Disk(exception, "preview"));
            return ExitCodes.Failed;
        }
    }
}
