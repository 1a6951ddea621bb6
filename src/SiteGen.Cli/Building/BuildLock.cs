namespace SiteGen.Cli.Building;

/// <summary>Keeps two builds from writing one folder at once. The operating system frees it, even after a kill.</summary>
internal static class BuildLock
{
    /// <summary>The lock until it is disposed; null when another process has it.</summary>
    public static IDisposable? TryTake(string file)
    {
        try
        {
            return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (IOException) when (File.Exists(file))
        {
            return null;
        }
    }
}
