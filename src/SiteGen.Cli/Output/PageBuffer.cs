using System.Buffers;
using System.Collections.Concurrent;
using Microsoft.Win32.SafeHandles;
using SiteGen.Hashing;

namespace SiteGen.Cli.Output;

/// <summary>A pooled buffer for the bytes of one file, so that a page allocates no memory.</summary>
internal sealed class PageBuffer : IBufferWriter<byte>
{
    private static readonly ConcurrentStack<PageBuffer> Free = [];

    private byte[] _bytes = new byte[64 * 1024];
    private byte[] _file = [];
    private int _length;

    public static PageBuffer Rent() => Free.TryPop(out var buffer) ? buffer : new PageBuffer();

    public static void Return(PageBuffer buffer) => Free.Push(buffer);

    /// <summary>The bytes.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, _length);

    /// <summary>The hash of the bytes.</summary>
    /// <param name="seed">The seed of the hash.</param>
    public ContentKey Hash(long seed) => ContentKey.Of(Bytes, seed);

    public void Clear() => _length = 0;

    public void Advance(int count) => _length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        var needed = _length + Math.Max(sizeHint, 1);
        if (needed > _bytes.Length)
            Array.Resize(ref _bytes, Math.Max(needed, _bytes.Length * 2));
        return _bytes.AsMemory(_length);
    }

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    /// <summary>Whether an existing file holds the same bytes.</summary>
    public bool EqualsFile(string path)
    {
        using var file = File.OpenHandle(path);
        return RandomAccess.GetLength(file) == _length
            && Read(file, _length) is var read && Bytes.SequenceEqual(read);
    }

    private ReadOnlySpan<byte> Read(SafeFileHandle file, int length)
    {
        if (_file.Length < length)
            _file = new byte[Math.Max(length, _bytes.Length)];
        var read = 0;
        for (int count; read < length && (count = RandomAccess.Read(file, _file.AsSpan(read, length - read), read)) > 0;)
            read += count;
        return _file.AsSpan(0, read);
    }
}
