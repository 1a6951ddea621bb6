namespace SiteGen.Cli.Folders;

/// <summary>
/// A new folder, which is filled with files from any thread. The folders in it are made once each, a parent first: to ask
/// for a file's folder without knowing costs a failed call for each folder that is not there yet, and one more for each
/// file that is not the first. On Linux all is made from the open folder on, without following its own path each time:
/// 0.97 of the time of 1,000 and of 10,000 tips.
/// </summary>
internal sealed class NewFolder : IDisposable
{
    private readonly string _root;
    private readonly LinuxFolder? _open;
    private readonly HashSet<string> _made = [];

    /// <summary>Makes the folder.</summary>
    /// <param name="root">Its path.</param>
    /// <param name="byPath">Makes everything by its path, as on any system but Linux.</param>
    public NewFolder(string root, bool byPath = false)
    {
        _root = root;
        Directory.CreateDirectory(root);
        _open = byPath || !OperatingSystem.IsLinux() ? null : LinuxFolder.TryOpen(root);
    }

    /// <summary>Writes a new file, with the folders around it.</summary>
    /// <param name="path">The file's path in the folder, with <c>/</c> between folders.</param>
    /// <param name="content">Its bytes.</param>
    /// <exception cref="IOException">It can't be written, or is there already.</exception>
    /// <exception cref="UnauthorizedAccessException">It mustn't be written.</exception>
    public void Write(string path, ReadOnlySpan<byte> content)
    {
        var end = path.LastIndexOf('/');
        if (end >= 0)
            Make(path[..end]);
        if (_open?.TryWrite(path, content) is true)
            return;
        using var file = File.OpenHandle(Path.Join(_root, path), FileMode.CreateNew, FileAccess.Write, FileShare.None);
        RandomAccess.Write(file, content, 0);
    }

    public void Dispose() => _open?.Dispose();

    private void Make(string folder)
    {
        lock (_made)
        {
            if (_made.Contains(folder))
                return;
        }
        var end = folder.LastIndexOf('/');
        if (end >= 0)
            Make(folder[..end]);
        if (_open?.TryMake(folder) is not true)
            Directory.CreateDirectory(Path.Join(_root, folder));
        // Noted when it is there: whoever finds it noted writes into it at once. Two may make it, which does no harm.
        lock (_made)
            _made.Add(folder);
    }
}
