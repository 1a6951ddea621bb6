using System.Runtime.InteropServices;
using System.Text;

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
                if (IsStillAt(path, file))
                    return new BuildLock(path, file);
                file.Dispose();
            }
        }
        catch (IOException) when (File.Exists(path))
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

    // Who had the lock deletes the file. One that was opened before that, and locked after it, locks nobody out.
    private static bool IsStillAt(string path, FileStream file)
    {
        var token = Guid.NewGuid().ToString();
        file.SetLength(0);
        file.Write(Encoding.ASCII.GetBytes(token));
        file.Flush();
        try
        {
            return File.ReadAllText(path) == token;
        }
        catch (FileNotFoundException)
        {
            return false;
        }
    }

    [LibraryImport("libc", EntryPoint = "flock")]
    private static partial int Lock(SafeHandle file, int how);
}
