using System.Runtime.InteropServices;

namespace SiteGen.Cli.Folders;

/// <summary>
/// An open folder on Linux. Every method may fail without a reason: the caller then asks .NET for the same by its path,
/// which does it or says what is wrong.
/// </summary>
internal sealed partial class LinuxFolder : IDisposable
{
    private const int CurrentFolder = -100; // AT_FDCWD

    // O_CLOEXEC | O_NONBLOCK, which have the same value on every processor that .NET runs on; O_DIRECTORY has not, but
    // listing anything else fails. With O_NONBLOCK, a pipe that has just taken a file's place does not block.
    private const int ReadOnly = 0x80000 | 0x800;

    // A name has 255 bytes at most; with some file systems, 255 characters.
    private const int MaxEntrySize = 2048;

    private static volatile bool _canList = true;

    // No SafeHandle: a finalizer for each of 34,000 folders and files takes 0.02 of 0.23 s.
    private readonly int _descriptor;

    private LinuxFolder(int descriptor) => _descriptor = descriptor;

    /// <summary>Opens a folder.</summary>
    public static LinuxFolder? TryOpen(string path) =>
        _canList && OpenAt(CurrentFolder, path, ReadOnly) is >= 0 and var opened ? new(opened) : null;

    /// <summary>Opens a folder in this one.</summary>
    public LinuxFolder? TryOpen(LinuxEntry entry) =>
        OpenAt(_descriptor, in entry.NamePointer, ReadOnly) is >= 0 and var opened ? new(opened) : null;

    /// <summary>Reads a file in this folder.</summary>
    /// <param name="entry">The file.</param>
    /// <param name="buffer">Receives the bytes. A file that fills it is not read.</param>
    /// <returns>The number of bytes.</returns>
    public int? TryRead(LinuxEntry entry, Span<byte> buffer)
    {
        var file = OpenAt(_descriptor, in entry.NamePointer, ReadOnly);
        if (file < 0)
            return null;
        try
        {
            for (var length = 0; length < buffer.Length;)
            {
                var count = (int)Read(file, ref buffer[length], buffer.Length - length);
                if (count <= 0)
                    return count == 0 ? length : null;
                length += count;
            }
            return null;
        }
        finally
        {
            _ = Close(file);
        }
    }

    /// <summary>Lists the folder, once.</summary>
    /// <param name="buffer">Receives the entries; it is replaced by a larger one where needed.</param>
    /// <returns>The size in bytes of all <see cref="LinuxEntry"/> records.</returns>
    public int? TryList(ref byte[] buffer)
    {
        try
        {
            for (var length = 0; ;)
            {
                if (buffer.Length - length < MaxEntrySize)
                    Array.Resize(ref buffer, buffer.Length * 2);
                switch ((int)GetEntries(_descriptor, ref buffer[length], buffer.Length - length))
                {
                    case < 0:
                        return null;
                    case 0:
                        return length;
                    case var count:
                        length += count;
                        break;
                }
            }
        }
        catch (EntryPointNotFoundException)
        {
            // glibc before 2.30, or musl, where it has another name. Each further attempt would be as slow as this one.
            _canList = false;
            return null;
        }
    }

    public void Dispose() => _ = Close(_descriptor);

    [LibraryImport("libc", EntryPoint = "openat", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int OpenAt(int folder, string path, int flags);

    [LibraryImport("libc", EntryPoint = "openat")]
    private static partial int OpenAt(int folder, in byte name, int flags);

    [LibraryImport("libc", EntryPoint = "getdents64")]
    private static partial nint GetEntries(int folder, ref byte buffer, nint length);

    [LibraryImport("libc", EntryPoint = "read")]
    private static partial nint Read(int file, ref byte buffer, nint length);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int descriptor);
}
