using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using SiteGen.Addresses;
using SiteGen.Hashing;
using SiteGen.Words;

namespace SiteGen.Features.Search;

/// <summary>
/// The index as files that a browser loads piece by piece; docs/search.md describes the format. The same posts give the
/// same files, and a file's name changes with its content.
/// </summary>
/// <param name="Root">The file that names the others.</param>
/// <param name="Files">All files, the root among them.</param>
public sealed record SearchIndex(IndexFile Root, ImmutableArray<IndexFile> Files)
{
    // Bytes before compression. Smaller files would cost requests and files, larger ones bytes that nobody asked for.
    private const int WordsFileSize = 6 * 1024;
    private const int ListsFileSize = 10 * 1024;

    // A page of results takes one such file a result.
    private const int TipsPerFile = 16;

    /// <summary>Writes the index.</summary>
    /// <param name="posts">The posts, the oldest first, so that a new one changes no other's number.</param>
    /// <param name="topics">The topics' names and links.</param>
    /// <param name="topicsOf">The topics of each post.</param>
    /// <param name="links">How addresses are written.</param>
    /// <param name="corpus">The words of the posts.</param>
    /// <param name="postings">Which posts have which stem.</param>
    internal static SearchIndex Write(
        ImmutableArray<PostText> posts, ImmutableArray<(string Name, string Href)> topics,
        IReadOnlyList<ImmutableArray<int>> topicsOf, SiteLinks links, Corpus corpus, Postings postings)
    {
        var files = ImmutableArray.CreateBuilder<IndexFile>();
        var used = corpus.Forms.Where(form => form.Text.Length > 1 && !postings[form.Stem].IsEmpty).ToList();
        List<WordFile> words = [];
        List<WordFile> endings = [];
        List<ListFile> lists = [];
        List<IndexFile> tips = [];
        Parallel.Invoke(
            () => words = WordFiles.Write("words", used, postings, WordsFileSize),
            () => endings = WordFiles.Write("endings", WordFiles.Reverse(used), postings, WordsFileSize),
            () => lists = ListFiles.Write(postings, corpus.StemCount, ListsFileSize),
            () => tips = [.. TipFiles(posts, topicsOf, links)]);
        files.AddRange(words.Select(part => part.File));
        files.AddRange(endings.Select(part => part.File));
        files.AddRange(lists.Select(part => part.File));
        files.AddRange(tips);

        var root = IndexFile.Of("index", "json", Json(json =>
        {
            json.WriteStartObject();
            json.WriteNumber("tips", posts.Length);
            json.WriteString("whole", WholeOnes(posts));
            json.WriteString("stopWords", string.Join(' ', StopWords.All));
            json.WriteStartArray("topics");
            foreach (var (name, href) in topics)
            {
                json.WriteStartArray();
                json.WriteStringValue(name);
                json.WriteStringValue(href);
                json.WriteEndArray();
            }
            json.WriteEndArray();
            WriteWords("words", words);
            WriteWords("endings", endings);
            json.WriteStartArray("lists");
            foreach (var part in lists)
            {
                json.WriteNumberValue(part.FirstStem);
                json.WriteStringValue(part.File.Hash);
            }
            json.WriteEndArray();
            json.WriteNumber("tipsPerFile", TipsPerFile);
            json.WriteStartArray("tipFiles");
            foreach (var file in tips)
                json.WriteStringValue(file.Hash);
            json.WriteEndArray();
            json.WriteEndObject();

            void WriteWords(string name, List<WordFile> parts)
            {
                json.WriteStartArray(name);
                foreach (var part in parts)
                {
                    json.WriteStringValue(part.First);
                    json.WriteNumberValue(part.FirstStem);
                    json.WriteStringValue(part.File.Hash);
                }
                json.WriteEndArray();
            }
        }));
        files.Add(root);
        return new SearchIndex(root, [.. files.DistinctBy(file => file.Name)]);
    }

    private static IEnumerable<IndexFile> TipFiles(
        ImmutableArray<PostText> posts, IReadOnlyList<ImmutableArray<int>> topicsOf, SiteLinks links)
    {
        for (var first = 0; first < posts.Length; first += TipsPerFile)
        {
            yield return IndexFile.Of("tips", "json", Json(json =>
            {
                json.WriteStartArray();
                for (var post = first; post < Math.Min(first + TipsPerFile, posts.Length); post++)
                {
                    json.WriteStartArray();
                    json.WriteStringValue(posts[post].Title);
                    json.WriteStringValue(links.Href(posts[post].Url));
                    json.WriteStringValue(posts[post].Published?.ToString("O", CultureInfo.InvariantCulture) ?? "");
                    foreach (var topic in topicsOf[post])
                        json.WriteNumberValue(topic);
                    json.WriteEndArray();
                }
                json.WriteEndArray();
            }));
        }
    }

    // Which posts are whole: four a hexadecimal digit, the first in its lowest bit.
    private static string WholeOnes(ImmutableArray<PostText> posts)
    {
        var text = new StringBuilder();
        for (var i = 0; i < posts.Length; i += 4)
        {
            var digit = 0;
            for (var bit = 0; bit < 4 && i + bit < posts.Length; bit++)
                digit |= posts[i + bit].IsWhole ? 1 << bit : 0;
            text.Append("0123456789abcdef"[digit]);
        }
        return text.ToString();
    }

    private static byte[] Json(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        // The files are loaded as JSON and are no part of a page.
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            write(json);
        return stream.ToArray();
    }
}

/// <summary>A file of the index.</summary>
/// <param name="Kind">What is in it; the beginning of its name.</param>
/// <param name="Hash">What its content is known by.</param>
/// <param name="Extension"><c>json</c> or <c>txt</c>, which hosts compress.</param>
/// <param name="Content">Its bytes.</param>
public sealed record IndexFile(string Kind, string Hash, string Extension, ReadOnlyMemory<byte> Content)
{
    /// <summary>The name of the file: <c>words-1f00c2ab.txt</c>.</summary>
    public string Name => $"{Kind}-{Hash}.{Extension}";

    /// <summary>Names a file by its content.</summary>
    internal static IndexFile Of(string kind, string extension, byte[] content) =>
        new(kind, $"{ContentKey.Of(content).High >> 32:x8}", extension, content);
}
