using System.Reflection;
using SiteGen.Building;
using SiteGen.Cli;
using SiteGen.Converter.Merging;
using SiteGen.Images;
using SiteGen.Theme;

namespace SiteGen.Tests.Architecture;

public class NamespaceTests
{
    public static TheoryData<string> Assemblies =>
        [.. new[] { typeof(SiteBuilder), typeof(RazorTheme), typeof(SkiaPictures), typeof(Conversion), typeof(ExitCodes) }.Select(type => type.Assembly.GetName().Name!)];

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void No_namespace_depends_on_itself_by_way_of_others(string assembly)
    {
        var uses = new Dictionary<string, SortedDictionary<string, string>>();
        foreach (var type in Assembly.Load(assembly).GetTypes())
        {
            if (type.Namespace is not { } from || !from.StartsWith("SiteGen", StringComparison.Ordinal))
                continue;
            foreach (var used in TypeUses.Of(type).Where(used => used.Assembly == type.Assembly && used.Namespace != from))
            {
                if (!uses.TryGetValue(from, out var targets))
                    uses.Add(from, targets = new(StringComparer.Ordinal));
                if (used.Namespace is { } to)
                    targets.TryAdd(to, $"{type.Name} uses {used.Name}");
            }
        }
        var circles =
            from one in uses
            from other in one.Value
            where Leads(other.Key, one.Key, [])
            orderby one.Key, other.Key
            select $"{one.Key} -> {other.Key}: {other.Value}";
        Assert.True(!circles.Any(), string.Join('\n', circles));

        bool Leads(string from, string to, HashSet<string> seen) =>
            from == to || (seen.Add(from) && uses.TryGetValue(from, out var next) && next.Keys.Any(one => Leads(one, to, seen)));
    }
}
