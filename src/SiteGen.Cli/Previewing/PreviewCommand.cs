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
        var port = Port();
        var open = new Option<bool>("--open") { Description = "Opens it in the browser." };
        var command = new Command("preview", "Shows the site on http://localhost:5080, and again after each change.")
        {
            input, tips, port, open,
        };
        command.SetAction((parsed, stop) => RunAsync(
            new InputFolder(parsed.GetRequiredValue(input), parsed.GetValue(tips)), parsed.GetValue(port), parsed.GetValue(open), null, stop));
        return command;
    }

    /// <summary>The option that names the port.</summary>
    public static Option<int> Port() => new("--port")
    {
        Description = "The port on this machine, from which alone the site can be seen.",
        DefaultValueFactory = _ => 5080,
        CustomParser = OptionParsers.Number(1, 65535, "a port is a number from 1 to 65535"),
    };

    /// <summary>Shows the site until it is stopped.</summary>
    /// <param name="input">The site.</param>
    /// <param name="port">The port.</param>
    /// <param name="open">Whether to open the browser.</param>
    /// <param name="addition">Makes what else the server answers; null for nothing.</param>
    /// <param name="stop">Stops it.</param>
    /// <returns>The program's exit code.</returns>
    public static async Task<int> RunAsync(
        InputFolder input, int port, bool open, Func<PreviewSite, PreviewAddition>? addition, CancellationToken stop)
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
            site.Start();
            var added = addition?.Invoke(site);
            await PreviewServer.RunAsync(site, port, added, () => Started(added is null ? address : new Uri(address, added.Path)), stop);
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

        void Started(Uri address)
        {
            if (addition is not null)
                Terminal.Write($"Write at {address}");
            if (open)
                Browser.Open(address);
        }
    }
}
