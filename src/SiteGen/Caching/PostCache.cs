using System.Buffers.Binary;
using System.Collections.Frozen;
using System.IO.Hashing;
using System.Text;
using SiteGen.Hashing;

namespace SiteGen.Caching;

/// <summary>
/// The posts that earlier builds made of files, by the hash of a file's bytes. A host hands it to a build and may store it
/// for the next one. Without it, or with one of another program, a build gives the same outputs, only later. All threads
/// of one build may use it; it is written when that build's plan is there.
/// </summary>
public sealed class PostCache
{
    // A key and a length. A part ends in as much: its own key and its length.
    private const int EntryHead = ContentKey.Size + sizeof(int);

    private readonly Dictionary<ContentKey, ReadOnlyMemory<byte>> _read = [];
    private readonly Dictionary<ContentKey, ReadOnlyMemory<byte>> _used = [];
    private readonly Dictionary<ContentKey, CachedPost> _new = [];
    private readonly Lock _lock = new();
    private IReadOnlyDictionary<ContentKey, CachedPost> _kept = FrozenDictionary<ContentKey, CachedPost>.Empty;
    private int _size;

    /// <summary>
    /// The seed of the hashes by which files and texts are known. A host that keeps the cache chooses a random one, so that
    /// nobody can prepare two files with one hash.
    /// </summary>
    public long Seed { get; init; }

    /// <summary>Whether nothing was read.</summary>
    public bool IsEmpty => _read.Count == 0 && _kept.Count == 0;

    /// <summary>Whether it holds posts that are not stored yet, or stores many that the site has no more.</summary>
    public bool HasChanged => _new.Count > 0 || IsWasteful;

    /// <summary>
    /// Whether <see cref="Write"/> gives only the new posts, to be appended to what was read, and not all. One changed body
    /// is then stored at once: this saves 0.03 of 0.40 s at 10,000 tips.
    /// </summary>
    public bool IsAppended => _size > 0 && !IsWasteful;

    // A fifth of it, so that a cache never grows much beyond its site.
    private bool IsWasteful => _used.Values.Sum(bytes => (long)EntryHead + bytes.Length) < _size * 0.8;

    /// <summary>
    /// Reads all that <see cref="Write"/> has written, one part behind the other. What is damaged, or written by another
    /// program or with another seed, counts as empty.
    /// </summary>
    public static PostCache Read(ReadOnlyMemory<byte> bytes, long seed = 0)
    {
        try
        {
            return ReadParts(bytes, seed) ?? new PostCache { Seed = seed };
        }
        catch (InvalidDataException)
        {
            return new PostCache { Seed = seed }; // Made by hand: the hash is right, and the rest is not.
        }
    }

    private static PostCache? ReadParts(ReadOnlyMemory<byte> bytes, long seed)
    {
        var cache = new PostCache { _size = bytes.Length, Seed = seed };
        var version = Encoding.UTF8.GetBytes(ProgramVersion.OfTexts);
        // From the end on, where each part says how long it is; so the latest of two entries comes first.
        while (!bytes.IsEmpty)
        {
            if (bytes.Length < sizeof(int))
                return null;
            var length = BinaryPrimitives.ReadInt32LittleEndian(bytes.Span[^sizeof(int)..]);
            bytes = bytes[..^sizeof(int)];
            if (length < version.Length + ContentKey.Size || length > bytes.Length)
                return null;
            var part = bytes[^length..];
            var content = part[..^ContentKey.Size];
            if (!content.Span.StartsWith(version) || ContentKey.Of(content.Span, seed) != ContentKey.Read(part.Span[content.Length..]))
                return null;
            var reader = new CacheReader(content[version.Length..]);
            for (var left = reader.Count(); left > 0; left--)
                cache._read.TryAdd(reader.Key(), reader.Bytes(reader.Number()));
            bytes = bytes[..^length];
        }
        return cache;
    }

    /// <summary>
    /// What a build has used and made, for the next build of the same process: it finds the posts as values, and nothing is
    /// decoded. What this build had no use for is let go.
    /// </summary>
    public PostCache Next()
    {
        var next = new PostCache { Seed = Seed, _kept = _new };
        foreach (var (key, bytes) in _used)
            next._read[key] = bytes;
        return next;
    }

    /// <summary>Writes all that the build has used, or what is new of it (<see cref="IsAppended"/>).</summary>
    public void Write(Stream output)
    {
        var hash = new XxHash128(Seed);
        var length = 0;
        var used = IsAppended ? [] : _used;
        Append(Encoding.UTF8.GetBytes(ProgramVersion.OfTexts));
        Append(BitConverter.GetBytes(used.Count + _new.Count));
        foreach (var (key, bytes) in used)
            AppendEntry(key, bytes.Span);
        using var buffer = new MemoryStream();
        using var writer = new BinaryWriter(buffer);
        foreach (var (key, post) in _new)
        {
            buffer.SetLength(0);
            CachedPostFormat.Write(post, writer);
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

    internal CachedPost? Find(ContentKey file)
    {
        if (_kept.TryGetValue(file, out var kept))
        {
            lock (_lock)
                _new.TryAdd(file, kept);
            return kept;
        }
        if (!_read.TryGetValue(file, out var bytes))
            return null;
        CachedPost post;
        try
        {
            post = CachedPostFormat.Read(bytes);
        }
        catch (InvalidDataException)
        {
            return null;
        }
        lock (_lock)
            _used[file] = bytes;
        return post;
    }

    internal void Add(ContentKey file, CachedPost post)
    {
        lock (_lock)
        {
            _used.Remove(file);
            _new[file] = post;
        }
    }
}
