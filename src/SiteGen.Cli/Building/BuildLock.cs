using System.Runtime.InteropServices;

namespace SiteGen.Cli.Building;

/// <summary>
/// Keeps two builds from writing one folder at once. The operating system frees it, even after a kill. .NET's own locking
/// is switched off in this program: it locks and unlocks each file that is read, a tenth of a build with nothing to do.
/// </summary>
internal sealed partial class BuildLock : IDisposable
{
    private const int Exclusive = 2;
    private const int DontWait = 4;

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
        try
        {
            while (true)
            {
                var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1);
                if (OperatingSystem.IsWindows())
                    return new BuildLock(path, file);
                if (Lock(file.SafeFileHandle, Exclusive | DontWait) != 0)
                {
                    file.Dispose();
                    return null;
                }
                // Who had the lock deletes the file. One that was opened before that, and locked after it, locks nobody out.
                if (FileIdentity.Of(file.SafeFileHandle) == FileIdentity.Of(path))
                    return new BuildLock(path, file);
                file.Dispose();
            }
        }
        catch (IOException exception) when (IsTaken(exception))
        {
            return null;
        }
    }

    /// <summary>Frees the lock, and leaves no file behind.</summary>
    public void Dispose()
    {
        // Windows deletes no file that is open; elsewhere nobody can have locked it until it is closed.
        if (OperatingSystem.IsWindows())
            _file.Dispose();
        File.Delete(_path);
        _file.Dispose();
    }

    // What Windows says, and Linux and macOS where .NET's locking is on, as it is in tests.
    private static bool IsTaken(IOException exception) => exception.HResult is unchecked((int)0x80070020) or 11 or 35;

    [LibraryImport("libc", EntryPoint = "flock")]
    private static partial int Lock(SafeHandle file, int how);
}
