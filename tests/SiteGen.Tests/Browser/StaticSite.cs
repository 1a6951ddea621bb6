using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SiteGen.Features.Headers;
using SiteGen.Features.NotFound;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Browser;

/// <summary>A site on a port of this machine, with the headers that the build asks hosts for.</summary>
internal sealed class StaticSite : IAsyncDisposable
{
    private static readonly FileExtensionContentTypeProvider ContentTypes = new();

    private readonly WebApplication _server;

    private StaticSite(WebApplication server) => _server = server;

    /// <summary>Where it is: <c>http://127.0.0.1:41234</c>.</summary>
    public string Address => _server.Urls.Single();

    public static async Task<StaticSite> StartAsync(BuiltSite site)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var server = builder.Build();
        var headers = (HeadersPage)site.Plan.Find(HeadersPage.Path.Url)!.Page;
        server.Run(async context =>
        {
            var route = site.Plan.Find(context.Request.Path.ToUriComponent());
            if (route is null or { Page: NotFoundPage })
                context.Response.StatusCode = StatusCodes.Status404NotFound;
            route ??= site.Plan.Find(NotFoundPage.Path.Url)!;
            context.Response.ContentType = ContentTypes.TryGetContentType(route.Path.Value, out var type) ? type : "text/plain";
            foreach (var (name, value) in headers.For(context.Request.Path.ToUriComponent()))
                context.Response.Headers[name] = value;
            await context.Response.Body.WriteAsync(site.Plan.Render(route));
        });
        await server.StartAsync();
        return new StaticSite(server);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
