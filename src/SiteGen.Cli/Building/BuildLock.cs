using System.Runtime.InteropServices;

namespace SiteGen.Cli.Building;

/// <summary>
/// Keeps two builds from writing one folder at once. The operating system frees it, even after a kill. .NET's own
/// locking is switched off in this program: it locks and unlocks each file that is opened, which costs a microsecond
/// or two for each of some 26,000 that a build of 10,000 tips opens.
/// </summary>
internal sealed partial class BuildLock : IDisposable
{
    private const int Exclusive = 2;
    private const int DontWait = 4;

    // One more is needed only when another build ends between opening the file and locking it.
    private const int MostTries = 100;

    private readonly string _path;
    private readonly FileStream _file;

    private BuildLock(string path, FileStream file)
    {
        _path = path;
        _file = file;
    }

    /// <summary>The lock until it is disposed; null when another process has it.</summary>
    public static BuildLock? TryTake(string path)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            if (TryOpen(path) is not { } file)
                return null;
            if (OperatingSystem.IsWindows())
                return new BuildLock(path, file);
            if (!TryLock(file))
            {
                file.Dispose();
                return null;
            }
            // Who had the lock deletes the file. One that was opened before that, and locked after it, locks nobody out.
            // Only Linux can tell.
            if (FileIdentity.Of(file.SafeFileHandle) == FileIdentity.Of(path))
                return new BuildLock(path, file);
            file.Dispose();
        }
        return null;
    }

    /// <summary>Frees the lock, and leaves no file behind.</summary>
    public void Dispose()
    {
        // Windows deletes it by itself. Elsewhere nobody can have locked it until it is closed.
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
            // The build is done. What is left is an empty file, and the next build takes the lock on it.
        }
    }

    // Null where somebody else has it: on Windows, which opens a file for one only.
    private static FileStream? TryOpen(string path)
    {
        const int sharingViolation = unchecked((int)0x80070020);
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

    // A file system that knows no locks, as some networks' do, keeps nobody from building.
    private static bool TryLock(FileStream file)
    {
        var wouldBlock = OperatingSystem.IsMacOS() ? 35 : 11;
        return Lock(file.SafeFileHandle, Exclusive | DontWait) == 0 || Marshal.GetLastPInvokeError() != wouldBlock;
    }

    [LibraryImport("libc", EntryPoint = "flock", SetLastError = true)]
    private static partial int Lock(SafeHandle file, int how);
}
