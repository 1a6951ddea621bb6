using SiteGen.Cli.Folders;
using SiteGen.Hashing;
using SiteGen.Text;

namespace SiteGen.Cli.Input;

/// <summary>
/// Reads folders of input. A link is followed where it stays inside of them: one that leaves them could publish any file
/// of the machine. A link to a folder inside of a linked folder is refused, so that no set of links makes a walk endless.
/// </summary>
/// <param name="roots">The folders, as <see cref="RealPath"/> gives them.</param>
/// <param name="seed">The seed of the files' hashes.</param>
/// <param name="diagnostics">Takes what is wrong.</param>
internal sealed class InputReader(string[] roots, long seed, DiagnosticBag diagnostics)
{
    private readonly List<InputFile> _files = [];

    /// <summary>Whether a link was followed.</summary>
    public bool HasLinks { get; private set; }

    /// <summary>What has been read, in the order of the paths.</summary>
    public InputFile[] Files()
    {
        _files.Sort((one, other) => string.CompareOrdinal(one.Path, other.Path));
        return [.. _files];
    }

    /// <summary>Reads a folder.</summary>
    /// <param name="folder">The folder, as the user calls it.</param>
    /// <param name="prefix">What the paths of its files begin with.</param>
    /// <param name="isLeftOut">Whether a path, with that prefix, is not read; one of a folder ends in a slash.</param>
    public void Read(string folder, string prefix, Func<string, bool> isLeftOut) =>
        Read(new Part(folder, prefix, InputFolder.ShownFolder(folder), IsLinked: false), isLeftOut);

    private sealed record Part(string Folder, string Prefix, string Shown, bool IsLinked);

    private void Read(Part part, Func<string, bool> isLeftOut) => FolderWalk.Each(
        part.Folder,
        entry =>
        {
            var path = part.Prefix + entry.Path;
            if (isLeftOut(path))
                return;
            var origin = part.Shown + entry.Path;
            // What .NET makes of a name that is not UTF-8 names no file.
            if (entry.Path.Contains('\uFFFD') && !Path.Exists(entry.FullPath))
            {
                diagnostics.Add(DiskMistakes.NameNotUtf8(origin));
                return;
            }
            switch (entry.Kind)
            {
                case FileKind.File:
                    Add(path, origin, entry.Read());
                    break;
                case FileKind.Link:
                    Follow(path, origin, entry.FullPath, part.IsLinked, isLeftOut);
                    break;
                case FileKind.TooDeep:
                    diagnostics.Add(DiskMistakes.TooDeep(origin, FolderWalk.MaxDepth));
                    break;
                default:
                    diagnostics.Add(DiskMistakes.NoRegularFile(origin));
                    break;
            }
        },
        inside => isLeftOut($"{part.Prefix}{inside}/"));

    private void Follow(string path, string origin, string link, bool isLinked, Func<string, bool> isLeftOut)
    {
        HasLinks = true;
        if (RealPath.Of(link) is not { } target)
            diagnostics.Add(DiskMistakes.LinkToNowhere(origin));
        else if (!roots.Any(root => IsInside(root, target)))
            diagnostics.Add(DiskMistakes.LinkOut(origin));
        else if (File.Exists(target))
        {
            if (FileStatus.Of(target) is { Kind: not FileKind.File })
                diagnostics.Add(DiskMistakes.NoRegularFile(origin));
            else
                Add(path, origin, File.ReadAllBytes(target));
        }
        else if (isLinked || IsInside(target, RealPath.Of(Path.GetDirectoryName(link)!) ?? target))
            diagnostics.Add(DiskMistakes.LinkLoop(origin));
        else if (!isLeftOut($"{path}/"))
            Read(new Part(target, $"{path}/", $"{origin}/", IsLinked: true), isLeftOut);
    }

    private void Add(string path, string origin, byte[] content)
    {
        var file = new InputFile(path, content) { Origin = origin, Key = ContentKey.Of(content, seed) };
        lock (_files)
            _files.Add(file);
    }

    private static bool IsInside(string folder, string path) =>
        path.StartsWith(folder, StringComparison.Ordinal)
        && (path.Length == folder.Length || folder.EndsWith(Path.DirectorySeparatorChar) || path[folder.Length] == Path.DirectorySeparatorChar);
}
