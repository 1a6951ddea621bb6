using SiteGen.Cli.Caching;
using SiteGen.Cli.Folders;
using SiteGen.Text;

namespace SiteGen.Cli.Output;

/// <summary>
/// The folder that a build replaces, as a whole or not at all, and the names beside it. A build claims the folder,
/// lays the whole new site out in the staging folder (<see cref="StagedSite"/>), and exchanges the two. A build that is
/// killed leaves the old site, and something beside it that the next build clears away.
/// </summary>
internal sealed class OutputFolder
{
    // A folder with nothing but folders may be replaced; one with very many of them is not looked through.
    private const int MaxEmptyFolders = 1000;
    private const int ReadOnlyFileSystem = 30; // EROFS, on Linux and macOS

    // Set once the folder around is found to be on a disk that can't be written, as that of a container with a volume.
    private bool _isAroundReadOnly;

    private OutputFolder(string path, string shown)
    {
        Path = path;
        Shown = shown;
    }

    /// <summary>The full path, without a link at its end.</summary>
    public string Path { get; }

    /// <summary>What the user calls it.</summary>
    public string Shown { get; }

    /// <summary>Where the new site is laid out: beside the folder, or inside where nothing beside it can be written.</summary>
    public string Staging => _isAroundReadOnly ? System.IO.Path.Join(Unfinished, "site") : Path + ".sitegen-new";

    /// <summary>Where the old site is for a moment, where folders can't be exchanged in one step.</summary>
    public string Retired => Path + ".sitegen-old";

    private string Unfinished => System.IO.Path.Join(Path, InPlaceReplacement.Unfinished);

    private string LockFile => Path + ".sitegen-lock";

    /// <summary>The folder of that name. Where it is a link, the folder that the link leads to.</summary>
    /// <exception cref="IOException">The link leads in a circle, or can't be read.</exception>
    public static OutputFolder Of(string folder)
    {
        var path = System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(folder));
        var link = new DirectoryInfo(path);
        return new OutputFolder(link.LinkTarget is null ? path : link.ResolveLinkTarget(returnFinalTarget: true)!.FullName, folder);
    }

    /// <summary>
    /// Reserves the folder for one build, and begins to compare what is in it. A folder that another build is writing is
    /// reported, and so is a file of its name.
    /// </summary>
    /// <param name="last">What the last build wrote; null where that is not known.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public OutputClaim? Claim(LastBuild? last, DiagnosticBag diagnostics)
    {
        if (System.IO.Path.GetDirectoryName(Path) is not { } parent)
        {
            diagnostics.Add(DiskMistakes.RootFolder(Shown));
            return null;
        }
        if (File.Exists(Path))
        {
            diagnostics.Add(DiskMistakes.NotAFolder(Shown));
            return null;
        }
        Directory.CreateDirectory(parent);
        var writing = TryLock();
        if (writing is null)
        {
            diagnostics.Add(DiskMistakes.AnotherBuild(Shown));
            return null;
        }
        try
        {
            CleanUp();
        }
        catch
        {
            writing.Dispose();
            throw;
        }
        return new OutputClaim(this, writing, Task.Run(() => Scan(last)));
    }

    /// <summary>
    /// Whether the folder holds exactly what a build has written, byte for byte, and nothing beside it is to be cleared
    /// away.
    /// </summary>
    public bool IsUnchangedSince(LastBuild last)
    {
        if (!Directory.Exists(Path) || Directory.Exists(Staging) || Directory.Exists(Retired) || Directory.Exists(Unfinished)
            || File.Exists(LockFile))
        {
            return false;
        }
        var (found, intact) = Find(last);
        return intact.Count == last.Files.Length && found.Count == intact.Count + 1 && OutputManifest.Matches(Path, found);
    }

    /// <summary>Deletes what a build has left beside the folder, and puts back a site that it had moved aside.</summary>
    public void CleanUp()
    {
        if (!Directory.Exists(Path) && Directory.Exists(Retired))
            Directory.Move(Retired, Path);
        // Inside, the lock stands beside what is unfinished.
        foreach (var leftover in _isAroundReadOnly ? (string[])[Staging] : [Staging, Retired, Unfinished])
        {
            // Deleting a link to a folder deletes the link alone.
            if (Directory.Exists(leftover))
                Directory.Delete(leftover, recursive: true);
        }
    }

    /// <summary>Deletes the folder of a lock inside, when the lock is released.</summary>
    public void CleanUpLock()
    {
        if (_isAroundReadOnly)
            Directory.Delete(Unfinished, recursive: true);
    }

    private FileLock? TryLock()
    {
        try
        {
            return FileLock.TryTake(LockFile);
        }
        catch (IOException exception) when (exception.HResult == ReadOnlyFileSystem && Directory.Exists(Path))
        {
            _isAroundReadOnly = true;
            Directory.CreateDirectory(Unfinished);
            return FileLock.TryTake(System.IO.Path.Join(Unfinished, "lock"));
        }
    }

    private OutputContents Scan(LastBuild? last)
    {
        var mistakes = new DiagnosticBag();
        if (!Directory.Exists(Path))
            return new OutputContents(Exists: false, [], [], mistakes);
        if (!OutputManifest.IsIn(Path) && HasFile())
        {
            mistakes.Add(DiskMistakes.NotOurFolder(Shown));
            return new OutputContents(Exists: true, [], [], mistakes);
        }
        var (found, intact) = Find(last);
        var files = OutputManifest.Check(Path, Shown, found, last?.Files.Select(file => file.Path) ?? [], mistakes);
        return new OutputContents(Exists: true, files, intact, mistakes);
    }

    // Stops at the first: the folder may be somebody's home.
    private bool HasFile()
    {
        var folders = new Queue<string>([Path]);
        while (folders.TryDequeue(out var folder))
        {
            foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos())
            {
                if (entry.FullName == Unfinished && entry.LinkTarget is null)
                    continue;
                if (entry is not DirectoryInfo || entry.LinkTarget is not null || folders.Count >= MaxEmptyFolders)
                    return true;
                folders.Enqueue(entry.FullName);
            }
        }
        return false;
    }

    // Everything that is there, and the files among it that still have the bytes that were written.
    private (Dictionary<string, FileKind> Found, Dictionary<string, WrittenFile> Intact) Find(LastBuild? last)
    {
        var written = last?.FilesByPath ?? [];
        var found = new Dictionary<string, FileKind>(written.Count + 1);
        var intact = new Dictionary<string, WrittenFile>(written.Count);
        FolderWalk.Each(Path, entry =>
        {
            var isIntact = written.TryGetValue(entry.Path, out var file) && entry.Kind == FileKind.File && entry.Hash(last!.Seed) == file.Hash;
            lock (found)
            {
                found[entry.Path] = entry.Kind;
                if (isIntact)
                    intact[entry.Path] = file!; // A file that is renamed meanwhile may be listed twice.
            }
        }, inside => inside == InPlaceReplacement.Unfinished);
        return (found, intact);
    }
}
