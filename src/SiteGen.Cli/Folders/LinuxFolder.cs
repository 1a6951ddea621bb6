using System.Runtime.InteropServices;

namespace SiteGen.Cli.Folders;

/// <summary>
/// A folder that is held open, on Linux. All that it does may fail without a reason: then the caller asks .NET for the
/// same by its path, which does it or says what is wrong.
/// </summary>
internal sealed partial class LinuxFolder : IDisposable
{
    private const int CurrentFolder = -100;

    // The same on every processor that .NET runs on, which what asks for a folder (O_DIRECTORY) is not: instead, what is
    // none can't be listed.
    private const int CloseOnExec = 0x80000;

    // O_WRONLY, O_CREAT and O_EXCL: a file that is there already is left alone.
    private const int NewForWriting = 0x01 | 0x40 | 0x80;
    private const int AnyFile = 0b110_110_110;
    private const int AnyFolder = 0b111_111_111;

    // Names have 255 bytes at most, or with some file systems characters.
    private const int RoomForAnEntry = 2048;

    private static volatile bool _canList = true;

    // No SafeHandle: a finalizer for each of 34,000 folders and files takes 0.02 of 0.23 s.
    private readonly int _descriptor;

    private LinuxFolder(int descriptor) => _descriptor = descriptor;

    /// <summary>Opens a folder.</summary>
    public static LinuxFolder? TryOpen(string path) =>
        _canList && OpenAt(CurrentFolder, path, CloseOnExec) is >= 0 and var opened ? new(opened) : null;

    /// <summary>Opens a folder in this one.</summary>
    public LinuxFolder? TryOpen(LinuxEntry entry) =>
        OpenAt(_descriptor, in entry.FirstByte, CloseOnExec) is >= 0 and var opened ? new(opened) : null;

    /// <summary>Reads a file in this folder.</summary>
    /// <param name="entry">The file.</param>
    /// <param name="room">Takes its bytes; a file must be shorter.</param>
    /// <returns>How many bytes it has.</returns>
    public int? TryRead(LinuxEntry entry, Span<byte> room)
    {
        var file = OpenAt(_descriptor, in entry.FirstByte, CloseOnExec);
        if (file < 0)
            return null;
        try
        {
            for (var length = 0; length < room.Length;)
            {
                var more = (int)Read(file, ref room[length], room.Length - length);
                if (more <= 0)
                    return more == 0 ? length : null;
                length += more;
            }
            return null;
        }
        finally
        {
            _ = Close(file);
        }
    }

    /// <summary>Lists the folder, once.</summary>
    /// <param name="room">Takes the entries; a larger one takes its place where that is needed.</param>
    /// <returns>How many bytes of <see cref="LinuxEntry"/> there are.</returns>
    public int? TryList(ref byte[] room)
    {
        try
        {
            for (var length = 0; ;)
            {
                if (room.Length - length < RoomForAnEntry)
                    Array.Resize(ref room, room.Length * 2);
                switch ((int)GetEntries(_descriptor, ref room[length], room.Length - length))
                {
                    case < 0:
                        return null;
                    case 0:
                        return length;
                    case var more:
                        length += more;
                        break;
                }
            }
        }
        catch (EntryPointNotFoundException)
        {
            // An older C library, or musl, where it has another name. Asked for again and again, it would take long.
            _canList = false;
            return null;
        }
    }

    /// <summary>Makes a folder, as far as the user's mask allows.</summary>
    /// <param name="path">Its path in this one.</param>
    public bool TryMake(string path) => MakeAt(_descriptor, path, AnyFolder) == 0;

    /// <summary>Writes a new file, whole or not at all.</summary>
    /// <param name="path">Its path in this folder.</param>
    /// <param name="content">Its bytes.</param>
    public bool TryWrite(string path, ReadOnlySpan<byte> content)
    {
        var file = OpenAt(_descriptor, path, CloseOnExec | NewForWriting, AnyFile);
        if (file < 0)
            return false;
        while (!content.IsEmpty && Write(file, content, content.Length) is > 0 and var written)
            content = content[(int)written..];
        _ = Close(file);
        if (content.IsEmpty)
            return true;
        _ = UnlinkAt(_descriptor, path, 0);
        return false;
    }

    public void Dispose() => _ = Close(_descriptor);

    [LibraryImport("libc", EntryPoint = "openat", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int OpenAt(int folder, string path, int flags, int mode = 0);

    [LibraryImport("libc", EntryPoint = "openat")]
    private static partial int OpenAt(int folder, in byte name, int flags);

    [LibraryImport("libc", EntryPoint = "mkdirat", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int MakeAt(int folder, string path, int mode);

    [LibraryImport("libc", EntryPoint = "unlinkat", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int UnlinkAt(int folder, string path, int flags);

    [LibraryImport("libc", EntryPoint = "write")]
    private static partial nint Write(int file, ReadOnlySpan<byte> content, nint length);

    [LibraryImport("libc", EntryPoint = "getdents64")]
    private static partial nint GetEntries(int folder, ref byte room, nint length);

    [LibraryImport("libc", EntryPoint = "read")]
    private static partial nint Read(int file, ref byte room, nint length);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int descriptor);
}
