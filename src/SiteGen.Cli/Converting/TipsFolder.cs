using System.Text;
using SiteGen.Cli.Folders;
using SiteGen.Converter.Writing;
using SiteGen.Text;

namespace SiteGen.Cli.Converting;

/// <summary>
/// The folder with the tips. Every file is written beside its place and moved there, so that a reader, or a kill, finds
/// the old one or the new one and never a part.
/// </summary>
internal sealed record TipsFolder(string Folder)
{
    private const string Unfinished = ".sitegen-new";

    // Of a file in another encoding, no letter may be lost by reading it and writing it back.
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>What was written last; null when the file that says so is damaged.</summary>
    public Manifest? ReadManifest() =>
        File.Exists(Full(Manifest.FileName)) ? Manifest.Parse(File.ReadAllBytes(Full(Manifest.FileName))) : Manifest.Empty;

    /// <summary>A file's text; null where there is none.</summary>
    /// <exception cref="IOException">The file is not UTF-8 text.</exception>
    public string? Read(string path)
    {
        try
        {
            return File.Exists(Full(path)) ? File.ReadAllText(Full(path), Utf8) : null;
        }
        catch (DecoderFallbackException)
        {
            throw new IOException($"{Locate(path)} is not UTF-8 text; save it as UTF-8 in your editor");
        }
    }

    /// <summary>A file's name for people.</summary>
    public Location Locate(string path) => new(Full(path).Replace('\\', '/'));

    /// <summary>Does what a plan says. A folder in which nothing changes keeps every byte and every time stamp.</summary>
    public void Apply(WritePlan plan)
    {
        Directory.CreateDirectory(Folder);
        RemoveUnfinished();
        if (plan.Journal is { } journal)
            Write(Manifest.FileName, journal.Write().Span);
        foreach (var (path, text) in plan.Writes)
            Write(path, Utf8.GetBytes(text));
        foreach (var path in plan.Deletions)
            File.Delete(Full(path));
        var manifest = plan.Manifest.Write();
        if (!File.Exists(Full(Manifest.FileName)) || !File.ReadAllBytes(Full(Manifest.FileName)).AsSpan().SequenceEqual(manifest.Span))
            Write(Manifest.FileName, manifest.Span);
    }

    private void Write(string path, ReadOnlySpan<byte> bytes)
    {
        var full = Full(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        var unfinished = Path.Join(Path.GetDirectoryName(full), $".{Path.GetFileName(full)}{Unfinished}");
        File.WriteAllBytes(unfinished, bytes);
        File.Move(unfinished, full, overwrite: true);
    }

    // What a killed run left behind.
    private void RemoveUnfinished()
    {
        foreach (var file in Directory.EnumerateFiles(Folder, $".*{Unfinished}", FolderListing.Everything))
            File.Delete(file);
    }

    private string Full(string path) => Path.Join(Folder, path);
}
