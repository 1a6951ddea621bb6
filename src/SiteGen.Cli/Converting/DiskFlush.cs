using System.Runtime.InteropServices;

namespace SiteGen.Cli.Converting;

/// <summary>
/// Waits until files and folders are on the disk. A rename that is there after a power cut is worth nothing when the
/// bytes of the file are not.
/// </summary>
internal static partial class DiskFlush
{
    /// <summary>Flushes a file's bytes.</summary>
    /// <exception cref="IOException">The disk says that they are not written.</exception>
    public static void File(string path)
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
        {
            // .NET opens no folder.
            var folder = Open(path, 0);
            if (folder < 0)
                throw new IOException($"{path} can't be flushed to the disk: {Marshal.GetLastPInvokeErrorMessage()}");
            var isFlushed = Sync(folder) == 0 || Marshal.GetLastPInvokeError() == NotSupported;
            var message = Marshal.GetLastPInvokeErrorMessage();
            _ = Close(folder);
            if (!isFlushed)
                throw new IOException($"{path} can't be flushed to the disk: {message}");
        }
    }

    // EINVAL: some file systems flush no folders.
    private const int NotSupported = 22;

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int Sync(int file);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int file);
}
