using System.CommandLine;
using SiteGen.Converter;
using SiteGen.Converter.Merging;
using SiteGen.Text;

namespace SiteGen.Cli.Converting;

/// <summary>The command <c>convert</c>: reads a folder of dumps and writes the tips in them as Markdown files.</summary>
internal static class ConvertCommand
{
    /// <summary>The command with its options.</summary>
    public static Command Create()
    {
        var from = new Option<DirectoryInfo>("--from")
        {
            Description = "The folder with the dumps",
            DefaultValueFactory = _ => new DirectoryInfo("seeds"),
        };
        var to = new Option<DirectoryInfo>("--to")
        {
            Description = "The folder for the tips",
            DefaultValueFactory = _ => new DirectoryInfo("input/tips"),
        };
        var command = new Command("convert", "Turn text dumps of the old blog into Markdown files") { from, to };
        command.SetAction(arguments => Run(
            arguments.GetRequiredValue(from), arguments.GetRequiredValue(to), arguments.InvocationConfiguration.Output));
        return command;
    }

    private static int Run(DirectoryInfo from, DirectoryInfo to, TextWriter output)
    {
        var archive = new Archive(new ConverterOptions());
        foreach (var file in from.EnumerateFiles("*", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(from.FullName, file.FullName).Replace('\\', '/');
            archive.Add(new InputFile(path, File.ReadAllBytes(file.FullName)) { Origin = $"{from.Name}/{path}" });
        }
        var conversion = archive.Complete();
        foreach (var diagnostic in conversion.Diagnostics)
            output.WriteLine(diagnostic);
        foreach (var tip in conversion.Tips)
        {
            var path = Path.Combine(to.FullName, tip.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, tip.Write());
        }
        output.WriteLine($"{conversion.Tips.Length} tips from {conversion.Dumps.Length} dumps");
        return 0;
    }
}
