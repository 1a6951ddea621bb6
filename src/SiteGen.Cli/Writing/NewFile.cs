namespace SiteGen.Cli.Writing;

/// <summary>Writes files that were not there before.</summary>
internal static class NewFile
{
    /// <summary>Writes a file. One that is there already stays as it is, even if another program is making it just now.</summary>
    /// <returns>False where a file is there already.</returns>
    /// <exception cref="IOException">The disk says no; nothing is left behind.</exception>
    public static bool TryWrite(string file, ReadOnlySpan<byte> content)
    {
        FileStream stream;
        try
        {
            stream = new FileStream(file, FileMode.CreateNew, FileAccess.Write);
        }
        catch (IOException) when (Path.Exists(file))
        {
            return false;
        }
        try
        {
            using (stream)
                stream.Write(content);
            return true;
        }
        catch (IOException)
        {
            // A full disk: half a tip would be published as if it were whole.
            File.Delete(file);
            throw;
        }
    }
}
