using System.Collections.Immutable;
using SiteGen.Building;
using SiteGen.Caching;
using SiteGen.Hashing;
using SiteGen.Text;

namespace SiteGen.Cli.Caching;

/// <summary>A file of the output.</summary>
/// <param name="Path">Its path in the folder.</param>
/// <param name="Hash">The hash of its bytes.</param>
/// <param name="Fingerprint">What it was made of (<see cref="SitePlan.FingerprintOf"/>).</param>
internal sealed record WrittenFile(string Path, ContentKey Hash, ContentKey Fingerprint);

/// <summary>What the last build of an output folder did, so that the same build need not be done again.</summary>
/// <param name="Seed">The seed of its hashes, which is that of the cache.</param>
/// <param name="Key">The hash of all that it depended on but the date.</param>
/// <param name="TimeZone">The site's time zone.</param>
/// <param name="Today">The date of the build.</param>
/// <param name="ChangesOn">The first date on which it would come out differently, because a post or a comment is published.</param>
/// <param name="Posts">The number of posts in the site.</param>
/// <param name="Files">The files of the output.</param>
/// <param name="Diagnostics">The messages of the build.</param>
internal sealed record LastBuild(
    long Seed, ContentKey Key, string TimeZone, DateOnly Today, DateOnly? ChangesOn, int Posts,
    ImmutableArray<WrittenFile> Files, ImmutableArray<Diagnostic> Diagnostics)
{
    // Another version of the program may have written another format.
    private static string Version { get; } = ProgramVersion.ModuleOf(typeof(LastBuild));

    /// <summary>The files by their paths.</summary>
    public Dictionary<string, WrittenFile> FilesByPath => Files.DistinctBy(file => file.Path).ToDictionary(file => file.Path);

    /// <summary>Whether a build on this date would come out the same.</summary>
    public bool HoldsOn(DateOnly day) => day >= Today && (ChangesOn is null || day < ChangesOn);

    public byte[] Write()
    {
        using var buffer = new MemoryStream();
        using var writer = new BinaryWriter(buffer);
        writer.Write(Version);
        WriteKey(Key);
        writer.Write(TimeZone);
        writer.Write(Today.DayNumber);
        writer.Write(ChangesOn?.DayNumber ?? -1);
        writer.Write(Posts);
        writer.Write(Files.Length);
        foreach (var file in Files)
        {
            writer.Write(file.Path);
            WriteKey(file.Hash);
            WriteKey(file.Fingerprint);
        }
        writer.Write(Diagnostics.Length);
        foreach (var diagnostic in Diagnostics)
        {
            writer.Write((int)diagnostic.Severity);
            writer.Write(diagnostic.Code);
            writer.Write(diagnostic.Location.File);
            writer.Write(diagnostic.Location.Line);
            writer.Write(diagnostic.Location.Column);
            writer.Write(diagnostic.Message);
            writer.Write(diagnostic.Hint is not null);
            if (diagnostic.Hint is { } hint)
                writer.Write(hint);
        }
        WriteKey(ContentKey.Of(buffer.GetBuffer().AsSpan(0, (int)buffer.Length), Seed));
        return buffer.ToArray();

        void WriteKey(ContentKey key)
        {
            Span<byte> bytes = stackalloc byte[ContentKey.Size];
            key.Write(bytes);
            writer.Write(bytes);
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote; null for anything else.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="seed">The seed of the cache.</param>
    public static LastBuild? Read(ReadOnlyMemory<byte> bytes, long seed)
    {
        try
        {
            return ReadUnchecked(bytes, seed);
        }
        catch (InvalidDataException)
        {
            return null; // Made by hand: the hash is right, and the rest is not.
        }
    }

    private static LastBuild? ReadUnchecked(ReadOnlyMemory<byte> bytes, long seed)
    {
        if (bytes.Length < ContentKey.Size)
            return null;
        var content = bytes[..^ContentKey.Size];
        if (ContentKey.Of(content.Span, seed) != ContentKey.Read(bytes.Span[content.Length..]))
            return null;
        var reader = new CacheReader(content);
        if (reader.Text() != Version)
            return null;
        var key = reader.Key();
        var timeZone = reader.Text();
        var today = reader.Date() ?? throw new InvalidDataException("a build has no date");
        var changesOn = reader.Date();
        var posts = reader.Number();
        var files = new WrittenFile[reader.Count()];
        for (var i = 0; i < files.Length; i++)
            files[i] = new WrittenFile(reader.Text(), reader.Key(), reader.Key());
        var diagnostics = new Diagnostic[reader.Count()];
        for (var i = 0; i < diagnostics.Length; i++)
        {
            diagnostics[i] = new Diagnostic(
                (Severity)reader.Number(), reader.Text(), new Location(reader.Text(), reader.Number(), reader.Number()),
                reader.Text(), reader.TextOrNull());
        }
        return new LastBuild(seed, key, timeZone, today, changesOn, posts, [.. files], [.. diagnostics]);
    }
}
