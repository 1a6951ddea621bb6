using System.Buffers;
using BenchmarkDotNet.Attributes;
using SiteGen.Building;
using SiteGen.Content;
using SiteGen.Features.Lists;
using SiteGen.Features.Posts;
using SiteGen.Rendering;
using SiteGen.Routes;
using SiteGen.Text;
using SiteGen.Theme;

namespace SiteGen.Bench;

/// <summary>The parts of a build that are done once for each tip, with what they allocate.</summary>
[MemoryDiagnoser]
public class InnerParts
{
    private readonly ArrayBufferWriter<byte> _output = new(64 * 1024);
    private InputFile _file = new("", "");
    private string _markdown = "";
    private SitePlan _plan = null!;
    private Route _tip = null!;
    private Route _list = null!;

    /// <summary>Makes a site of a hundred tips.</summary>
    [GlobalSetup]
    public void Plan()
    {
        var files = Enumerable.Range(0, 100).Select(Corpus.Tip)
            .Select(tip => new InputFile($"tips/{tip.Path}", tip.Text))
            .Prepend(new InputFile("site.yml", "title: Tips\nbase_url: https://tips.example.com\n"))
            .ToList();
        var diagnostics = new DiagnosticBag();
        _file = files[50];
        _markdown = PostFile.Parse(_file, diagnostics)!.Markdown;
        _plan = SiteBuilder.Plan(SiteInput.From(files), new RazorTheme(), new BuildOptions(), diagnostics)
            ?? throw new InvalidOperationException(string.Join('\n', diagnostics));
        _tip = _plan.Routes.First(route => route.Page is PostPage);
        _list = _plan.Routes.First(route => route.Page is ListPage);
    }

    /// <summary>One file to a post.</summary>
    [Benchmark]
    public PostFile? FrontMatter() => PostFile.Parse(_file, new DiagnosticBag());

    /// <summary>One text to HTML, without its links.</summary>
    [Benchmark]
    public string Markdown() => BlogMarkdown.ToHtml(BlogMarkdown.Parse(_markdown));

    /// <summary>A tip's page.</summary>
    [Benchmark]
    public int TipPage() => Render(_tip);

    /// <summary>A page of ten cards, which are made already.</summary>
    [Benchmark]
    public int ListPage() => Render(_list);

    private int Render(Route route)
    {
        _output.ResetWrittenCount();
        _plan.Render(route, _output);
        return _output.WrittenCount;
    }
}
