namespace SiteGen.Cli.Folders;

/// <summary>
/// A lock file, so that only one program writes a folder. .NET locks it, by flock(2) where it is not Windows, and the
/// operating system releases the lock even when the program is killed. A file system without locks, such as some network
/// ones, keeps nobody from building.
/// </summary>
internal sealed class FileLock : IDisposable
{
    // A second try is needed only when the holder deletes the file between our opening and locking it.
    private const int MaxTries = 100;

    private readonly string _path;
    private readonly FileStream _file;

    private FileLock(string path, FileStream file)
    {
        _path = path;
        _file = file;
    }

    /// <summary>The lock until it is disposed; null when another process has it.</summary>
    public static FileLock? TryTake(string path)
    {
        for (var tries = 0; tries < MaxTries; tries++)
        {
            if (TryOpen(path) is not { } file)
                return null;
            if (OperatingSystem.IsWindows())
                return new FileLock(path, file);
            // The holder deletes the file before it releases the lock. A lock on the deleted file excludes nobody, so the
            // open file must still be the one of that name. Only Linux can tell.
            if (FileStatus.Of(file.SafeFileHandle)?.Identity == FileStatus.Of(path)?.Identity)
                return new FileLock(path, file);
            file.Dispose();
        }
        return null;
    }

    /// <summary>Releases the lock and deletes the file.</summary>
    public void Dispose()
    {
        // Windows deletes it by itself (DeleteOnClose). Elsewhere nobody else can lock it until it is closed.
        if (!OperatingSystem.IsWindows())
            Delete();
        _file.Dispose();
    }

    private void Delete()
    {
        try
        {
            File.Delete(_path);
        }
        catch (Exception exception) when (DiskMistakes.IsOfDisk(exception))
        {
            // The work is done. An empty file remains, and the next run locks it.
        }
    }

    // Null where another program has it open. On Unix the result is the number of EWOULDBLOCK, which macOS counts differently.
    private static FileStream? TryOpen(string path)
    {
        var isLocked = OperatingSystem.IsWindows() ? unchecked((int)0x80070020) : OperatingSystem.IsMacOS() ? 35 : 11;
        if (FileStatus.Of(path) is { Kind: not FileKind.File })
            throw new IOException($"{path} is no file, so it can't be locked");
        try
        {
            var options = OperatingSystem.IsWindows() ? FileOptions.DeleteOnClose : FileOptions.None;
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, options);
        }
        catch (IOException exception) when (exception.HResult == isLocked)
        {
            return null;
        }
    }
}
