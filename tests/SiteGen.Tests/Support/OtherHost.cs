using SiteGen.Building;
using SiteGen.Cli.Building;
using SiteGen.Text;
using SiteGen.Theme;

namespace SiteGen.Tests.Support;

/// <summary>A host that uses the libraries and chooses no culture.</summary>
internal static class OtherHost
{
    public static void Build(string input, string output)
    {
        var diagnostics = new DiagnosticBag();
        var files = new InputFolder(input, null).Read(diagnostics)!;
        var options = new BuildOptions { Today = new DateOnly(2026, 11, 21) };
        var plan = SiteBuilder.Plan(SiteInput.From(files), new RazorTheme(), options, diagnostics)
            ?? throw new InvalidOperationException(string.Join('\n', diagnostics));
        new OutputFolder(output).Replace(plan, claim: null, keepKeys: true, options.Times, diagnostics);
    }
}
