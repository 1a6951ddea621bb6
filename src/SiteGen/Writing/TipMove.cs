using SiteGen.Addresses;
using SiteGen.Building;
using SiteGen.Content;
using SiteGen.Features.Feeds;
using SiteGen.Features.Posts;
using SiteGen.Sites;
using SiteGen.Text;
using SiteGen.Yaml;

namespace SiteGen.Writing;

/// <summary>A tip under another title: its new file, and the addresses that change by it.</summary>
/// <param name="OldPath">The path of its file below the tips folder.</param>
/// <param name="Path">The path of its new file; the same where the name stays.</param>
/// <param name="Content">The new file's bytes.</param>
/// <param name="OldUrl">Its address on the site until now.</param>
/// <param name="Url">Its new address.</param>
public sealed record TipMove(string OldPath, string Path, ReadOnlyMemory<byte> Content, string OldUrl, string Url)
{
    /// <summary>
    /// Renames a tip. Whoever asks for its old address is sent on, and feed readers know it as before. A tip that nobody
    /// can have seen (a draft, or one of a day to come) needs neither.
    /// </summary>
    /// <param name="input">The site.</param>
    /// <param name="origin">The tip's file, by its <see cref="InputFile.Origin"/>.</param>
    /// <param name="title">The new title.</param>
    /// <param name="clock">Tells which day it is.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    /// <returns>What to write; null after an error.</returns>
    public static TipMove? Plan(
        SiteInput input, string origin, string title, Func<SiteConfig, DateOnly> clock, DiagnosticBag diagnostics)
    {
        if (input.Tips.FirstOrDefault(tip => tip.Origin == origin) is not { } file)
        {
            diagnostics.Add(WritingMistakes.NoTipFile(origin));
            return null;
        }
        if (TipTitle.Read(title, "move", diagnostics) is not var (named, slug) || PostFile.Parse(file, diagnostics) is not { } old)
            return null;
        if (Tips.Read(input, diagnostics) is not var (config, posts))
            return null;

        var wasSeen = !old.Post.IsDraft && (old.Post.Published is not { } date || date <= clock(config));
        var id = IdOf(old.Post, slug);
        var renamed = Renamed(old.Post, id, named, slug, wasSeen);
        var (oldUrl, url) = (PostPage.PathOf(old.Post).Url, PostPage.PathOf(renamed).Url);
        var other = posts.FirstOrDefault(post => post.Id != old.Post.Id && (post.Id == id || PostPage.PathOf(post).Url == url));
        if (other is not null)
        {
            diagnostics.Add(WritingMistakes.AddressTaken(other.Location, url, other.Title));
            return null;
        }
        var content = Edit(file, old.Post, renamed);
        if (!Says(file with { Path = $"{id}.md", Content = content, Key = default }, renamed, old.Markdown))
        {
            diagnostics.Add(WritingMistakes.CantEdit(old.Post.Location, renamed.RedirectFrom.Except(old.Post.RedirectFrom).FirstOrDefault(), renamed.FeedId));
            return null;
        }
        return new TipMove(file.Path, $"{id}.md", content, oldUrl, url);
    }

    // The folder and the date in front of the name stay.
    private static string IdOf(Post post, Slug slug)
    {
        var start = post.Id.LastIndexOf('/') + 1;
        var name = post.Id[start..];
        var date = post.Published is { } published && name.StartsWith($"{published:O}-", StringComparison.Ordinal) ? $"{published:O}-" : "";
        return $"{post.Id[..start]}{date}{slug}";
    }

    private static Post Renamed(Post post, string id, string title, Slug slug, bool wasSeen)
    {
        var renamed = post with { Id = id, Title = title, Slug = slug };
        var (oldUrl, url) = (PostPage.PathOf(post).Url, PostPage.PathOf(renamed).Url);
        // A tip that gets a former name again stands at that address, and no longer leads on from it.
        var addresses = post.RedirectFrom.Where(from => OldAddress.KeyOf(from) != OldAddress.KeyOf(url));
        if (wasSeen && oldUrl != url)
            addresses = addresses.Append(oldUrl);
        return renamed with
        {
            RedirectFrom = [.. addresses.Distinct(StringComparer.Ordinal)],
            FeedId = wasSeen && id != post.Id ? FeedIds.Of(post) : post.FeedId,
        };
    }

    private static byte[] Edit(InputFile file, Post old, Post renamed)
    {
        var edit = new FrontMatterEdit(file);
        edit.Set("title", YamlText.Scalar(renamed.Title));
        edit.Set("slug", null);
        if (!renamed.RedirectFrom.SequenceEqual(old.RedirectFrom))
            edit.Set("redirect_from", renamed.RedirectFrom.IsEmpty ? null : YamlText.List(renamed.RedirectFrom));
        if (renamed.FeedId != old.FeedId)
            edit.Set("guid", YamlText.Scalar(renamed.FeedId!));
        return edit.ToBytes();
    }

    // Both as the converter would write them: every field of a post is in there.
    private static bool Says(InputFile file, Post post, string markdown) =>
        PostFile.Parse(file, []) is { } read && read.Write() == new PostFile(post, markdown).Write();
}
