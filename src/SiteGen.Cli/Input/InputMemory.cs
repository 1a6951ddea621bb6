using SiteGen.Building;
using SiteGen.Cli.Folders;
using SiteGen.Hashing;
using SiteGen.Text;

namespace SiteGen.Cli.Input;

/// <summary>
/// The input as it was read last, so that of thousands of files only the few are read again that are said to have changed. Where
/// that could miss anything (a folder that came or went, a link, which shows a file of another name), all are read.
/// </summary>
/// <param name="input">The input.</param>
internal sealed class InputMemory(InputFolder input)
{
    private readonly string _root = Path.GetFullPath(input.Folder);
    private List<InputFile>? _files;

    /// <summary>All files, in the order of their paths.</summary>
    /// <param name="changed">The full paths of what may have changed since the last time; null where that is not known.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    /// <returns>Null when a folder does not exist, or something in it is no file.</returns>
    public InputFile[]? Read(IReadOnlyCollection<string>? changed, DiagnosticBag diagnostics)
    {
        var files = _files;
        // What goes wrong now is read as a whole the next time.
        _files = null;
        if (files is null || changed is null || !changed.All(path => TryTake(Path.GetFullPath(path), files)))
        {
            var all = input.Read(diagnostics, out var hasLinks);
            files = all is null ? null : [.. all];
            _files = hasLinks || input.Tips is not null ? null : files;
            return all;
        }
        _files = files;
        return [.. files];
    }

    // False where one file does not say it all.
    private bool TryTake(string fullPath, List<InputFile> files)
    {
        var path = Path.GetRelativePath(_root, fullPath).Replace('\\', '/');
        if (path == "." || path.StartsWith("../", StringComparison.Ordinal))
            return false;
        if (SiteInput.IsHidden(path))
            return true;
        var place = IndexOf(path, files);
        var below = ~IndexOf($"{path}/", files);
        // A folder that has gone, whatever stands there now.
        if (below < files.Count && files[below].Path.StartsWith($"{path}/", StringComparison.Ordinal))
            return false;
        switch (FileStatus.KindOf(fullPath))
        {
            case FileKind.File:
                var content = File.ReadAllBytes(fullPath);
                var file = new InputFile(path, content) { Origin = input.OriginOf(path), Key = ContentKey.Of(content) };
                if (place >= 0)
                    files[place] = file;
                else
                    files.Insert(~place, file);
                return true;
            case null:
                // Without settings nothing is read.
                if (path == "site.yml")
                    return false;
                // Or it was there for a moment only, as editors have it.
                if (place >= 0)
                    files.RemoveAt(place);
                return true;
            default:
                return false;
        }
    }

    private static int IndexOf(string path, List<InputFile> files)
    {
        var (low, high) = (0, files.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = string.CompareOrdinal(files[middle].Path, path);
            if (order == 0)
                return middle;
            if (order < 0)
                low = middle + 1;
            else
                high = middle - 1;
        }
        return ~low;
    }
}
