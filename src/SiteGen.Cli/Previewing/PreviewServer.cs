using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SiteGen.Building;
using SiteGen.Features.NotFound;
using SiteGen.Routes;

namespace SiteGen.Cli.Previewing;

/// <summary>
/// Answers a browser on this machine as the published site would, page by page as they are asked for; and tells it
/// when to ask again.
/// </summary>
internal static class PreviewServer
{
    private const string ChangesPath = "/.sitegen/changes";
    private const string ScriptPath = "/.sitegen/reload.js";

    // The page's own state is behind the question mark, in case there was a change between the page and the script.
    private const string Script =
        $"new EventSource('{ChangesPath}' + new URL(document.currentScript.src).search).onmessage = () => location.reload();";

    private static readonly FileExtensionContentTypeProvider ContentTypes = new();

    /// <exception cref="IOException">The port is in use.</exception>
    public static async Task RunAsync(PreviewSite site, int port, CancellationToken stop)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port));
        await using var server = builder.Build();
        server.Run(context => AnswerAsync(context, site, stop));
        await server.StartAsync(stop);
        await server.WaitForShutdownAsync(stop);
    }

    private static Task AnswerAsync(HttpContext context, PreviewSite site, CancellationToken stop)
    {
        context.Response.Headers.CacheControl = "no-store";
        return (context.Request.Path.Value, site.Current) switch
        {
            (ChangesPath, var state) => TellChangeAsync(context, state, stop),
            (ScriptPath, _) => WriteAsync(context, "text/javascript; charset=utf-8", Encoding.UTF8.GetBytes(Script)),
            (_, { Plan: { } plan } state) => AnswerAsync(context, state, plan),
            (_, var state) => WritePageAsync(context, state, MistakesPage.Write(state.Diagnostics)),
        };
    }

    // One event at the next change; the browser then loads the page anew and listens again.
    private static async Task TellChangeAsync(HttpContext context, PreviewState state, CancellationToken stop)
    {
        context.Response.ContentType = "text/event-stream";
        await context.Response.Body.FlushAsync(stop);
        using var gone = CancellationTokenSource.CreateLinkedTokenSource(stop, context.RequestAborted);
        var isOld = context.Request.QueryString.Value != $"?{state.Number}";
        if (!isOld)
            await Task.WhenAny(state.Changed, Task.Delay(Timeout.Infinite, gone.Token));
        if (isOld || state.Changed.IsCompleted)
            await context.Response.WriteAsync("data: changed\n\n", gone.Token);
    }

    private static Task AnswerAsync(HttpContext context, PreviewState state, SitePlan plan)
    {
        var url = new PathString(context.Request.Path).ToUriComponent();
        if (plan.Find(url) is { Page: not NotFoundPage } route)
            return WriteAsync(context, state, plan, route);
        var moved = plan.Find(url + "/")?.Path.Url
            ?? plan.Site.Routes.Redirects.FirstOrDefault(redirect => redirect.From.TrimEnd('/') == url.TrimEnd('/'))?.To;
        if (moved is not null)
        {
            context.Response.Redirect(moved, permanent: false);
            return Task.CompletedTask;
        }
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return WriteAsync(context, state, plan, plan.Find(NotFoundPage.Path.Url)!);
    }

    private static Task WriteAsync(HttpContext context, PreviewState state, SitePlan plan, Route route)
    {
        if (!ContentTypes.TryGetContentType(route.Path.Value, out var type))
            type = "application/octet-stream";
        var bytes = plan.Render(route);
        return type is "text/html"
            ? WritePageAsync(context, state, Encoding.UTF8.GetString(bytes.Span))
            : WriteAsync(context, type, bytes);
    }

    private static Task WritePageAsync(HttpContext context, PreviewState state, string html) => WriteAsync(
        context,
        "text/html; charset=utf-8",
        Encoding.UTF8.GetBytes(html.Replace("</body>", $"<script src=\"{ScriptPath}?{state.Number}\"></script></body>")));

    private static async Task WriteAsync(HttpContext context, string type, ReadOnlyMemory<byte> bytes)
    {
        context.Response.ContentType = type;
        context.Response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
            await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    }
}
