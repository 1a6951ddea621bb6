using System.Collections.Immutable;
using SiteGen.Content;
using SiteGen.Text;
using SiteGen.Yaml;

namespace SiteGen.Features.Topics;

/// <summary>Reads <c>topics.yml</c>.</summary>
public static class TopicsFile
{
    /// <summary>The file's path inside the input.</summary>
    public const string Path = "topics.yml";

    internal static IReadOnlyList<string> Keys { get; } = ["name", "slug", "line", "words", "pinned", "left_out"];

    /// <summary>The topics in their order; everything wrong with them is reported, and then there are none.</summary>
    public static ImmutableArray<Topic>? Parse(InputFile file, DiagnosticBag diagnostics)
    {
        var mistakes = new DiagnosticBag();
        ImmutableArray<Topic> topics = file.ReadText(mistakes) is { } text
            && YamlReader.ReadMap(text, file.Origin, 0, mistakes) is { } map
                ? [.. Read(map, mistakes)]
                : [];
        diagnostics.AddRange(mistakes);
        return mistakes.HasErrors ? null : topics;
    }

    private static IEnumerable<Topic> Read(YamlMap map, DiagnosticBag diagnostics)
    {
        var fields = new FieldReader(map, ["topics"], diagnostics);
        if (fields.Find("topics") is not { } entry)
            yield break;
        if (entry.Value is not YamlList list)
        {
            diagnostics.Add(TopicMistakes.NotTopics(entry.Value.Location));
            yield break;
        }
        var seen = new Dictionary<Slug, Topic>();
        foreach (var item in list.Items)
        {
            if (item is not YamlMap topicMap)
                diagnostics.Add(TopicMistakes.NotTopics(item.Location));
            else if (ReadTopic(topicMap, diagnostics) is not { } topic)
                continue;
            else if (!seen.TryAdd(topic.Slug, topic))
                diagnostics.Add(TopicMistakes.SameTopic(topic.Location, topic.Name, seen[topic.Slug].Location));
            else
                yield return topic;
        }
    }

    private static Topic? ReadTopic(YamlMap map, DiagnosticBag diagnostics)
    {
        var fields = new FieldReader(map, Keys, diagnostics);
        var name = fields.RequiredText("name", map.Location);
        var line = fields.RequiredText("line", map.Location);
        var words = fields.PlacedTexts("words").ToList();
        foreach (var (word, at) in words.Where(word => !word.Text.Any(char.IsLetterOrDigit)))
            diagnostics.Add(TopicMistakes.EmptyWord(at, word));
        var pinned = Posts("pinned", fields);
        var leftOut = Posts("left_out", fields);
        foreach (var post in leftOut.Where(post => pinned.Any(other => other.Path == post.Path)))
            diagnostics.Add(TopicMistakes.PinnedAndLeftOut(post.Location, post.Path));
        var slug = fields.Text("slug") is { } text ? Slug.Parse(text) : name is null ? null : Slug.From(name);
        if (slug is null && fields.Text("slug") is { } wrong)
            diagnostics.Add(Mistakes.BadSlug(fields.LocationOf("slug"), wrong, Slug.From(wrong)?.Value));
        else if (slug is null && name is not null)
            diagnostics.Add(Mistakes.NoSlug(fields.LocationOf("name"), name));
        return name is null || line is null || slug is null
            ? null
            : new Topic
            {
                Name = name,
                Slug = slug,
                Line = line,
                Words = [.. words.Select(word => word.Text)],
                Pinned = pinned,
                LeftOut = leftOut,
                Location = fields.LocationOf("name"),
            };
    }

    private static ImmutableArray<TopicPost> Posts(string key, FieldReader fields) =>
        [.. fields.PlacedTexts(key).Select(post => new TopicPost(post.Text, post.Location))];
}
