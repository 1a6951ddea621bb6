using System.IO.Hashing;
using System.Text;

namespace SiteGen.Caching;

/// <summary>
/// What earlier builds made of posts' files, known by the files' bytes. A value that a host hands to a build and may
/// keep for the next one: without it, or with one of another program, a build gives the same outputs, only later. All
/// threads of one build may use it; it is written when that build's plan is there.
/// </summary>
public sealed class PostCache
{
    private readonly Dictionary<ContentKey, ReadOnlyMemory<byte>> _kept = [];
    private readonly Dictionary<ContentKey, ReadOnlyMemory<byte>> _used = [];
    private readonly Dictionary<ContentKey, KeptPost> _new = [];
    private readonly Lock _lock = new();

    /// <summary>Whether there is anything to keep that was not kept already, or anything that nobody needs any more.</summary>
    public bool HasChanged => _new.Count > 0 || _used.Count < _kept.Count;

    /// <summary>Reads what <see cref="Write"/> has written. What another program has written, or anyone else, is left aside.</summary>
    public static PostCache Read(ReadOnlyMemory<byte> bytes)
    {
        var cache = new PostCache();
        var version = Encoding.UTF8.GetBytes(ProgramVersion.OfTexts);
        if (bytes.Length < version.Length + ContentKey.Size || !bytes.Span.StartsWith(version))
            return cache;
        var content = bytes[..^ContentKey.Size];
        if (ContentKey.Of(content.Span) != ContentKey.Read(bytes.Span[content.Length..]))
            return cache;
        var reader = new KeptReader(content[version.Length..]);
        for (var left = reader.Number(); left > 0; left--)
        {
            var key = reader.Key();
            cache._kept[key] = reader.Bytes(reader.Number());
        }
        return cache;
    }

    /// <summary>Writes all that the build has used, and nothing else, so that a cache never grows beyond its site.</summary>
    public void Write(Stream output)
    {
        var hash = new XxHash128();
        Append(Encoding.UTF8.GetBytes(ProgramVersion.OfTexts));
        Append(BitConverter.GetBytes(_used.Count + _new.Count));
        foreach (var (key, bytes) in _used)
            AppendEntry(key, bytes.Span);
        using var buffer = new MemoryStream();
        using var writer = new BinaryWriter(buffer);
        foreach (var (key, kept) in _new)
        {
            buffer.SetLength(0);
            KeptPostFormat.Write(kept, writer);
            AppendEntry(key, buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
        }
        Span<byte> end = stackalloc byte[ContentKey.Size];
        ContentKey.Of(hash).Write(end);
        output.Write(end);

        void AppendEntry(ContentKey key, ReadOnlySpan<byte> entry)
        {
            Span<byte> head = stackalloc byte[ContentKey.Size + sizeof(int)];
            key.Write(head);
            BitConverter.TryWriteBytes(head[ContentKey.Size..], entry.Length);
            Append(head);
            Append(entry);
        }

        void Append(ReadOnlySpan<byte> bytes)
        {
            hash.Append(bytes);
            output.Write(bytes);
        }
    }

    internal KeptPost? Find(ContentKey file)
    {
        if (!_kept.TryGetValue(file, out var bytes))
            return null;
        lock (_lock)
            _used[file] = bytes;
        return KeptPostFormat.Read(bytes);
    }

    internal void Keep(ContentKey file, KeptPost post)
    {
        lock (_lock)
        {
            _used.Remove(file);
            _new[file] = post;
        }
    }
}
