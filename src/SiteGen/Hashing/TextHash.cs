using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace SiteGen.Hashing;

/// <summary>The hash of a list of texts.</summary>
internal static class TextHash
{
    /// <summary>The hash of the texts in their order; null is another text than the empty one.</summary>
    public static ContentKey Of(IEnumerable<string?> texts)
    {
        var hash = new XxHash128();
        foreach (var text in texts)
        {
            hash.Append(MemoryMarshal.AsBytes<int>([text?.Length ?? -1]));
            hash.Append(MemoryMarshal.AsBytes(text.AsSpan()));
        }
        return ContentKey.Of(hash);
    }
}
