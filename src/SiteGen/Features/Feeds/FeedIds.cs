using System.IO.Hashing;
using System.Text;
using SiteGen.Content;

namespace SiteGen.Features.Feeds;

/// <summary>The names by which feed readers know posts and comments.</summary>
internal static class FeedIds
{
    // Names of posts are made below this one. It must never change: every subscriber would get all posts again.
    private static readonly Guid Namespace = new("5b0d3ef7-4f0c-4a5e-9a3e-6c1f1d3e8a20");

    /// <summary>
    /// What the author says, or else a UUID (RFC 9562, version 8) made of the file's path, which stays when slug, title or
    /// domain change. By XXH128: nobody gains by forging the name of a post in a feed of one's own, and .NET's SHA-256 is
    /// OpenSSL's on Linux. The published program would need a library that not every container has, and 0.06 of the time
    /// of 60 tips to load it.
    /// </summary>
    public static string Of(Post post) => post.FeedId ?? OfName(post.Id);

    /// <summary>Whether a text can be the name of a feed: an IRI of a kind that says for ever what is meant (RFC 4287, 4.2.6).</summary>
    public static bool IsName(string text) =>
        text.All(character => character > ' ' && !char.IsWhiteSpace(character) && !char.IsControl(character))
        && Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" or "tag" or "urn" && uri.UserInfo.Length == 0;

    /// <summary>The same of anything else that a feed has, by a name that no post’s path is.</summary>
    public static string OfName(string name)
    {
        byte[] bytes = [.. Namespace.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes(name)];
        var hash = XxHash128.Hash(bytes);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return $"urn:uuid:{new Guid(hash, bigEndian: true)}";
    }
}
