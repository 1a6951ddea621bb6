using System.Runtime.InteropServices;

namespace SiteGen.Cli.Folders;

/// <summary>One entry of a folder, as <c>getdents64</c> writes it.</summary>
internal readonly ref struct LinuxEntry
{
    // struct linux_dirent64: inode, offset, length of the entry, type, name, zero.
    private const int LengthOffset = 16;
    private const int TypeOffset = 18;
    private const int NameOffset = 19;

    private readonly ReadOnlySpan<byte> _bytes;

    /// <summary>The entry at an offset of a list.</summary>
    public LinuxEntry(ReadOnlySpan<byte> list, int start)
    {
        _bytes = list.Slice(start, MemoryMarshal.Read<ushort>(list[(start + LengthOffset)..]));
        End = start + _bytes.Length;
    }

    /// <summary>The offset of the next entry, or of the list's end.</summary>
    public int End { get; }

    /// <summary>The name.</summary>
    public ReadOnlySpan<byte> Name => _bytes[NameOffset..(NameOffset + _bytes[NameOffset..].IndexOf((byte)0))];

    /// <summary>The first byte of the name, which ends in a zero.</summary>
    public ref readonly byte NamePointer => ref _bytes[NameOffset];

    /// <summary>What it is; null where the file system does not say (DT_UNKNOWN).</summary>
    public FileKind? Kind => _bytes[TypeOffset] switch
    {
        0 => null,
        1 => FileKind.Pipe,
        4 => FileKind.Folder,
        8 => FileKind.File,
        10 => FileKind.Link,
        12 => FileKind.Socket,
        _ => FileKind.Device,
    };

    /// <summary>Whether it is <c>.</c> or <c>..</c>.</summary>
    public bool IsSelfOrParent => Name is [(byte)'.'] or [(byte)'.', (byte)'.'];
}
