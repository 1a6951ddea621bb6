using SiteGen.Caching;
using SiteGen.Cli.Folders;
using SiteGen.Text;

namespace SiteGen.Cli.Caching;

/// <summary>
/// What makes the next build of an output folder fast: <c>.cache/sitegen/NAME</c> beside the folder. It may be deleted
/// at any time. Each file in it, and each part that a build appends to one, ends in its own hash, so that a damaged one
/// counts as absent.
/// </summary>
internal sealed class CacheFolder
{
    // Less than a .NET array can hold; a site of 400,000 tips.
    private const long MaxFileSize = 1_500_000_000;

    private readonly string _folder;

    /// <param name="output">The full path of the output folder.</param>
    public CacheFolder(string output)
    {
        _folder = Path.Join(Path.GetDirectoryName(output), ".cache", "sitegen", Path.GetFileName(output));
        var seed = Read(SeedFile);
        // The system's random numbers, without loading OpenSSL for them.
        Seed = BitConverter.ToInt64(seed.Length == sizeof(long) ? seed.Span : Guid.NewGuid().ToByteArray());
    }

    /// <summary>
    /// A random number by which all hashes of the cache differ from those of other caches: nobody can prepare two files
    /// with one hash. Without its file, nothing in the cache counts.
    /// </summary>
    public long Seed { get; }

    /// <summary>The folder for the site before the present one.</summary>
    public string Spare => Path.Join(_folder, "spare");

    private string SeedFile => Path.Join(_folder, "seed");

    private string PostsFile => Path.Join(_folder, "posts");

    private string LastBuildFile => Path.Join(_folder, "last-build");

    public PostCache ReadPosts() => PostCache.Read(Read(PostsFile), Seed);

    public LastBuild? ReadLastBuild() => LastBuild.Read(Read(LastBuildFile), Seed);

    public void Write(PostCache posts, DiagnosticBag diagnostics)
    {
        if (!posts.HasChanged)
            return;
        Write(diagnostics, () =>
        {
            WriteSeed();
            var mode = posts.IsAppended ? FileMode.Append : FileMode.Create;
            using var file = new FileStream(PostsFile, mode, FileAccess.Write, FileShare.None, 256 * 1024);
            posts.Write(file);
        });
    }

    public void Write(LastBuild last, DiagnosticBag diagnostics) => Write(diagnostics, () =>
    {
        WriteSeed();
        CheckIsFile(LastBuildFile);
        File.WriteAllBytes(LastBuildFile, last.Write());
    });

    private void WriteSeed()
    {
        CheckIsFile(SeedFile);
        CheckIsFile(PostsFile);
        if (!Read(SeedFile).Span.SequenceEqual(BitConverter.GetBytes(Seed)))
            File.WriteAllBytes(SeedFile, BitConverter.GetBytes(Seed));
    }

    // A link is not followed, and a pipe not opened: they could lead anywhere.
    private static void CheckIsFile(string file)
    {
        if (FileStatus.Of(file) is { Kind: not FileKind.File })
            throw new IOException($"{file} is no regular file");
    }

    // Without a cache the next build is slow, and this one as good as any.
    private void Write(DiagnosticBag diagnostics, Action write)
    {
        try
        {
            Directory.CreateDirectory(_folder);
            write();
        }
        catch (Exception exception) when (DiskMistakes.IsOfDisk(exception))
        {
            diagnostics.Add(DiskMistakes.CacheNotWritten(exception, _folder));
        }
    }

    // What can't be read, is no regular file, or is deleted at this moment counts as absent.
    private static ReadOnlyMemory<byte> Read(string file)
    {
        try
        {
            return FileStatus.Of(file) is not { Kind: not FileKind.File } && new FileInfo(file) is { Exists: true, Length: <= MaxFileSize }
                ? File.ReadAllBytes(file)
                : default;
        }
        catch (Exception exception) when (DiskMistakes.IsOfDisk(exception))
        {
            return default;
        }
    }
}
