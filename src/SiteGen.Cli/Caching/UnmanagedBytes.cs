using System.Buffers;
using System.Runtime.InteropServices;

namespace SiteGen.Cli.Caching;

/// <summary>
/// The bytes of a large file in memory that is not the garbage collector's and is never freed: an array of 34 MB makes
/// the collector run, 0.02 of the 0.34 s in which one of 10,000 posts is built again.
/// </summary>
internal sealed unsafe class UnmanagedBytes : MemoryManager<byte>
{
    private readonly byte* _bytes;
    private readonly int _length;

    private UnmanagedBytes(int length)
    {
        _bytes = (byte*)NativeMemory.Alloc((nuint)length);
        _length = length;
    }

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="IOException">It can't be read.</exception>
    public static ReadOnlyMemory<byte> Read(string path)
    {
        using var file = File.OpenHandle(path);
        var bytes = new UnmanagedBytes(checked((int)RandomAccess.GetLength(file)));
        var read = 0;
        for (int count; (count = RandomAccess.Read(file, bytes.GetSpan()[read..], read)) > 0;)
            read += count;
        return bytes.Memory[..read];
    }

    public override Span<byte> GetSpan() => new(_bytes, _length);

    public override MemoryHandle Pin(int elementIndex = 0) => new(_bytes + elementIndex);

    public override void Unpin()
    {
    }

    // A slice of it may be read at any time.
    protected override void Dispose(bool disposing)
    {
    }
}
