using System.Runtime.InteropServices;

namespace SiteGen.Cli.Converting;

/// <summary>
/// Waits until files and folders are on the disk. A rename that is there after a power cut is worth nothing when the
/// bytes of the file are not.
/// </summary>
internal static partial class DiskFlush
{
    // From here on one call for the whole file system is faster than one a file: 2,800 files take 25 s one by one.
    private const int ManyFiles = 16;

    /// <summary>Flushes the bytes of files that are all on one file system.</summary>
    /// <exception cref="IOException">The disk says that they are not written.</exception>
    public static void Files(IReadOnlyList<string> paths)
    {
        if (paths.Count >= ManyFiles && OperatingSystem.IsLinux())
        {
            WithFolder(Path.GetDirectoryName(paths[0])!, SyncFileSystem);
            return;
        }
        foreach (var path in paths)
            File(path);
    }

    private static void File(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.Read, bufferSize: 0);
        file.Flush(flushToDisk: true);
    }

    /// <summary>Flushes what stands in folders, each once. Windows has no such call and needs none.</summary>
    /// <exception cref="IOException">The disk says that it is not written.</exception>
    public static void Folders(IEnumerable<string> paths)
    {
        if (OperatingSystem.IsWindows())
            return;
        foreach (var path in paths.Distinct(StringComparer.Ordinal).Where(Directory.Exists))
            WithFolder(path, Sync);
    }

    private static void WithFolder(string path, Func<int, int> sync)
    {
        // .NET opens no folder.
        var folder = Open(path, 0);
        var isFlushed = folder >= 0 && (sync(folder) == 0 || Marshal.GetLastPInvokeError() == NotSupported);
        var message = Marshal.GetLastPInvokeErrorMessage();
        if (folder >= 0)
            _ = Close(folder);
        if (!isFlushed)
            throw new IOException($"{path} can't be flushed to the disk: {message}");
    }

    // EINVAL: some file systems flush no folders.
    private const int NotSupported = 22;

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int Sync(int file);

    [LibraryImport("libc", EntryPoint = "syncfs", SetLastError = true)]
    private static partial int SyncFileSystem(int file);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int file);
}
