using SiteGen.Images;
using SiteGen.Text;

namespace SiteGen.Tests.Support;

/// <summary>The blog itself: the repository's own input.</summary>
internal static class Blog
{
    /// <summary>Builds the blog, every tip published.</summary>
    /// <param name="more">Files of a site string that are there in addition.</param>
    public static BuiltSite Build(string more = "") =>
        StringSite.Build([.. Files(), .. StringSite.Cut(more)], pictures: SkiaPictures.Source);

    private static IEnumerable<InputFile> Files()
    {
        var folder = Repository.PathOf("input");
        return Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(file =>
            new InputFile(Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllBytes(file)));
    }
}
