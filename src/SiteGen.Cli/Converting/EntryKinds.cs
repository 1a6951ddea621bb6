using System.Runtime.InteropServices;

namespace SiteGen.Cli.Converting;

/// <summary>What kind of thing a name in a folder stands for.</summary>
internal enum EntryKind
{
    /// <summary>There is nothing of this name.</summary>
    Missing,

    /// <summary>A regular file.</summary>
    File,

    /// <summary>A folder.</summary>
    Folder,

    /// <summary>A symbolic link, wherever it leads.</summary>
    Link,

    /// <summary>A pipe. Opening it waits for somebody who writes into it.</summary>
    Pipe,

    /// <summary>A socket.</summary>
    Socket,

    /// <summary>A device. Reading it may never end.</summary>
    Device,
}

/// <summary>Tells pipes, sockets and devices from files, which .NET does not, without opening anything.</summary>
internal static partial class EntryKinds
{
    private const int CurrentFolder = -100; // AT_FDCWD
    private const int NoFollow = 0x100; // AT_SYMLINK_NOFOLLOW
    private const uint WantType = 1; // STATX_TYPE

    /// <summary>The kind of a name.</summary>
    /// <param name="path">The path.</param>
    /// <param name="follow">Whether a link is what it leads to.</param>
    public static EntryKind Of(string path, bool follow = false)
    {
        if (OnLinux(path, follow) is { } kind)
            return kind;
        var file = new FileInfo(path);
        return file.LinkTarget is not null && !follow ? EntryKind.Link
            : Directory.Exists(path) ? EntryKind.Folder
            : file.Exists ? EntryKind.File
            : EntryKind.Missing;
    }

    /// <summary>The kind for people, with its article.</summary>
    public static string Name(EntryKind kind) => kind switch
    {
        EntryKind.Link => "a link",
        EntryKind.Folder => "a folder",
        EntryKind.Pipe => "a pipe",
        EntryKind.Socket => "a socket",
        EntryKind.Device => "a device",
        EntryKind.Missing => "a link to nowhere",
        _ => "a file",
    };

    private static EntryKind? OnLinux(string path, bool follow)
    {
        try
        {
            if (!OperatingSystem.IsLinux() || StatX(CurrentFolder, path, follow ? 0 : NoFollow, WantType, out var status) != 0)
                return null;
            return (status.Mode & 0xF000) switch
            {
                0x8000 => EntryKind.File,
                0x4000 => EntryKind.Folder,
                0xA000 => EntryKind.Link,
                0x1000 => EntryKind.Pipe,
                0xC000 => EntryKind.Socket,
                _ => EntryKind.Device,
            };
        }
        catch (EntryPointNotFoundException)
        {
            return null; // A C library older than 2018.
        }
    }

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int StatX(int folder, string path, int flags, uint wanted, out Status status);

    // The kernel's layout, the same on every processor; only the type of the file is needed.
    [StructLayout(LayoutKind.Explicit, Size = 256)]
    private struct Status
    {
        [FieldOffset(28)]
        public ushort Mode;
    }
}
