using System.Buffers;
using SiteGen.Building;
using SiteGen.Text;
using SiteGen.Theme;

namespace SiteGen.Cli.Building;

/// <summary>
/// Builds a site of two tips into nothing while the command line is read and the input is looked for. Nearly all of a
/// small build is the runtime's first meeting with each method and type: on a second core meanwhile.
/// </summary>
internal static class WarmUp
{
    private const string Tip =
        """
        ---
        title: Listen
        published: 2019-04-09
        categories: [Advice]
        tags: [phone, “letters”]
        ---

        “A *caller*” has **one** [question](/about/) – [or two](https://example.com/).

        - Listen.
        - Answer.

        > Then `ask`.
        """;

    /// <summary>
    /// Begins, and lets it end when it will. Where there was a build before, little is left to do but to read and compare
    /// files, which wants both cores: then it is left out (0.01 to 0.03 of 0.25 s at 10,000 tips).
    /// </summary>
    /// <param name="args">
    /// The command line, which nobody has read yet. Where the output is guessed wrongly, only time is lost.
    /// </param>
    public static void Begin(string[] args)
    {
        var at = Array.IndexOf(args, "--output") + 1;
        var output = at > 0 && at < args.Length && args[at].Length > 0 ? args[at] : "output";
        if (!new CacheFolder(output).HasLastBuild)
            ThreadPool.QueueUserWorkItem(_ => Build());
    }

    private static void Build()
    {
        InputFile[] files =
        [
            new("site.yml", "title: Tips\nbase_url: https://tips.example.com\n"),
            new("pages/about.md", "---\ntitle: About\n---\n\nUs.\n"),
            new("tips/one.md", Tip),
            new("tips/two.md", Tip.Replace("04-09", "04-16", StringComparison.Ordinal)),
        ];
        var plan = SiteBuilder.Plan(SiteInput.From(files), new RazorTheme(), new BuildOptions(), new DiagnosticBag());
        var output = new ArrayBufferWriter<byte>();
        foreach (var route in plan?.Routes ?? [])
        {
            plan!.Render(route, output);
            output.ResetWrittenCount();
        }
    }
}
