namespace SiteGen.Cli.Building;

/// <summary>
/// Makes folders inside of a new one, each once and its parent before it. To ask for a file's folder without knowing
/// costs a failed call for each folder in it that is not there yet, and one more for each file that is not the first.
/// </summary>
internal sealed class NewFolders
{
    private readonly string _root;
    private readonly HashSet<string> _made = [];

    /// <param name="root">The new folder.</param>
    public NewFolders(string root)
    {
        _root = root;
        Directory.CreateDirectory(root);
    }

    /// <summary>Makes the folder for a file; from any thread.</summary>
    /// <param name="path">The file's path in the new folder, with <c>/</c> between folders.</param>
    public void MakeFor(string path)
    {
        var end = path.LastIndexOf('/');
        if (end < 0)
            return;
        var folder = path[..end];
        lock (_made)
        {
            if (_made.Contains(folder))
                return;
        }
        // Noted when it is there: whoever finds it noted writes into it at once. Two may make it, which does no harm.
        MakeFor(folder);
        Directory.CreateDirectory(Path.Join(_root, folder));
        lock (_made)
            _made.Add(folder);
    }
}
