using System.Security.Cryptography;
using System.Text;
using SiteGen.Building;
using SiteGen.Rendering;
using SiteGen.Text;

namespace SiteGen.Caching;

/// <summary>What a whole build is known by: two builds of one key give the same outputs, and say the same.</summary>
public static class BuildKey
{
    /// <summary>The key of all that a build depends on but the date: files, address, program and theme.</summary>
    public static ContentKey Of(IReadOnlyList<InputFile> files, ITheme theme, BuildOptions options)
    {
        var contents = new ContentKey[files.Count];
        Parallel.For(0, contents.Length, i => contents[i] = ContentKey.Of(files[i].Content.Span));
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(ProgramVersion.OfTexts);
        Append(theme.Version);
        Append(options.BaseUrl?.AbsoluteUri ?? "");
        Span<byte> key = stackalloc byte[ContentKey.Size];
        for (var i = 0; i < contents.Length; i++)
        {
            Append(files[i].Path);
            Append(files[i].Origin);
            contents[i].Write(key);
            hash.AppendData(key);
        }
        return ContentKey.Read(hash.GetHashAndReset());

        // No path has a zero in it, so that no two lists of texts look the same.
        void Append(string text) => hash.AppendData(Encoding.UTF8.GetBytes(text + "\0"));
    }
}
