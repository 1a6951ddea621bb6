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
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(ProgramVersion.OfTexts);
        Append(theme.Version);
        Append(options.BaseUrl?.AbsoluteUri ?? "");
        Span<byte> key = stackalloc byte[ContentKey.Size];
        foreach (var file in files)
        {
            Append(file.Path);
            Append(file.Origin);
            file.Key.Write(key);
            hash.AppendData(key);
        }
        return ContentKey.Read(hash.GetHashAndReset());

        // No path has a zero in it, so that no two lists of texts look the same.
        void Append(string text) => hash.AppendData(Encoding.UTF8.GetBytes(text + "\0"));
    }
}
