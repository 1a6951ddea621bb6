using FsCheck.Fluent;
using SiteGen.Converter;
using SiteGen.Converter.Merging;
using SiteGen.Converter.Writing;
using SiteGen.Tests.Support;
using SiteGen.Text;

namespace SiteGen.Tests.Converting;

/// <summary>The result depends on which dumps there are, and on nothing else.</summary>
[Trait("Speed", "Slow")]
public class OrderProperties
{
    private static readonly InputFile[] Pool = [.. DumpPool.Dumps()];

    [Fact]
    public void Any_order_of_any_subset_gives_the_same_files() => Properties.Hold(
        from keep in Gen.Elements(true, false).ArrayOf(Pool.Length)
        let subset = Pool.Where((_, index) => keep[index]).ToArray()
        from order in Gen.Shuffle(subset)
        select (subset, order),
        dumps => Files(dumps.subset).SequenceEqual(Files(dumps.order)), 60);

    [Fact]
    public void Arriving_one_by_one_or_at_once_gives_the_same_tips() => Properties.Hold(
        Gen.Shuffle(Pool), order =>
        {
            var folder = new MemoryFolder();
            for (var count = 1; count <= order.Length; count += 4)
                folder.Convert(order[..count]);
            var last = folder.Convert(order);
            var once = new MemoryFolder();
            once.Convert(order);
            // What turned out to be a part of another tip stays, and is named.
            var named = last.Diagnostics.Where(diagnostic => diagnostic.Code == "SG5405").Select(diagnostic => diagnostic.Location.File).ToHashSet();
            var kept = folder.Files.Keys.Except(once.Files.Keys).Where(named.Contains).ToHashSet();
            // So does a text that a better copy, which came later, ends earlier.
            var longer = last.Diagnostics.Where(diagnostic => diagnostic.Code == "SG5404").Select(diagnostic => diagnostic.Location.File!).ToHashSet();
            foreach (var path in kept.Concat(longer))
            {
                folder.Files.Remove(path);
                once.Files.Remove(path);
            }
            Golden.Same(Text(once), Text(folder), "the folder");
            // Of several that share a title, the one that came first keeps the first name.
            Assert.Equal(Entries(once).Where(entry => !longer.Contains(entry.Path)), Entries(folder).Where(entry => !kept.Contains(entry.Path) && !longer.Contains(entry.Path)));
            return true;
        }, 15);

    [Fact]
    public void Many_threads_give_what_one_gives()
    {
        var archive = new Archive(new ConverterOptions());
        Parallel.ForEach(Pool, new ParallelOptions { MaxDegreeOfParallelism = 8 }, archive.Add);
        var conversion = archive.Complete();
        Assert.Equal(Files(Pool), TipFile.Of(conversion.Tips));
        Assert.Equal(Dumps.Convert(Pool).Diagnostics, conversion.Diagnostics);
    }

    private static IEnumerable<ManifestEntry> Entries(MemoryFolder folder) =>
        folder.Manifest.Entries.Values.Select(entry => entry with { Tip = "" }).OrderBy(entry => entry.Path, StringComparer.Ordinal);

    private static string Text(MemoryFolder folder) => string.Concat(folder.Files.Select(file => $"{file.Key}\n{file.Value}"));

    private static IEnumerable<TipFile> Files(IEnumerable<InputFile> dumps) => TipFile.Of(Dumps.Convert(dumps).Tips);
}
