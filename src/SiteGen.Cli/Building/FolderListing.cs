using System.Collections.Concurrent;

namespace SiteGen.Cli.Building;

/// <summary>Lists the files below a folder, hidden ones too.</summary>
internal static class FolderListing
{
    private static readonly EnumerationOptions Everything = new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = FileAttributes.None,
    };

    private static readonly EnumerationOptions OneFolder = new() { AttributesToSkip = FileAttributes.None };

    /// <summary>
    /// The paths inside the folder, with <c>/</c> between folders, in no order. One thread for each folder at the top:
    /// 0.1 instead of 0.2 s for the 17,000 folders of 10,000 tips.
    /// </summary>
    public static IReadOnlyCollection<string> Of(string folder)
    {
        var files = new ConcurrentBag<string>();
        foreach (var file in Directory.EnumerateFiles(folder, "*", OneFolder))
            files.Add(file);
        Parallel.ForEach(Directory.GetDirectories(folder, "*", OneFolder), child =>
        {
            foreach (var file in Directory.EnumerateFiles(child, "*", Everything))
                files.Add(file);
        });
        var start = folder.Length + 1;
        return [.. files.Select(file => file[start..].Replace('\\', '/'))];
    }
}
