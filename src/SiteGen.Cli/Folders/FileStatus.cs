using System.IO.Enumeration;
using System.Runtime.InteropServices;

namespace SiteGen.Cli.Folders;

/// <summary>
/// Device and inode of a file: two names with one identity are hard links to the same bytes.
/// </summary>
internal readonly record struct FileIdentity(ulong Device, ulong Inode);

/// <summary>What <c>statx</c> says of a name, without opening it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Identity">Which file it is.</param>
internal readonly partial record struct FileStatus(FileKind Kind, FileIdentity Identity)
{
    private const int CurrentFolder = -100; // AT_FDCWD
    private const int NoFollow = 0x100; // AT_SYMLINK_NOFOLLOW
    private const int EmptyPath = 0x1000; // AT_EMPTY_PATH
    private const uint WantTypeAndInode = 0x101; // STATX_TYPE | STATX_INO

    /// <summary>The status; null where there is no such file, or no <c>statx</c> (anywhere but on Linux).</summary>
    /// <param name="path">The path.</param>
    /// <param name="follow">Whether a link is what it leads to.</param>
    public static FileStatus? Of(string path, bool follow = false)
    {
        try
        {
            if (!OperatingSystem.IsLinux() || StatX(CurrentFolder, path, follow ? 0 : NoFollow, WantTypeAndInode, out var status) != 0)
                return null;
            return From(status);
        }
        catch (EntryPointNotFoundException)
        {
            return null; // A C library older than 2018.
        }
    }

    /// <summary>The status of an open file, whether it still has a name or not.</summary>
    public static FileStatus? Of(SafeHandle file)
    {
        try
        {
            if (!OperatingSystem.IsLinux() || StatX(file, "", EmptyPath, WantTypeAndInode, out var status) != 0)
                return null;
            return From(status);
        }
        catch (EntryPointNotFoundException)
        {
            return null;
        }
    }

    /// <summary>The kind of a name; null where there is nothing of this name.</summary>
    /// <param name="path">The path.</param>
    /// <param name="follow">Whether a link is what it leads to.</param>
    public static FileKind? KindOf(string path, bool follow = false)
    {
        if (Of(path, follow) is { } status)
            return status.Kind;
        var file = new FileInfo(path);
        return file.LinkTarget is not null && !follow ? FileKind.Link
            : Directory.Exists(path) ? FileKind.Folder
            : file.Exists ? FileKind.File
            : null;
    }

    /// <summary>The kind of an entry. .NET alone can't tell a pipe or a device from a file.</summary>
    public static FileKind KindOf(ref FileSystemEntry entry)
    {
        // A link to a folder counts as a folder, too.
        if (entry.Attributes.HasFlag(FileAttributes.ReparsePoint) && entry.ToFileSystemInfo().LinkTarget is not null)
            return FileKind.Link;
        if (entry.IsDirectory)
            return FileKind.Folder;
        return OperatingSystem.IsLinux() ? Of(entry.ToFullPath())?.Kind ?? FileKind.File : FileKind.File;
    }

    private static FileStatus From(Status status)
    {
        var kind = (status.Mode & 0xF000) switch
        {
            0x8000 => FileKind.File,
            0x4000 => FileKind.Folder,
            0xA000 => FileKind.Link,
            0x1000 => FileKind.Pipe,
            0xC000 => FileKind.Socket,
            _ => FileKind.Device,
        };
        return new(kind, new(((ulong)status.DeviceMajor << 32) | status.DeviceMinor, status.Inode));
    }

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int StatX(int folder, string path, int flags, uint wanted, out Status status);

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int StatX(SafeHandle file, string path, int flags, uint wanted, out Status status);

    // The kernel's layout, the same on every processor; the fields that are not needed are left out.
    [StructLayout(LayoutKind.Explicit, Size = 256)]
    private struct Status
    {
        [FieldOffset(28)]
        public ushort Mode;

        [FieldOffset(32)]
        public ulong Inode;

        [FieldOffset(136)]
        public uint DeviceMajor;

        [FieldOffset(140)]
        public uint DeviceMinor;
    }
}
