using System.CommandLine;
using SiteGen.Building;
using SiteGen.Cli.Building;
using SiteGen.Cli.Input;
using SiteGen.Text;
using SiteGen.Theme;
using SiteGen.Writing;

namespace SiteGen.Cli.Writing;

/// <summary><c>move</c>: gives a tip another title, and loses neither its address nor its name in feeds.</summary>
internal static class MoveCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("file") { Description = "The tip's file." };
        var title = new Argument<string>("title") { Description = "Its new title, in quotation marks." };
        var input = FolderOptions.Input();
        var tips = FolderOptions.Tips();
        var command = new Command("move", "Gives a tip another title: renames its file, and sends readers on from its old address.")
        {
            file, title, input, tips,
        };
        command.SetAction(parsed => Run(
            new InputFolder(parsed.GetRequiredValue(input), parsed.GetValue(tips)), parsed.GetRequiredValue(file), parsed.GetRequiredValue(title)));
        return command;
    }

    private static int Run(InputFolder input, string file, string title)
    {
        InternalError.Activity = $"renaming {file}";
        var diagnostics = new DiagnosticBag();
        var said = Move(input, file, title, diagnostics);
        Terminal.Write([.. diagnostics]);
        foreach (var line in said ?? [])
            Terminal.Write(line);
        return said is null ? ExitCodes.Failed : ExitCodes.Success;
    }

    private static string[]? Move(InputFolder input, string file, string title, DiagnosticBag diagnostics)
    {
        try
        {
            if (input.Read(diagnostics) is not { } files)
                return null;
            var origin = files.FirstOrDefault(one => Path.GetFullPath(one.Origin) == Path.GetFullPath(file))?.Origin ?? file;
            var move = TipMove.Plan(SiteInput.From(files), origin, title, config => BuildCommand.TodayIn(config.TimeZone), diagnostics);
            if (move is null)
                return null;
            var path = Path.Join(Path.GetDirectoryName(origin), Path.GetFileName(move.Path)).Replace('\\', '/');
            if (!Write(origin, path, move.Content.Span))
            {
                diagnostics.Add(WritingDiskMistakes.FileIsThere(path));
                return null;
            }
            AddBrokenLinks(input, diagnostics);
            return [path, move.Url == move.OldUrl ? $"The address stays {move.Url}" : $"{move.OldUrl} is now {move.Url}"];
        }
        catch (Exception exception) when (DiskMistakes.IsOfDisk(exception))
        {
            diagnostics.Add(DiskMistakes.Disk(exception, file));
            return null;
        }
    }

    // Other tips may link to the file. Their words are their authors', so they are named and not changed.
    private static void AddBrokenLinks(InputFolder input, DiagnosticBag diagnostics)
    {
        var found = new DiagnosticBag();
        SiteBuilder.Plan(SiteInput.From(input.Read(found) ?? []), new RazorTheme(), new BuildOptions { ShowsDrafts = true }, found);
        diagnostics.AddRange(found.Where(mistake => mistake.Severity == Severity.Error).Select(mistake => mistake with { Severity = Severity.Warning }));
    }

    // The old file goes last, so that the tip is there at any moment.
    private static bool Write(string old, string path, ReadOnlySpan<byte> content)
    {
        if (path != old)
        {
            if (!NewFile.TryWrite(path, content))
                return false;
            File.Delete(old);
            return true;
        }
        var written = $"{path}.tmp";
        if (!NewFile.TryWrite(written, content))
            return false;
        File.Move(written, path, overwrite: true);
        return true;
    }
}
