using System.Buffers;
using System.IO.Enumeration;
using System.Text;
using System.Text.Unicode;

namespace SiteGen.Cli.Folders;

/// <summary>
/// A recursive enumeration of all files below a folder, hidden ones too, that lets each be read on the way. Links are
/// reported and never followed, and no folder deeper than <see cref="MaxDepth"/> is entered.
/// On Linux every folder is opened from the one around it, and every file from its folder, so that the kernel resolves
/// no path from the root again: an unchanged build of 10,000 posts, which finds 16,000 files in 18,000 folders, takes
/// 0.74 of the time that <see cref="System.IO.Enumeration"/> takes, which does it on the other systems.
/// </summary>
internal sealed class FolderWalk
{
    /// <summary>How many folders may be inside each other: more than any path has that a program can open.</summary>
    public const int MaxDepth = 100;

    private static readonly EnumerationOptions OneFolder = new()
    {
        AttributesToSkip = FileAttributes.None,
        IgnoreInaccessible = false,
    };

    private readonly string _root;
    private readonly Visitor _visit;
    private readonly Func<string, bool>? _isSkipped;

    private FolderWalk(string root, Visitor visit, Func<string, bool>? isSkipped)
    {
        _root = root;
        _visit = visit;
        _isSkipped = isSkipped;
    }

    /// <summary>Takes an entry, on any thread.</summary>
    public delegate void Visitor(FoundEntry entry);

    /// <summary>
    /// Visits everything but folders, in no order and on all cores: in the first two levels by entry, below them by
    /// folder.
    /// </summary>
    /// <param name="folder">The folder; it may be a link to one.</param>
    /// <param name="visit">Takes the entries.</param>
    /// <param name="isSkipped">Whether a folder inside of it, known by its path, is left out.</param>
    /// <param name="byPath">Whether to open everything by its path, as on any system but Linux.</param>
    /// <exception cref="IOException">
    /// A folder can't be read (<see cref="UnauthorizedAccessException"/> where that is not permitted). Either may be
    /// wrapped in an <see cref="AggregateException"/>.
    /// </exception>
    public static void Each(string folder, Visitor visit, Func<string, bool>? isSkipped = null, bool byPath = false)
    {
        var walk = new FolderWalk(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)), visit, isSkipped);
        if (byPath || !OperatingSystem.IsLinux())
        {
            walk.EnumerateByPath("", depth: 0);
            return;
        }
        var first = new List<string>();
        var second = new List<string>();
        walk.Visit("", depth: 0, later: first);
        foreach (var inside in first)
            walk.Visit(inside, depth: 1, later: second);
        Parallel.ForEach(second, inside => walk.Visit(inside, depth: 2, later: null));
    }

    // The folders in it are added to `later`, or else visited at once.
    private void Visit(string inside, int depth, List<string>? later)
    {
        using var open = LinuxFolder.TryOpen(Path.Join(_root, inside));
        if (open is null || !TryVisitEntries(open, inside, depth, later))
            EnumerateByPath(inside, depth);
    }

    private bool TryVisitEntries(LinuxFolder folder, string inside, int depth, List<string>? later)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(16 * 1024);
        try
        {
            if (folder.TryList(ref buffer) is not { } length)
                return false;
            if (later is not null)
                VisitEntriesInParallel(folder, buffer.AsMemory(0, length), inside, depth, later);
            else
            {
                for (var start = 0; start < length;)
                {
                    var entry = new LinuxEntry(buffer, start);
                    VisitEntry(folder, entry, inside, depth, later);
                    start = entry.End;
                }
            }
            return true;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private void VisitEntriesInParallel(
        LinuxFolder folder, ReadOnlyMemory<byte> list, string inside, int depth, List<string> later)
    {
        var starts = new List<int>();
        for (var start = 0; start < list.Length; start = new LinuxEntry(list.Span, start).End)
            starts.Add(start);
        Parallel.ForEach(starts, start => VisitEntry(folder, new LinuxEntry(list.Span, start), inside, depth, later));
    }

    private void VisitEntry(LinuxFolder folder, LinuxEntry entry, string inside, int depth, List<string>? later)
    {
        if (entry.IsSelfOrParent)
            return;
        var path = Join(inside, Encoding.UTF8.GetString(entry.Name));
        if (!Utf8.IsValid(entry.Name))
            _visit(new FoundEntry(_root, path, FileKind.File)); // .NET can't open such a name; reading it says so.
        else
        {
            var kind = entry.Kind ?? FileStatus.Of(Path.Join(_root, path))?.Kind ?? FileKind.File;
            if (kind == FileKind.File)
                _visit(new FoundEntry(_root, path, folder, entry));
            else if (kind == FileKind.Folder)
                VisitFolder(folder, entry, path, depth + 1, later);
            else
                _visit(new FoundEntry(_root, path, kind));
        }
    }

    private void VisitFolder(LinuxFolder around, LinuxEntry entry, string path, int depth, List<string>? later)
    {
        if (_isSkipped?.Invoke(path) is true)
            return;
        if (depth > MaxDepth)
            _visit(new FoundEntry(_root, path, FileKind.TooDeep));
        else if (later is not null)
        {
            lock (later)
                later.Add(path);
        }
        else
        {
            using var folder = around.TryOpen(entry);
            if (folder is null || !TryVisitEntries(folder, path, depth, later: null))
                EnumerateByPath(path, depth);
        }
    }

    private void EnumerateByPath(string inside, int depth)
    {
        var found = new List<(string Path, FileKind Kind)>();
        var folders = new Stack<(string Path, int Depth)>([(inside, depth)]);
        while (folders.TryPop(out var folder))
        {
            try
            {
                var entries = new FileSystemEnumerable<(string Name, FileKind Kind)>(
                    Path.Join(_root, folder.Path), (ref entry) => (entry.FileName.ToString(), FileStatus.KindOf(ref entry)), OneFolder);
                foreach (var (name, kind) in entries)
                    Add(Join(folder.Path, name), kind, folder.Depth + 1);
            }
            catch (DirectoryNotFoundException) when (folder.Path.Length > 0)
            {
                // It was deleted a moment ago, and with it all that was in it.
            }
        }
        Parallel.ForEach(found, entry => _visit(new FoundEntry(_root, entry.Path, entry.Kind)));

        void Add(string path, FileKind kind, int depthOfPath)
        {
            if (kind != FileKind.Folder)
                found.Add((path, kind));
            else if (_isSkipped?.Invoke(path) is true)
                return;
            else if (depthOfPath > MaxDepth)
                found.Add((path, FileKind.TooDeep));
            else
                folders.Push((path, depthOfPath));
        }
    }

    private static string Join(string inside, string name) => inside.Length == 0 ? name : string.Concat(inside, "/", name);
}
