using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using SiteGen.Building;
using SiteGen.Converter.Merging;
using SiteGen.Theme;

namespace SiteGen.Tests.Building;

/// <summary>The code that makes outputs can't know a date that nobody told it, nor anything else of its machine.</summary>
public class NoClockTests
{
    private static readonly HashSet<string> OfTheMachine =
    [
        "DateTime.get_Now", "DateTime.get_UtcNow", "DateTime.get_Today", "DateTimeOffset.get_Now", "DateTimeOffset.get_UtcNow",
        "TimeProvider.get_System", "TimeZoneInfo.get_Local", "Environment.get_TickCount", "Environment.get_TickCount64",
        "Environment.get_MachineName", "Environment.get_UserName", "Environment.get_CurrentDirectory",
        "Environment.GetEnvironmentVariable", "Environment.get_NewLine", "Guid.NewGuid", "Guid.CreateVersion7", "Random.get_Shared",
        "Random..ctor",
    ];

    [Theory]
    [InlineData(typeof(SiteBuilder))]
    [InlineData(typeof(RazorTheme))]
    public void Neither_library_nor_theme_asks_the_machine_for_anything(Type inside) =>
        Assert.Empty(Calls(inside).Intersect(OfTheMachine));

    // .NET leaves cryptography to OpenSSL, without which the published program would end at once. .ci/run watches what it
    // loads in fact.
    [Theory]
    [InlineData(typeof(SiteBuilder))]
    [InlineData(typeof(RazorTheme))]
    [InlineData(typeof(Archive))]
    [InlineData(typeof(SiteGen.Cli.Building.BuildRun))]
    public void No_assembly_of_ours_uses_cryptography(Type inside) => Assert.DoesNotContain(
        inside.Assembly.GetReferencedAssemblies(), assembly => assembly.Name == "System.Security.Cryptography");

    [Fact]
    public void A_call_is_seen() => Assert.Contains("DateTimeOffset.get_UtcNow", Calls(typeof(SiteGen.Cli.Building.BuildRun)));

    // Every member of another assembly that is mentioned in the code.
    private static HashSet<string> Calls(Type inside)
    {
        using var file = new PEReader(File.OpenRead(inside.Assembly.Location));
        var data = file.GetMetadataReader();
        return
        [
            .. data.MemberReferences.Select(data.GetMemberReference)
                .Where(member => member.Parent.Kind == HandleKind.TypeReference)
                .Select(member => $"{TypeOf(member)}.{data.GetString(member.Name)}"),
        ];

        string TypeOf(MemberReference member) =>
            data.GetString(data.GetTypeReference((TypeReferenceHandle)member.Parent).Name);
    }
}
