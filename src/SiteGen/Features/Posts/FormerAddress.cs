using SiteGen.Addresses;
using SiteGen.Content;

namespace SiteGen.Features.Posts;

/// <summary>Finds a post by an address that it had before it was renamed.</summary>
internal static class FormerAddress
{
    /// <summary>The present URL of the post that an address led to, for a hint; null where no post names it.</summary>
    /// <param name="link">The address as an author wrote it.</param>
    /// <param name="posts">The posts of the site.</param>
    public static string? UrlNow(string link, IEnumerable<Post> posts) =>
        OldAddress.KeyOf(link) is { } key && posts.FirstOrDefault(post => post.RedirectFrom.Any(from => OldAddress.KeyOf(from) == key)) is { } found
            ? PostPage.PathOf(found).Url
            : null;
}
