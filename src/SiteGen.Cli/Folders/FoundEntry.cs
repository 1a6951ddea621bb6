using System.Buffers;
using System.IO.Hashing;
using SiteGen.Hashing;

namespace SiteGen.Cli.Folders;

/// <summary>Anything but a folder that a walk has found; valid until the visitor returns.</summary>
internal readonly ref struct FoundEntry
{
    // Files that fill the buffer are few; they are opened by path.
    private const int BufferSize = 64 * 1024;

    private readonly string _root;
    private readonly LinuxFolder? _folder;
    private readonly LinuxEntry _entry;

    /// <summary>An entry that is opened by its path.</summary>
    /// <param name="root">The folder that the walk began in.</param>
    /// <param name="path">The path inside of it.</param>
    /// <param name="kind">What it is.</param>
    public FoundEntry(string root, string path, FileKind kind)
    {
        _root = root;
        Path = path;
        Kind = kind;
    }

    /// <summary>A file in an open folder.</summary>
    /// <param name="root">The folder that the walk began in.</param>
    /// <param name="path">The path inside of it.</param>
    /// <param name="folder">The folder that it is in.</param>
    /// <param name="entry">The file in that folder.</param>
    public FoundEntry(string root, string path, LinuxFolder folder, LinuxEntry entry)
        : this(root, path, FileKind.File)
    {
        _folder = folder;
        _entry = entry;
    }

    /// <summary>The path in the folder that the walk began in, with <c>/</c> between folders.</summary>
    public string Path { get; }

    /// <summary>What it is; only a <see cref="FileKind.File"/> may be read.</summary>
    public FileKind Kind { get; }

    /// <summary>The path with that of the folder that the walk began in.</summary>
    public string FullPath => System.IO.Path.Join(_root, Path);

    /// <summary>The file's bytes.</summary>
    /// <exception cref="IOException">It can't be read, or no longer exists.</exception>
    /// <exception cref="UnauthorizedAccessException">Reading it is not permitted.</exception>
    public byte[] Read()
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            return _folder?.TryRead(_entry, buffer) is { } length ? buffer[..length] : File.ReadAllBytes(FullPath);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>The hash of the file's bytes; null where it no longer exists.</summary>
    /// <param name="seed">The seed of the hash.</param>
    /// <exception cref="IOException">It can't be read.</exception>
    /// <exception cref="UnauthorizedAccessException">Reading it is not permitted.</exception>
    public ContentKey? Hash(long seed)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            if (_folder?.TryRead(_entry, buffer) is { } all)
                return ContentKey.Of(buffer.AsSpan(0, all), seed);
            using var file = File.OpenHandle(FullPath);
            var hash = new XxHash128(seed);
            for (long at = 0, length; (length = RandomAccess.Read(file, buffer, at)) > 0; at += length)
                hash.Append(buffer.AsSpan(0, (int)length));
            return ContentKey.Of(hash);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
