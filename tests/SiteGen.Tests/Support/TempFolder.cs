using SiteGen.Text;

namespace SiteGen.Tests.Support;

/// <summary>A folder of its own for one test, gone with it.</summary>
internal sealed class TempFolder : IDisposable
{
    /// <param name="parent">Where the folder is to be; null for the usual place.</param>
    public TempFolder(string? parent = null)
    {
        Path = System.IO.Path.Join(parent ?? System.IO.Path.GetTempPath(), $"sitegen-{Guid.NewGuid():N}");
        Directory.CreateDirectory(Path);
    }

    public string Path { get; }

    public string this[string path] => System.IO.Path.Join(Path, path);

    /// <summary>Writes the files of a site string below a folder.</summary>
    public TempFolder Write(string folder, string siteString)
    {
        foreach (var file in StringSite.Files(siteString))
            Write(folder, file);
        return this;
    }

    public void Write(string folder, InputFile file)
    {
        var path = this[$"{folder}/{file.Path}"];
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, file.Content.Span);
    }

    /// <summary>Every file below a folder with its bytes as text; <c>(none)</c> alone where there is no folder.</summary>
    public SortedDictionary<string, string> Read(string folder)
    {
        var root = this[folder];
        if (!Directory.Exists(root))
            return new SortedDictionary<string, string> { ["(none)"] = "" };
        var everything = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None };
        return new SortedDictionary<string, string>(
            Directory.EnumerateFiles(root, "*", everything).ToDictionary(
                file => System.IO.Path.GetRelativePath(root, file).Replace('\\', '/'),
                file => Convert.ToHexString(File.ReadAllBytes(file))),
            StringComparer.Ordinal);
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
