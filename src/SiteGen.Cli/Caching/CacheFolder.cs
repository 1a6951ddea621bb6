using SiteGen.Caching;
using SiteGen.Cli.Folders;
using SiteGen.Cli.Output;
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

    public CacheFolder(OutputFolder output)
    {
        _folder = Path.Join(Path.GetDirectoryName(output.Path), ".cache", "sitegen", Path.GetFileName(output.Path));
        Spare = new SpareFolder(Path.Join(_folder, "spare"));
    }

    public SpareFolder Spare { get; }

    private string PostsFile => Path.Join(_folder, "posts");

    private string LastBuildFile => Path.Join(_folder, "last-build");

    public PostCache ReadPosts() => PostCache.Read(Read(PostsFile));

    public LastBuild? ReadLastBuild() => LastBuild.Read(Read(LastBuildFile));

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
            diagnostics.Add(DiskMistakes.CacheNotKept(exception, _folder));
        }
    }

    // What can't be read, is no regular file, or is deleted at this moment counts as absent.
    private static ReadOnlyMemory<byte> Read(string file)
    {
        try
        {
            return FileStatus.Of(file) is not { Kind: not FileKind.File } && new FileInfo(file) is { Exists: true, Length: <= MaxFileSize }
                ? UnmanagedBytes.Read(file)
                : default;
        }
        catch (Exception exception) when (DiskMistakes.IsOfDisk(exception))
        {
            return default;
        }
    }
}
