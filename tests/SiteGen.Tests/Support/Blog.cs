using System.Text;
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

    /// <summary>Builds the blog with more settings.</summary>
    /// <param name="settings">Lines of <c>site.yml</c>.</param>
    public static BuiltSite BuildWith(string settings) => StringSite.Build(
        [.. Files().Select(file => file.Path == "site.yml" ? new InputFile(file.Path, $"{Encoding.UTF8.GetString(file.Content.Span)}\n{settings}\n") : file)],
        pictures: SkiaPictures.Source);

    private static IEnumerable<InputFile> Files()
    {
        var folder = Repository.PathOf("input");
        return Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(file =>
            new InputFile(Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllBytes(file)));
    }
}
