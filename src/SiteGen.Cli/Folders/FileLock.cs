using System.Runtime.InteropServices;

namespace SiteGen.Cli.Folders;

/// <summary>
/// A lock file, so that only one program writes a folder. The operating system releases the lock even when the program
/// is killed. .NET's own locking is switched off in this program, since it costs two system calls for each file opened.
/// </summary>
internal sealed partial class FileLock : IDisposable
{
    private const int Exclusive = 2; // LOCK_EX
    private const int NonBlocking = 4; // LOCK_NB

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
            if (!TryLock(file))
            {
                file.Dispose();
                return null;
            }
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

    // Null where another program has it open: Windows opens it for one only.
    private static FileStream? TryOpen(string path)
    {
        const int sharingViolation = unchecked((int)0x80070020);
        if (FileStatus.Of(path) is { Kind: not FileKind.File })
            throw new IOException($"{path} is no file, so it can't be locked");
        try
        {
            var options = OperatingSystem.IsWindows() ? FileOptions.DeleteOnClose : FileOptions.None;
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, options);
        }
        catch (IOException exception) when (exception.HResult == sharingViolation)
        {
            return null;
        }
    }

    // A file system without locks, such as some network ones, keeps nobody from building.
    private static bool TryLock(FileStream file)
    {
        var wouldBlock = OperatingSystem.IsMacOS() ? 35 : 11;
        return Lock(file.SafeFileHandle, Exclusive | NonBlocking) == 0 || Marshal.GetLastPInvokeError() != wouldBlock;
    }

    [LibraryImport("libc", EntryPoint = "flock", SetLastError = true)]
    private static partial int Lock(SafeHandle file, int how);
}
