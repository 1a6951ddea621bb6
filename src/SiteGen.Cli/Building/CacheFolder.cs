using SiteGen.Caching;
using SiteGen.Text;

namespace SiteGen.Cli.Building;

/// <summary>
/// What makes the next build of an output folder fast: <c>.cache/sitegen/NAME</c> beside the folder. It may be deleted
/// at any time. Each file in it, and each part that a build adds to one, ends in its own hash, so that one that was
/// written half counts as none.
/// </summary>
internal sealed class CacheFolder
{
    // Less than a .NET array can hold; a site of 400,000 tips.
    private const long Limit = 1_500_000_000;

    private readonly string _folder;

    public CacheFolder(string output)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(output));
        _folder = Path.Join(Path.GetDirectoryName(full), ".cache", "sitegen", Path.GetFileName(full));
        Spare = new SpareFolder(Path.Join(_folder, "spare"));
    }

    public SpareFolder Spare { get; }

    private string PostsFile => Path.Join(_folder, "posts");

    private string LastBuildFile => Path.Join(_folder, "last-build");

    public PostCache ReadPosts() => PostCache.Read(Read(PostsFile));

    public LastBuild? ReadLastBuild() => LastBuild.Read(Read(LastBuildFile));

    /// <summary>Whether there was a build before that may save this one some work.</summary>
    public bool HasLastBuild => File.Exists(LastBuildFile);

    public void Write(PostCache posts, DiagnosticBag diagnostics)
    {
        if (!posts.HasChanged)
            return;
        Write(diagnostics, () =>
        {
            var mode = posts.IsAppended ? FileMode.Append : FileMode.Create;
            using var file = new FileStream(PostsFile, mode, FileAccess.Write, FileShare.None, 256 * 1024);
            posts.Write(file);
        });
    }

    public void Write(LastBuild last, DiagnosticBag diagnostics) =>
        Write(diagnostics, () => File.WriteAllBytes(LastBuildFile, last.Write()));

    // A cache that can't be kept makes the next build slow, and this one no worse.
    private void Write(DiagnosticBag diagnostics, Action write)
    {
        try
        {
            Directory.CreateDirectory(_folder);
            write();
        }
        catch (Exception exception) when (DiskMistakes.IsOfDisk(exception))
        {
            diagnostics.Add(DiskMistakes.CacheNotKept(exception, _folder));
        }
    }

    // What can't be read, or is deleted at this moment, is as good as not there.
    private static ReadOnlyMemory<byte> Read(string file)
    {
        try
        {
            return new FileInfo(file) is { Exists: true, Length: <= Limit } ? NativeBytes.Read(file) : default;
        }
        catch (Exception exception) when (DiskMistakes.IsOfDisk(exception))
        {
            return default;
        }
    }
}
