using System.CommandLine;
using SiteGen.Cli.Building;

namespace SiteGen.Cli.Previewing;

/// <summary><c>preview</c>: shows the site to its author while it is being written. Nothing is written to the disk.</summary>
internal static class PreviewCommand
{
    public static Command Create()
    {
        var input = new Option<string>("--input")
        {
            Description = "The folder with site.yml, tips, pages and files to publish as they are.",
            DefaultValueFactory = _ => "input",
        };
        var tips = new Option<string?>("--tips")
        {
            Description = "The folder with the tips, where it is not the input's own.",
        };
        var port = new Option<int>("--port")
        {
            Description = "The port on this machine, from which alone the site can be seen.",
            DefaultValueFactory = _ => 5080,
        };
        port.Validators.Add(result =>
        {
            if (result.GetValue(port) is < 1 or > 65535)
                result.AddError("a port is a number from 1 to 65535");
        });
        var command = new Command("preview", "Shows the site on http://localhost:5080, and again after each change.")
        {
            input, tips, port,
        };
        command.SetAction((parsed, stop) => RunAsync(
            new InputFolder(parsed.GetRequiredValue(input), parsed.GetValue(tips)), parsed.GetValue(port), stop));
        return command;
    }

    private static async Task<int> RunAsync(InputFolder input, int port, CancellationToken stop)
    {
        if (!Directory.Exists(input.Folder))
        {
            Console.Error.WriteLine(DiskMistakes.NoFolder(input.Folder));
            return ExitCodes.Failed;
        }
        using var site = new PreviewSite(input, new Uri($"http://localhost:{port}/"));
        try
        {
            await PreviewServer.RunAsync(site, port, stop);
            return ExitCodes.Success;
        }
        catch (IOException)
        {
            Console.Error.WriteLine(DiskMistakes.PortTaken(port));
            return ExitCodes.Failed;
        }
    }
}
