using System.IO.Hashing;
using System.Runtime.InteropServices;
using SiteGen.Hashing;
using SiteGen.Routes;
using SiteGen.Text;

namespace SiteGen.Building;

/// <summary>The fingerprint of a whole build: two builds with the same one give the same outputs and the same messages.</summary>
public static class BuildKey
{
    /// <summary>Hashes all that a build depends on but the date: files, address, what is shown early, program and theme.</summary>
    public static ContentKey Of(IEnumerable<InputFile> files, ITheme theme, BuildOptions options)
    {
        var hash = new XxHash128();
        Append(ProgramVersion.OfTexts);
        Append(theme.Version);
        Append(options.Pictures?.Version ?? "");
        Append(options.Mail?.Version ?? "");
        Append(options.Editor?.Version ?? "");
        Append(options.BaseUrl?.AbsoluteUri ?? "");
        Append($"{options.ShowsDrafts} {options.ShowsFuture}");
        Span<byte> key = stackalloc byte[ContentKey.Size];
        foreach (var file in files)
        {
            Append(file.Path);
            Append(file.Origin);
            file.Key.Write(key);
            hash.Append(key);
        }
        return ContentKey.Of(hash);

        // No path has a NUL in it, so two different lists of texts never give the same bytes.
        void Append(string text)
        {
            hash.Append(MemoryMarshal.AsBytes(text.AsSpan()));
            hash.Append("\0\0"u8);
        }
    }
}
