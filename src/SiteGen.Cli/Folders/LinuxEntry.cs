using System.Runtime.InteropServices;

namespace SiteGen.Cli.Folders;

/// <summary>A file or folder in a list that the kernel has written.</summary>
internal readonly ref struct LinuxEntry
{
    // The kernel's own layout (linux_dirent64): number, offset, length of the entry, kind, name, zero.
    private const int LengthAt = 16;
    private const int KindAt = 18;
    private const int NameAt = 19;
    private const byte Folder = 4;
    private const byte File = 8;

    private readonly ReadOnlySpan<byte> _bytes;

    /// <summary>The entry at one place of a list.</summary>
    public LinuxEntry(ReadOnlySpan<byte> list, int start)
    {
        _bytes = list.Slice(start, MemoryMarshal.Read<ushort>(list[(start + LengthAt)..]));
        End = start + _bytes.Length;
    }

    /// <summary>Where the next one starts, or the list ends.</summary>
    public int End { get; }

    /// <summary>The name.</summary>
    public ReadOnlySpan<byte> Name => _bytes[NameAt..(NameAt + _bytes[NameAt..].IndexOf((byte)0))];

    /// <summary>The first byte of the name; a zero follows the last one.</summary>
    public ref readonly byte FirstByte => ref _bytes[NameAt];

    /// <summary>Whether it is a file. A link is neither.</summary>
    public bool IsFile => _bytes[KindAt] == File;

    /// <summary>Whether it is a folder. Some file systems leave that open.</summary>
    public bool IsFolder => _bytes[KindAt] == Folder;

    /// <summary>Whether it is the listed folder itself, or the one around it.</summary>
    public bool IsSelfOrParent => Name is [(byte)'.'] or [(byte)'.', (byte)'.'];
}
