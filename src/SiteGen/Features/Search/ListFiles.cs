using SiteGen.Words;

namespace SiteGen.Features.Search;

/// <summary>A file with the posts of some stems.</summary>
/// <param name="FirstStem">The number of its first stem.</param>
/// <param name="File">The file.</param>
internal sealed record ListFile(int FirstStem, IndexFile File);

/// <summary>
/// Writes which posts have which stem, a line for each stem. A post is the distance to the post before it less one, in
/// base 36 and left out where it is 0, and its level as a capital letter from <c>A</c>: <c>AC1bB</c> are post 0 with level
/// 0, post 1 with level 2, post 49 with level 1.
/// </summary>
internal static class ListFiles
{
    public static List<ListFile> Write(Postings postings, int stemCount, int size)
    {
        var files = new List<ListFile>();
        using var lines = new MemoryStream();
        var firstStem = 0;
        for (var stem = 0; stem < stemCount; stem++)
        {
            // A long list has a file of its own, so that the rare words beside it don't bring it along.
            if (lines.Length > 0 && lines.Length + postings[stem].Length > size)
                End(stem);
            var last = -1;
            foreach (var posting in postings[stem])
            {
                if (posting.Post > last + 1)
                    lines.AppendBase36(posting.Post - last - 1);
                lines.WriteByte((byte)('A' + posting.Level));
                last = posting.Post;
            }
            lines.WriteByte((byte)'\n');
        }
        End(stemCount);
        return files;

        void End(int next)
        {
            if (lines.Length > 0)
                files.Add(new ListFile(firstStem, IndexFile.Of("lists", "txt", lines.ToArray())));
            lines.SetLength(0);
            firstStem = next;
        }
    }
}
