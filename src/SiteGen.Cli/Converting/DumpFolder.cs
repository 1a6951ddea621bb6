using SiteGen.Cli.Folders;
using SiteGen.Converter.Dumps;
using SiteGen.Converter.Merging;
using SiteGen.Text;

namespace SiteGen.Cli.Converting;

/// <summary>The folder with the dumps. They are read in parallel, and none is kept.</summary>
internal sealed record DumpFolder(string Folder)
{
    /// <summary>All that is in the folder and in those inside of it, but for folders.</summary>
    public List<FileSystemInfo> Files() => [.. FolderEntries.Of(Folder)];

    /// <summary>Adds all files to an archive. What is no regular file is never opened: named, and skipped.</summary>
    public void AddTo(Archive archive, List<FileSystemInfo> files, int threads, Progress progress) => Parallel.ForEach(
        files, new ParallelOptions { MaxDegreeOfParallelism = threads }, file =>
        {
            Add(archive, file);
            progress.Add((file as FileInfo)?.Length ?? 0);
        });

    /// <summary>Reads one file again.</summary>
    public InputFile Read(string path) =>
        new(path, File.ReadAllBytes(Path.Join(Folder, path))) { Origin = Origin(path) };

    /// <summary>A dump's name for people.</summary>
    public string Origin(string path) => Path.Join(Folder, path).Replace('\\', '/');

    private void Add(Archive archive, FileSystemInfo file)
    {
        var path = Path.GetRelativePath(Folder, file.FullName).Replace('\\', '/');
        try
        {
            if (file.LinkTarget is { } target && file.ResolveLinkTarget(returnFinalTarget: true) is not { Exists: true })
                archive.AddUnreadable(path, Origin(path), $"it is a link to {target}, and nothing is there");
            else if (FileStatus.KindOf(file.FullName, follow: true) is not FileKind.File and var kind)
                archive.AddUnreadable(path, Origin(path), $"it is {FileKinds.NameOf(kind)}, and no file");
            else if ((file.ResolveLinkTarget(returnFinalTarget: true) ?? file) is FileInfo { Length: > DumpDecoder.MaxBytes } large)
                archive.AddTooLarge(path, Origin(path), large.Length);
            else
                archive.Add(Read(path));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            archive.AddUnreadable(path, Origin(path), exception.Message);
        }
    }
}
