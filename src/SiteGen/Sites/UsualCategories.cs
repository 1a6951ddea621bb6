using System.Collections.Immutable;
using SiteGen.Content;

namespace SiteGen.Sites;

/// <summary>The categories that a new post most likely has.</summary>
internal static class UsualCategories
{
    /// <summary>Those of more than half of the posts that have any, by name.</summary>
    public static ImmutableArray<string> Of(ImmutableArray<Post> posts)
    {
        var filed = posts.Where(post => !post.Categories.IsEmpty).ToList();
        return
        [
            .. filed.SelectMany(post => post.Categories).GroupBy(name => name, StringComparer.Ordinal)
                .Where(group => group.Count() * 2 > filed.Count).Select(group => group.Key).Order(StringComparer.Ordinal),
        ];
    }
}
