using SiteGen.Cli.Folders;
using SiteGen.Converter.Dumps;
using SiteGen.Converter.Merging;
using SiteGen.Text;

namespace SiteGen.Cli.Converting;

/// <summary>The folder with the dumps. They are read in parallel, and none is kept.</summary>
internal sealed record DumpFolder(string Folder)
{
    /// <summary>The names and sizes of all files.</summary>
    public List<FileInfo> Files() => [.. new DirectoryInfo(Folder).EnumerateFiles("*", FolderListing.Everything)];

    /// <summary>Adds all files to an archive.</summary>
    public void AddTo(Archive archive, List<FileInfo> files, int threads, Progress progress) => Parallel.ForEach(
        files, new ParallelOptions { MaxDegreeOfParallelism = threads }, file =>
        {
            Add(archive, file);
            progress.Add(file.Length);
        });

    /// <summary>Reads one file again.</summary>
    public InputFile Read(string path) =>
        new(path, File.ReadAllBytes(Path.Join(Folder, path))) { Origin = Origin(path) };

    private void Add(Archive archive, FileInfo file)
    {
        var path = Path.GetRelativePath(Folder, file.FullName).Replace('\\', '/');
        try
        {
            if (file.Length > DumpDecoder.MaxBytes)
                archive.AddTooLarge(path, Origin(path), file.Length);
            else
                archive.Add(Read(path));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            archive.AddUnreadable(path, Origin(path), exception.Message);
        }
    }

    private string Origin(string path) => Path.Join(Folder, path).Replace('\\', '/');
}
