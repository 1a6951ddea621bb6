using Microsoft.Playwright;
using SiteGen.Tests.Support;

[assembly: AssemblyFixture(typeof(SiteGen.Tests.Browser.Chromium))]

namespace SiteGen.Tests.Browser;

/// <summary>
/// The machine's own Chromium and the blog on a port of this machine, once for all browser tests. Where there is no
/// Chromium they are skipped; on CI, where it must be there, they fail.
/// </summary>
public sealed class Chromium : IAsyncDisposable
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    private static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    // Waiting is not what is tested; a busy machine may take its time, for a start as for what a page is expected to become.
    private const float Hangs = 120_000;

    private readonly SemaphoreSlim _starting = new(1);
    private IPlaywright? _driver;
    private IBrowser? _browser;
    private readonly Dictionary<Func<BuiltSite>, StaticSite> _sites = [];

    /// <summary>A window with nothing remembered, in which paths such as <c>/about/</c> are those of the blog.</summary>
    public Task<IBrowserContext> OpenAsync(BrowserNewContextOptions? options = null) => OpenAsync(Blog, options);

    /// <summary>A window in which paths are those of a site; each is built and served once.</summary>
    internal async Task<IBrowserContext> OpenAsync(Func<BuiltSite> site, BrowserNewContextOptions? options = null)
    {
        var address = await StartAsync(Find(), site);
        options ??= new BrowserNewContextOptions();
        options.BaseURL = address;
        var window = await _browser!.NewContextAsync(options);
        window.SetDefaultTimeout(Hangs);
        return window;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _driver?.Dispose();
        foreach (var site in _sites.Values)
            await site.DisposeAsync();
        _starting.Dispose();
    }

    private static readonly Func<BuiltSite> Blog = () => Support.Blog.Build();

    private async Task<string> StartAsync(string program, Func<BuiltSite> build)
    {
        await _starting.WaitAsync();
        try
        {
            if (!_sites.TryGetValue(build, out var site))
                _sites.Add(build, site = await StaticSite.StartAsync(build()));
            _driver ??= await Playwright.CreateAsync();
            _browser ??= await _driver.Chromium.LaunchAsync(new() { ExecutablePath = program, Args = Flags, Timeout = Hangs });
            Assertions.SetDefaultExpectTimeout(Hangs);
            return site.Address;
        }
        finally
        {
            _starting.Release();
        }
    }

    private static string Find()
    {
        var named = Environment.GetEnvironmentVariable("SITEGEN_CHROMIUM");
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        var places = string.IsNullOrEmpty(named)
            ? Names.SelectMany(name => folders.Select(folder => Path.Join(folder, name)))
            : [named];
        const string Missing = "no Chromium: install it, or name it in SITEGEN_CHROMIUM";
        var found = places.FirstOrDefault(File.Exists);
        if (found is null && Environment.GetEnvironmentVariable("CI") != "true")
            Assert.Skip(Missing);
        return found ?? throw new InvalidOperationException(Missing);
    }
}
