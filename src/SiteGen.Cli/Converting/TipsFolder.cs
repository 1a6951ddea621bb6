using System.Collections.Immutable;
using System.Text;
using SiteGen.Cli.Folders;
using SiteGen.Converter.Reviewing;
using SiteGen.Converter.Writing;
using SiteGen.Text;

namespace SiteGen.Cli.Converting;

/// <summary>
/// The folder with the tips. Every file is written beside its place, flushed and renamed, so that a reader, a kill or a
/// power cut leaves the old file or the new one and never a part. Links inside of it are not followed, and what is no
/// regular file is never opened.
/// </summary>
internal sealed class TipsFolder(string folder)
{
    private const string Unfinished = ".sitegen-new";

    // Of a file in another encoding, no letter may be lost by reading it and writing it back.
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>What was written last; null when the file that says so is damaged, which is reported.</summary>
    public RecoveryManifest? ReadManifest(DiagnosticBag diagnostics) => ReadBytes(RecoveryManifest.FileName) is { } json
        ? RecoveryManifest.Parse(json, Locate(RecoveryManifest.FileName), diagnostics)
        : RecoveryManifest.Empty;

    /// <summary>What a person has accepted; null when the file that says so is damaged, which is reported.</summary>
    public ImmutableArray<Acceptance>? ReadAcceptances(DiagnosticBag diagnostics) => ReadBytes(AcceptanceFile.FileName) is { } json
        ? AcceptanceFile.Parse(json, Locate(AcceptanceFile.FileName), diagnostics)
        : [];

    /// <summary>A file's text; null where there is none.</summary>
    /// <exception cref="IOException">It is not UTF-8 text, no regular file, or behind a link.</exception>
    public string? Read(string path)
    {
        if (ReadBytes(path) is not { } bytes)
            return null;
        try
        {
            return Utf8.GetString(bytes.AsSpan(bytes.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0));
        }
        catch (DecoderFallbackException)
        {
            throw new IOException($"{Locate(path)} is not UTF-8 text; save it as UTF-8 in your editor");
        }
    }

    /// <summary>A file's name for people.</summary>
    public Location Locate(string path) => new(Full(path).Replace('\\', '/'));

    /// <summary>
    /// Does what a plan says. A folder in which nothing changes keeps every byte and every time stamp. The journal is on
    /// the disk before the first tip is, and the manifest after the last: each of the three steps is flushed before the next.
    /// </summary>
    public void Apply(WritePlan plan)
    {
        Directory.CreateDirectory(folder);
        RemoveUnfinished();
        if (plan.Journal is { } journal)
            Write([(RecoveryManifest.FileName, journal.Write())]);
        Write(plan.Writes.Select(file => (file.Key, (ReadOnlyMemory<byte>)Utf8.GetBytes(file.Value))));
        foreach (var path in plan.Deletions)
            File.Delete(CheckedPath(path));
        DiskFlush.Folders(plan.Deletions.Select(path => Path.GetDirectoryName(Full(path))!));
        WriteIfChanged(RecoveryManifest.FileName, plan.Manifest.Write());
    }

    /// <summary>Writes what a person has accepted.</summary>
    public void Write(IEnumerable<Acceptance> acceptances)
    {
        Directory.CreateDirectory(folder);
        WriteIfChanged(AcceptanceFile.FileName, AcceptanceFile.Write(acceptances));
    }

    private void WriteIfChanged(string path, ReadOnlyMemory<byte> bytes)
    {
        if (ReadBytes(path)?.AsSpan().SequenceEqual(bytes.Span) is not true)
            Write([(path, bytes)]);
    }

    // All files are flushed before the first is renamed, and all folders after the last.
    private void Write(IEnumerable<(string Path, ReadOnlyMemory<byte> Bytes)> files)
    {
        var renames = new List<(string From, string To)>();
        foreach (var (path, bytes) in files)
        {
            var full = CheckedPath(path);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            var unfinished = Path.Join(Path.GetDirectoryName(full), $".{Path.GetFileName(full)}{Unfinished}");
            File.WriteAllBytes(unfinished, bytes.Span);
            renames.Add((unfinished, full));
        }
        DiskFlush.Files(renames.ConvertAll(file => file.From));
        foreach (var (from, to) in renames)
            File.Move(from, to, overwrite: true);
        DiskFlush.Folders(renames.Select(file => Path.GetDirectoryName(file.To)!));
    }

    // What a killed run left behind.
    private void RemoveUnfinished()
    {
        foreach (var file in FolderEntries.Of(folder).OfType<FileInfo>())
        {
            if (file.Name[0] == '.' && file.Name.EndsWith(Unfinished, StringComparison.Ordinal))
                file.Delete();
        }
    }

    private byte[]? ReadBytes(string path)
    {
        var full = CheckedPath(path);
        return File.Exists(full) ? File.ReadAllBytes(full) : null;
    }

    // Every folder on the way, and the file, has to be what its name says: a link could lead anywhere.
    private string CheckedPath(string path)
    {
        for (var end = path.IndexOf('/'); end >= 0; end = path.IndexOf('/', end + 1))
            Check(path[..end], FileKind.Folder);
        Check(path, FileKind.File);
        return Full(path);
    }

    private void Check(string path, FileKind expected)
    {
        if (FileStatus.KindOf(Full(path)) is { } kind && kind != expected)
            throw new IOException($"{Locate(path)} is {FileKinds.NameOf(kind)}, which convert neither opens nor replaces");
    }

    private string Full(string path) => Path.Join(folder, path);
}
