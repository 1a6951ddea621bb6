using System.Buffers.Binary;
using System.Text;
using SiteGen.Caching;
using SiteGen.Cli;
using SiteGen.Cli.Caching;
using SiteGen.Hashing;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Cli;

/// <summary>A cache that somebody has written by hand: its hashes are right, and its content is not.</summary>
[Trait("Speed", "Slow")]
public sealed class HostileCacheTests : IDisposable
{
    private readonly TempFolder _folder = new TempFolder().Write("input", StringSite.Tips(3, "tags: [a, b]"));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Any_bytes_with_a_right_hash_count_as_absent_or_as_a_build()
    {
        CommandLine.RunCompiled(_folder, "build");
        var bytes = File.ReadAllBytes(_folder[".cache/sitegen/output/last-build"]);
        var seed = BitConverter.ToInt64(File.ReadAllBytes(_folder[".cache/sitegen/output/seed"]));
        Assert.NotNull(LastBuild.Read(bytes, seed));
        Assert.Null(LastBuild.Read(bytes, seed + 1));
        var random = new Random(1);
        for (var round = 0; round < 5000; round++)
        {
            var changed = Change(bytes.AsSpan(0, bytes.Length - ContentKey.Size).ToArray(), random, ContentKey.Size);
            byte[] cache = [.. changed, .. Hash(changed, seed)];
            var last = LastBuild.Read(cache, seed);
            _ = last?.FilesByPath;
        }
    }

    [Fact]
    public void Any_posts_with_a_right_hash_give_the_site_that_a_build_without_them_gives()
    {
        CommandLine.Run(_folder, "build");
        var right = _folder.Read("output");
        var file = _folder[".cache/sitegen/output/posts"];
        var bytes = File.ReadAllBytes(file);
        var seed = BitConverter.ToInt64(File.ReadAllBytes(_folder[".cache/sitegen/output/seed"]));
        var version = Encoding.UTF8.GetByteCount(ProgramVersion.OfTexts);
        var random = new Random(1);
        for (var round = 0; round < 2000; round++)
        {
            var changed = Change(bytes[..^(ContentKey.Size + sizeof(int))], random, version);
            byte[] end = new byte[sizeof(int)];
            BinaryPrimitives.WriteInt32LittleEndian(end, changed.Length + ContentKey.Size);
            byte[] cache = [.. changed, .. Hash(changed, seed), .. end];
            _ = PostCache.Read(cache, seed);
            if (round % 400 != 0)
                continue;
            File.WriteAllBytes(file, cache);
            File.Delete(_folder[".cache/sitegen/output/last-build"]);
            Directory.Delete(_folder["output"], recursive: true);
            var built = CommandLine.Run(_folder, "build");
            Assert.True(built.ExitCode is ExitCodes.Success or ExitCodes.Failed, built.Errors);
            Assert.DoesNotContain("   at ", built.Errors, StringComparison.Ordinal);
        }
        Directory.Delete(_folder[".cache"], recursive: true);
        Assert.Equal(ExitCodes.Success, CommandLine.Run(_folder, "build").ExitCode);
        Assert.Equal(right, _folder.Read("output"));
    }

    [Fact]
    public void Each_cache_has_hashes_of_its_own()
    {
        CommandLine.Run(_folder, "build");
        CommandLine.Run(_folder, "build", "--output", "other");
        Assert.NotEqual(File.ReadAllBytes(_folder[".cache/sitegen/output/seed"]), File.ReadAllBytes(_folder[".cache/sitegen/other/seed"]));
        // And none of them reaches a page.
        Assert.Equal(_folder.Read("output"), _folder.Read("other"));
    }

    private static byte[] Change(byte[] bytes, Random random, int from)
    {
        for (var changes = random.Next(1, 5); changes > 0; changes--)
        {
            var at = random.Next(from, bytes.Length);
            bytes[at] = random.Next(3) switch { 0 => 0xFF, 1 => 0x7F, _ => (byte)random.Next(256) };
        }
        return random.Next(4) == 0 ? bytes[..random.Next(from, bytes.Length)] : bytes;
    }

    private static byte[] Hash(byte[] bytes, long seed)
    {
        var hash = new byte[ContentKey.Size];
        ContentKey.Of(bytes, seed).Write(hash);
        return hash;
    }
}
