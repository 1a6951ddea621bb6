using SiteGen.Cli.Folders;

namespace SiteGen.Cli.Input;

/// <summary>
/// What the names, sizes and times of all files of the input add up to: cheap to compute, and different after nearly
/// every change. Only good to decide whether reading the files is worth it.
/// </summary>
/// <param name="Files">The number of files.</param>
/// <param name="Sum">A sum of hashes, in which the order of files does not matter.</param>
internal sealed record InputStamp(int Files, long Sum)
{
    /// <summary>The stamp of the present moment; null where a folder can't be read.</summary>
    public static InputStamp? Of(InputFolder input)
    {
        var (files, sum) = (0, 0L);
        try
        {
            foreach (var root in input.Roots)
                FolderWalk.Each(root, Add);
            return new InputStamp(files, sum);
        }
        catch (Exception exception) when (DiskMistakes.IsOfDisk(exception))
        {
            return null;
        }

        // One step behind a link is enough: InputReader follows no further one to a folder.
        void Add(FoundEntry entry)
        {
            if (entry.Kind == FileKind.Link && Directory.Exists(entry.FullPath) && RealPath.Of(entry.FullPath) is { } target)
                FolderWalk.Each(target, AddFile);
            AddFile(entry);
        }

        void AddFile(FoundEntry entry)
        {
            FileSystemInfo file = new FileInfo(entry.FullPath);
            if (entry.Kind == FileKind.Link)
                file = file.ResolveLinkTarget(returnFinalTarget: true) ?? file;
            var length = file is FileInfo { Exists: true, Length: var bytes } ? bytes : -1;
            Interlocked.Increment(ref files);
            Interlocked.Add(ref sum, HashCode.Combine(entry.FullPath, length, file.LastWriteTimeUtc));
        }
    }
}
