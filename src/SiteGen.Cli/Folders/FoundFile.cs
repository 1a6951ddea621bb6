using System.Buffers;
using System.IO.Hashing;
using SiteGen.Hashing;

namespace SiteGen.Cli.Folders;

/// <summary>A file that a walk has come to; good until the visitor returns.</summary>
internal readonly ref struct FoundFile
{
    // Files that fill it are few, and go by path.
    private const int RoomForAPage = 64 * 1024;

    private readonly string _root;
    private readonly LinuxFolder? _folder;
    private readonly LinuxEntry _entry;

    /// <summary>A file known by its path.</summary>
    /// <param name="root">The folder that the walk began in.</param>
    /// <param name="path">The path inside of it.</param>
    public FoundFile(string root, string path)
    {
        _root = root;
        Path = path;
    }

    /// <summary>A file in a folder that is open.</summary>
    /// <param name="root">The folder that the walk began in.</param>
    /// <param name="path">The path inside of it.</param>
    /// <param name="folder">The folder that it is in.</param>
    /// <param name="entry">The file in that folder.</param>
    public FoundFile(string root, string path, LinuxFolder folder, LinuxEntry entry)
        : this(root, path)
    {
        _folder = folder;
        _entry = entry;
    }

    /// <summary>The path in the folder that the walk began in, with <c>/</c> between folders.</summary>
    public string Path { get; }

    private string FullPath => System.IO.Path.Join(_root, Path);

    /// <summary>Its bytes.</summary>
    /// <exception cref="IOException">It can't be read, or is there no more.</exception>
    /// <exception cref="UnauthorizedAccessException">It mustn't be read.</exception>
    public byte[] Read()
    {
        var room = ArrayPool<byte>.Shared.Rent(RoomForAPage);
        var bytes = _folder?.TryRead(_entry, room) is { } length ? room[..length] : File.ReadAllBytes(FullPath);
        ArrayPool<byte>.Shared.Return(room);
        return bytes;
    }

    /// <summary>What its bytes are known by; null where it is there no more, or a link to nowhere.</summary>
    /// <exception cref="IOException">It can't be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It mustn't be read.</exception>
    public ContentKey? Key()
    {
        var room = ArrayPool<byte>.Shared.Rent(RoomForAPage);
        try
        {
            if (_folder?.TryRead(_entry, room) is { } all)
                return ContentKey.Of(room.AsSpan(0, all));
            using var file = File.OpenHandle(FullPath);
            var hash = new XxHash128();
            for (long at = 0, length; (length = RandomAccess.Read(file, room, at)) > 0; at += length)
                hash.Append(room.AsSpan(0, (int)length));
            return ContentKey.Of(hash);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(room);
        }
    }
}
