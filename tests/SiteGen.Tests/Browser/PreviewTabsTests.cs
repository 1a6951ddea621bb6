using System.Net;
using System.Net.Sockets;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Browser;

/// <summary>The preview in many tabs of one browser, which opens six connections to a host and no more.</summary>
[Collection(Alone.Name)]
[Trait("Speed", "Slow")]
public class PreviewTabsTests(Chromium chromium)
{
    [Fact]
    public async Task Every_tab_is_loaded_and_loaded_again_after_a_change()
    {
        var stop = TestContext.Current.CancellationToken;
        using var folder = new TempFolder();
        Write("First");
        var port = FreePort();
        await using var window = await chromium.OpenAsync();
        using var preview = CommandLine.Start(folder, "preview", "--port", $"{port}");
        try
        {
            // Printed when the site is planned; the port is open soon after.
            Assert.NotNull(await preview.StandardOutput.ReadLineAsync(stop));
            while (!await TryConnectAsync())
                Assert.False(preview.HasExited, "the preview ended");
            for (var tab = 0; tab < 9; tab++)
                await (await window.NewPageAsync()).GotoAsync($"http://127.0.0.1:{port}/");
            Assert.All(window.Pages, page => Assert.NotEmpty(page.Url));
            Write("Second");
            foreach (var page in window.Pages)
                await page.GetByText("Second", new() { Exact = true }).First.WaitForAsync();
        }
        finally
        {
            preview.Kill();
        }

        void Write(string title) => folder.Write("input", $"-- site.yml --\ntitle: Site\nbase_url: https://tips.example.com\n-- tips/a.md --\n---\ntitle: {title}\npublished: 2019-04-09\n---\n");

        async Task<bool> TryConnectAsync()
        {
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync(IPAddress.Loopback, port, stop);
                return true;
            }
            catch (SocketException)
            {
                return false;
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
