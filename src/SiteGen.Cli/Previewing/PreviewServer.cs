using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.Hosting;
using SiteGen.Features.Forms;
using SiteGen.Features.NotFound;
using SiteGen.Routes;

namespace SiteGen.Cli.Previewing;

/// <summary>
/// Answers a browser on this machine as the published site would, page by page as they are asked for; and tells it
/// when to ask again. The site may hold what is not published yet, so nobody else gets an answer: the server listens on
/// the loopback address alone, whatever the environment says, and refuses other names for it (DNS rebinding).
/// </summary>
internal static class PreviewServer
{
    private static readonly FileExtensionContentTypeProvider ContentTypes = new();

    /// <summary>Runs until it is stopped.</summary>
    /// <param name="site">What it shows.</param>
    /// <param name="port">The port on the loopback address.</param>
    /// <param name="addition">What it answers beside the site; null for nothing.</param>
    /// <param name="started">Is called when a browser gets an answer.</param>
    /// <param name="stop">Stops it.</param>
    /// <exception cref="IOException">The port is in use.</exception>
    public static async Task RunAsync(PreviewSite site, int port, PreviewAddition? addition, Action started, CancellationToken stop)
    {
        // Empty: without appsettings.json of the working folder and variables of the environment.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, port);
        });
        await using var server = builder.Build();
        server.Run(context => AnswerSafelyAsync(context, site, addition, stop));
        await server.StartAsync(stop);
        started();
        await server.WaitForShutdownAsync(stop);
    }

    private static async Task AnswerSafelyAsync(HttpContext context, PreviewSite site, PreviewAddition? addition, CancellationToken stop)
    {
        try
        {
            await AnswerAsync(context, site, addition, stop);
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException)
        {
            // The browser has gone, or the preview ends.
        }
        catch (Exception exception)
        {
            // A bug must not end the preview.
            InternalError.Activity = $"answering {context.Request.Path}";
            var message = InternalError.Of(exception);
            Terminal.Write(message);
            if (!context.Response.HasStarted)
                await TextAsync(context, StatusCodes.Status500InternalServerError, $"{message}\n");
        }
    }

    private static Task AnswerAsync(HttpContext context, PreviewSite site, PreviewAddition? addition, CancellationToken stop)
    {
        var (request, headers) = (context.Request, context.Response.Headers);
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (request.Host.Host.ToLowerInvariant() is not ("localhost" or "127.0.0.1"))
            return TextAsync(context, StatusCodes.Status421MisdirectedRequest, "The preview answers to localhost and 127.0.0.1 only.\n");
        if (addition is not null && request.Path.StartsWithSegments(addition.Path.TrimEnd('/'), StringComparison.Ordinal))
            return addition.AnswerAsync(context);
        // The host takes what a form sends, and shows this page. Nothing is kept here, nor sent anywhere.
        if (HttpMethods.IsPost(request.Method) && site.Current.Find(new PathString(request.Path).ToUriComponent()) is { Page: ThanksPage })
        {
            context.Response.StatusCode = StatusCodes.Status303SeeOther;
            headers.Location = new PathString(request.Path).ToUriComponent();
            return Task.CompletedTask;
        }
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
        {
            headers.Allow = "GET, HEAD";
            return TextAsync(context, StatusCodes.Status405MethodNotAllowed, "The preview is for reading.\n");
        }
        return request.Path.Value switch
        {
            PreviewScripts.ChangesPath => TellChangesAsync(context, site, stop),
            PreviewScripts.ReloadPath => ScriptAsync(context, PreviewScripts.Reload),
            PreviewScripts.WorkerPath => ScriptAsync(context, PreviewScripts.Worker),
            PreviewScripts.StylePath => TextAsync(context, StatusCodes.Status200OK, PreviewScripts.Style, "text/css"),
            _ => ShowAsync(context, site.Current),
        };
    }

    // An event for each state, the present one first: a page may be older than the connection.
    private static async Task TellChangesAsync(HttpContext context, PreviewSite site, CancellationToken stop)
    {
        context.Response.ContentType = "text/event-stream";
        using var gone = CancellationTokenSource.CreateLinkedTokenSource(stop, context.RequestAborted);
        // A program that has been started again, as by `dotnet watch`, is soon found: browsers wait for seconds by themselves.
        await context.Response.WriteAsync("retry: 250\n", gone.Token);
        while (true)
        {
            var state = site.Current;
            await context.Response.WriteAsync($"data: {state.Id} {state.ChangedPage}\n\n", gone.Token);
            await context.Response.Body.FlushAsync(gone.Token);
            await state.Changed.Task.WaitAsync(gone.Token);
        }
    }

    private static Task ShowAsync(HttpContext context, PreviewState state)
    {
        var url = new PathString(context.Request.Path).ToUriComponent();
        // As a host does: where only a request with a parameter is sent on, that comes before the page.
        if (context.Request.QueryString.HasValue && state.MovedTo(url + context.Request.QueryString.Value) is { } asked)
        {
            context.Response.Redirect(asked, permanent: false);
            return Task.CompletedTask;
        }
        var route = state.Find(url);
        if (state.IsWrong && (route is null ? IsPage(url) : route.Page is HtmlPage))
            return PageAsync(context, state, StatusCodes.Status503ServiceUnavailable, MistakesPage.Write(state.Diagnostics));
        if (route is { Page: not NotFoundPage })
            return RouteAsync(context, state, StatusCodes.Status200OK, route);
        if (state.MovedTo(url) is { } moved)
        {
            context.Response.Redirect(moved, permanent: false);
            return Task.CompletedTask;
        }
        return state.Find(NotFoundPage.Path.Url) is { } notFound
            ? RouteAsync(context, state, StatusCodes.Status404NotFound, notFound)
            : TextAsync(context, StatusCodes.Status404NotFound, "Not found.\n");
    }

    private static bool IsPage(string url) => Path.GetExtension(url) is "" or ".html";

    private static Task RouteAsync(HttpContext context, PreviewState state, int status, Route route)
    {
        if (!ContentTypes.TryGetContentType(route.Path.Value, out var type))
            type = "application/octet-stream";
        type = PreviewHeaders.Add(context.Response, state.Plan!, route) ?? type;
        var bytes = state.Plan!.Render(route);
        return type is "text/html"
            ? PageAsync(context, state, status, Encoding.UTF8.GetString(bytes.Span))
            : WriteAsync(context, status, type, bytes);
    }

    // The warnings stand beside pages; where there are mistakes, they are in their list.
    private static Task PageAsync(HttpContext context, PreviewState state, int status, string html)
    {
        var end = html.LastIndexOf("</body>", StringComparison.OrdinalIgnoreCase);
        var panel = state.IsWrong ? "" : WarningsPanel.Write(state.Diagnostics);
        var added = $"{panel}<script src=\"{PreviewScripts.ReloadPath}?{state.Id}-{PageShell.HashOf(html, panel, state.Plan?.Around ?? default)}\"></script>";
        return TextAsync(context, status, html.Insert(end < 0 ? html.Length : end, added), "text/html");
    }

    private static Task ScriptAsync(HttpContext context, string script) =>
        TextAsync(context, StatusCodes.Status200OK, script, "text/javascript");

    private static Task TextAsync(HttpContext context, int status, string text, string type = "text/plain") =>
        WriteAsync(context, status, $"{type}; charset=utf-8", Encoding.UTF8.GetBytes(text));

    private static async Task WriteAsync(HttpContext context, int status, string type, ReadOnlyMemory<byte> bytes)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        context.Response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
            await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    }
}
