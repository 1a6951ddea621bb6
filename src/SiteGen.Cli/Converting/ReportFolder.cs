using SiteGen.Cli.Folders;
using SiteGen.Converter.Doubts;
using SiteGen.Converter.Merging;
using SiteGen.Converter.Reporting;
using SiteGen.Converter.Reviewing;
using SiteGen.Text;

namespace SiteGen.Cli.Converting;

/// <summary>
/// The folder for the report. Pages of an earlier report that this one does not have are deleted: they are known by the
/// list that each report leaves, so that no file of a person is touched.
/// </summary>
internal sealed class ReportFolder(ConvertSettings settings, string folder)
{
    private const string List = ".report-files";

    /// <summary>Why no report can be written to a folder; null where one can.</summary>
    public static Diagnostic? Refusal(string folder)
    {
        if (FileStatus.KindOf(folder, follow: true) is not (null or FileKind.Folder))
            return DumpMistakes.ReportIsFile(folder);
        for (var around = Path.GetFullPath(folder); around is not null; around = Path.GetDirectoryName(around))
        {
            if (File.Exists(Path.Join(around, "site.yml")))
                return DumpMistakes.ReportInInput(folder);
        }
        return Directory.Exists(folder) && !File.Exists(Path.Join(folder, List)) && Directory.EnumerateFileSystemEntries(folder).Any()
            ? DumpMistakes.NotAReport(folder)
            : null;
    }

    public void Write(Conversion conversion, Review review, DumpFolder dumps)
    {
        var before = ReadList();
        var written = new HashSet<string>(StringComparer.Ordinal);
        Directory.CreateDirectory(folder);
        // First of all: a run that is killed leaves a folder that the next one knows.
        if (before.Count == 0)
        {
            File.WriteAllBytes(Checked(List), []);
            DiskFlush.Files([Checked(List)]);
            DiskFlush.Folders([folder]);
        }
        foreach (var inside in (string[])["dumps", "tips"])
            Directory.CreateDirectory(Checked(inside));
        Report.Write(conversion, review, dumps.Read, CommandFor, file =>
        {
            File.WriteAllBytes(Checked(file.Path), file.Content.Span);
            lock (written)
                written.Add(file.Path);
        });
        foreach (var old in before.Where(path => !written.Contains(path)))
            File.Delete(Checked(old));
        File.WriteAllLines(Checked(List), written.Order(StringComparer.Ordinal));
    }

    // A list that was changed can't lead out of the folder, nor to files of another kind.
    private HashSet<string> ReadList() => FileStatus.KindOf(Checked(List)) == FileKind.File
        ? [.. File.ReadLines(Checked(List)).Where(ReportPaths.IsValid)]
        : [];

    private string Checked(string path)
    {
        var full = Path.Join(folder, path);
        if (path.Length > 0 && FileStatus.KindOf(full) is { } kind and not (FileKind.File or FileKind.Folder))
            throw new IOException($"{full} is {FileKinds.NameOf(kind)}, which convert neither opens nor replaces");
        return full;
    }

    // As the README starts the program; the folders only where they are not the usual ones.
    private string CommandFor(Doubt doubt)
    {
        var place = doubt.Dump is { } dump ? $"{settings.From.TrimEnd('/')}/{dump}" : $"{settings.To.TrimEnd('/')}/{doubt.Tip}";
        var folders = (settings.From == "seeds" ? "" : $" --from {Quote(settings.From)}")
            + (settings.To == "input/tips" ? "" : $" --to {Quote(settings.To)}");
        var line = doubt.At.Line == 0 ? "" : $":{doubt.At.Line}";
        return $"dotnet run --project src/SiteGen.Cli -c Release -- convert{folders} --accept {Quote(place + line)} --because \"\"";
    }

    // For a POSIX shell.
    private static string Quote(string text) =>
        text.All(letter => char.IsAsciiLetterOrDigit(letter) || "/._-:+,=@".Contains(letter)) ? text : $"'{text.Replace("'", "'\\''")}'";
}
