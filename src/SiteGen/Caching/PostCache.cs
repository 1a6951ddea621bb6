using System.Buffers.Binary;
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
    // A key and a length. A part ends in as much: its own key and its length.
    private const int EntryHead = ContentKey.Size + sizeof(int);

    private readonly Dictionary<ContentKey, ReadOnlyMemory<byte>> _kept = [];
    private readonly Dictionary<ContentKey, ReadOnlyMemory<byte>> _used = [];
    private readonly Dictionary<ContentKey, KeptPost> _new = [];
    private readonly Lock _lock = new();
    private int _size;

    /// <summary>Whether there is anything to keep that was not kept already, or much that nobody needs any more.</summary>
    public bool HasChanged => _new.Count > 0 || IsWasteful;

    /// <summary>
    /// Whether <see cref="Write"/> gives only what is new, which belongs behind what was read, and not all. That one body
    /// has changed is then kept in no time: 0.03 of 0.40 s at 10,000 tips.
    /// </summary>
    public bool IsAppended => _size > 0 && !IsWasteful;

    // A fifth of it, so that a cache never grows much beyond its site.
    private bool IsWasteful => _used.Values.Sum(bytes => (long)EntryHead + bytes.Length) < _size * 0.8;

    /// <summary>
    /// Reads all that <see cref="Write"/> has written, one behind the other. What another program has written, or anyone
    /// else, is left aside.
    /// </summary>
    public static PostCache Read(ReadOnlyMemory<byte> bytes)
    {
        var cache = new PostCache { _size = bytes.Length };
        var version = Encoding.UTF8.GetBytes(ProgramVersion.OfTexts);
        // From the end on, where each part says how long it is; so the latest of two entries comes first.
        while (!bytes.IsEmpty)
        {
            if (bytes.Length < sizeof(int))
                return new PostCache();
            var length = BinaryPrimitives.ReadInt32LittleEndian(bytes.Span[^sizeof(int)..]);
            bytes = bytes[..^sizeof(int)];
            if (length < version.Length + ContentKey.Size || length > bytes.Length)
                return new PostCache();
            var part = bytes[^length..];
            var content = part[..^ContentKey.Size];
            if (!content.Span.StartsWith(version) || ContentKey.Of(content.Span) != ContentKey.Read(part.Span[content.Length..]))
                return new PostCache();
            var reader = new KeptReader(content[version.Length..]);
            for (var left = reader.Number(); left > 0; left--)
                cache._kept.TryAdd(reader.Key(), reader.Bytes(reader.Number()));
            bytes = bytes[..^length];
        }
        return cache;
    }

    /// <summary>Writes all that the build has used, or what is new of it (<see cref="IsAppended"/>).</summary>
    public void Write(Stream output)
    {
        var hash = new XxHash128();
        var length = 0;
        var used = IsAppended ? [] : _used;
        Append(Encoding.UTF8.GetBytes(ProgramVersion.OfTexts));
        Append(BitConverter.GetBytes(used.Count + _new.Count));
        foreach (var (key, bytes) in used)
            AppendEntry(key, bytes.Span);
        using var buffer = new MemoryStream();
        using var writer = new BinaryWriter(buffer);
        foreach (var (key, kept) in _new)
        {
            buffer.SetLength(0);
            KeptPostFormat.Write(kept, writer);
            AppendEntry(key, buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
        }
        Span<byte> end = stackalloc byte[EntryHead];
        ContentKey.Of(hash).Write(end);
        BinaryPrimitives.WriteInt32LittleEndian(end[ContentKey.Size..], length + ContentKey.Size);
        output.Write(end);

        void AppendEntry(ContentKey key, ReadOnlySpan<byte> entry)
        {
            Span<byte> head = stackalloc byte[EntryHead];
            key.Write(head);
            BitConverter.TryWriteBytes(head[ContentKey.Size..], entry.Length);
            Append(head);
            Append(entry);
        }

        void Append(ReadOnlySpan<byte> bytes)
        {
            hash.Append(bytes);
            output.Write(bytes);
            length += bytes.Length;
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
