using System.Runtime.InteropServices;

namespace SiteGen.Cli.Folders;

/// <summary>A file or folder in a list that the kernel has written.</summary>
internal readonly ref struct LinuxEntry(ReadOnlySpan<byte> bytes)
{
    // The kernel's own layout (linux_dirent64): number, offset, length of the entry, kind, name, zero.
    private const int KindAt = 18;
    private const int NameAt = 19;
    private const byte Folder = 4;
    private const byte File = 8;

    private readonly ReadOnlySpan<byte> _bytes = bytes;

    /// <summary>The name.</summary>
    public ReadOnlySpan<byte> Name => _bytes[NameAt..(NameAt + _bytes[NameAt..].IndexOf((byte)0))];

    /// <summary>The first byte of the name; a zero follows the last one.</summary>
    public ref readonly byte FirstByte => ref _bytes[NameAt];

    /// <summary>Whether it is a file. A link is neither.</summary>
    public bool IsFile => _bytes[KindAt] == File;

    /// <summary>Whether it is a folder. Some file systems leave that open.</summary>
    public bool IsFolder => _bytes[KindAt] == Folder;
}

/// <summary>What is in a folder, as the kernel writes it.</summary>
internal ref struct LinuxEntries(ReadOnlySpan<byte> bytes)
{
    private const int LengthAt = 16;

    private ReadOnlySpan<byte> _rest = bytes;

    public LinuxEntry Current { get; private set; }

    public readonly LinuxEntries GetEnumerator() => this;

    /// <summary>Goes to the next one, but for the folder itself and the one around it.</summary>
    public bool MoveNext()
    {
        while (!_rest.IsEmpty)
        {
            var length = MemoryMarshal.Read<ushort>(_rest[LengthAt..]);
            Current = new LinuxEntry(_rest[..length]);
            _rest = _rest[length..];
            if (Current.Name is not ([(byte)'.'] or [(byte)'.', (byte)'.']))
                return true;
        }
        return false;
    }
}
