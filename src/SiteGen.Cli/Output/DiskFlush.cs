using System.ComponentModel;
using System.Runtime.InteropServices;

namespace SiteGen.Cli.Output;

/// <summary>
/// Waits until what was written is on the disk, so that a power cut after the exchange finds whole pages. File systems
/// write names before contents otherwise, and pages come back empty.
/// </summary>
internal static partial class DiskFlush
{
    /// <summary>Flushes a folder with all that was written to its file system (<c>syncfs</c> on Linux).</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="files">The paths of the new files in it, for systems that flush file by file only.</param>
    /// <exception cref="IOException">The disk failed.</exception>
    public static void Folder(string folder, IEnumerable<string> files)
    {
        if (OperatingSystem.IsLinux())
        {
            // A folder can't be opened for writing, and .NET opens none for reading.
            using var anyFile = System.IO.File.OpenHandle(Path.Join(folder, OutputManifest.Name));
            if (SyncFileSystem(anyFile) != 0)
                throw new IOException(new Win32Exception(Marshal.GetLastPInvokeError()).Message);
            return;
        }
        foreach (var file in files)
            File(Path.Join(folder, file));
    }

    /// <summary>Flushes one file.</summary>
    /// <exception cref="IOException">The disk failed.</exception>
    public static void File(string file)
    {
        using var handle = System.IO.File.OpenHandle(file, FileMode.Open, FileAccess.ReadWrite);
        RandomAccess.FlushToDisk(handle);
    }

    [LibraryImport("libc", EntryPoint = "syncfs", SetLastError = true)]
    private static partial int SyncFileSystem(SafeHandle file);
}
