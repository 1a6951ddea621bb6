using System.IO.Hashing;
using System.Runtime.InteropServices;
using SiteGen.Hashing;
using SiteGen.Routes;
using SiteGen.Text;

namespace SiteGen.Building;

/// <summary>What a whole build is known by: two builds of one key give the same outputs, and say the same.</summary>
public static class BuildKey
{
    /// <summary>The key of all that a build depends on but the date: files, address, program and theme.</summary>
    public static ContentKey Of(IEnumerable<InputFile> files, ITheme theme, BuildOptions options)
    {
        var hash = new XxHash128();
        Append(ProgramVersion.OfTexts);
        Append(theme.Version);
        Append(options.BaseUrl?.AbsoluteUri ?? "");
        Span<byte> key = stackalloc byte[ContentKey.Size];
        foreach (var file in files)
        {
            Append(file.Path);
            Append(file.Origin);
            file.Key.Write(key);
            hash.Append(key);
        }
        return ContentKey.Of(hash);

        // No path has a zero in it, so that no two lists of texts look the same.
        void Append(string text)
        {
            hash.Append(MemoryMarshal.AsBytes(text.AsSpan()));
            hash.Append("\0\0"u8);
        }
    }
}
