using FsCheck;
using FsCheck.Fluent;
using SiteGen.Tests.Support;
using SiteGen.Text;

namespace SiteGen.Tests.Converting;

/// <summary>Authors and the converter work on the same files, in any order; no author's word is lost.</summary>
public class AuthorProperties
{
    private static readonly InputFile[] Pool = [.. DumpPool.Dumps()];

    /// <summary>Something that happens to the folder.</summary>
    private abstract record Event;

    private sealed record NewDumps(int Count, int KilledAfter) : Event;

    private sealed record Edit(int File, int Place, string Words) : Event;

    private sealed record Delete(int File) : Event;

    private sealed record Type(int Proposal, string Words) : Event;

    private static readonly Gen<Event> Events = Gen.Frequency(
        (3, Gen.Choose(0, 12).SelectMany(count => Gen.Elements(int.MaxValue, int.MaxValue, 0, 1, 2, 3, 5, 8)
            .Select(steps => (Event)new NewDumps(count, steps)))),
        (4, Gen.Choose(0, 1000).SelectMany(file => Gen.Choose(0, 1000)
            .Select(place => (Event)new Edit(file, place, $"author’s words {file} {place}")))),
        (1, Gen.Choose(0, 1000).Select(file => (Event)new Delete(file))),
        (2, Gen.Choose(0, 1000).Select(file => (Event)new Type(file, $"typed words {file}"))));

    [Fact]
    public void Any_interleaving_of_edits_and_new_dumps_keeps_the_authors_words() => Properties.Hold(
        from order in Gen.Shuffle(Pool)
        from events in Gen.Choose(2, 9).SelectMany(count => Events.ArrayOf(count))
        select (order, events),
        story =>
        {
            var folder = new MemoryFolder();
            var words = new Dictionary<string, List<string>>();
            var deleted = new HashSet<string>();
            var dumps = 8;
            folder.Convert(story.order[..dumps]);
            foreach (var happening in story.events)
            {
                if (happening is NewDumps more)
                {
                    dumps = Math.Min(story.order.Length, dumps + more.Count);
                    folder.Convert(story.order[..dumps], more.KilledAfter);
                }
                else
                {
                    Change(folder, happening, words, deleted);
                }
            }
            folder.Convert(story.order[..dumps]);
            return words.All(edits => edits.Value.All(edit => folder.Files.Values.Any(text => text.Contains(edit))))
                && deleted.All(path => !folder.Files.ContainsKey(path));
        }, 100);

    private static void Change(MemoryFolder folder, Event happening, Dictionary<string, List<string>> words, HashSet<string> deleted)
    {
        if (happening is Type type)
        {
            var proposals = folder.Files.Keys.Where(path => path.Contains("/.")).ToList();
            if (proposals.Count == 0)
                return;
            var proposal = proposals[type.Proposal % proposals.Count];
            folder.Files[proposal] += type.Words;
            words[proposal] = [.. words.GetValueOrDefault(proposal) ?? [], type.Words];
            return;
        }
        var tips = folder.Files.Keys.Where(path => !path.Contains("/.")).ToList();
        if (tips.Count == 0)
            return;
        if (happening is Edit edit)
        {
            var path = tips[edit.File % tips.Count];
            var lines = folder.Files[path].Split('\n').ToList();
            var first = lines.IndexOf("---", 1) + 1;
            lines.Insert(first + edit.Place % (lines.Count - first), edit.Words);
            folder.Files[path] = string.Join('\n', lines);
            if (!words.TryGetValue(path, out var list))
                words[path] = list = [];
            list.Add(edit.Words);
        }
        else if (happening is Delete delete)
        {
            // Only what convert knows to be there: a file of a killed run may not be written down yet.
            var path = tips[delete.File % tips.Count];
            if (!folder.Manifest.Entries.Values.Any(entry => entry.Path == path && entry.Written is not null && entry.Pending is null))
                return;
            folder.Files.Remove(path);
            words.Remove(path);
            deleted.Add(path);
        }
    }
}
