using SiteGen.Addresses;
using SiteGen.Text;

namespace SiteGen.Features.Editor;

/// <summary>
/// <c>/admin/</c>, where authors write in the browser, on sites whose settings ask for it. A host that publishes nothing, as the
/// preview, has none.
/// </summary>
internal sealed class EditorFeature : Feature
{
    public override IReadOnlyList<string> SettingKeys => [EditorSettings.Key];

    public override void Read(ReadContext context)
    {
        if (EditorSettings.Read(context.Settings, context.Diagnostics) is { } settings)
            context.Provide(new Wanted(settings, context.Settings.LocationOf(EditorSettings.Key)));
    }

    public override void Plan(PlanContext context)
    {
        if (context.Data.Find<Wanted>() is not var (settings, at) || context.Editor is not { } source)
            return;
        if (source.Load() is not { } files)
        {
            context.Diagnostics.Add(EditorMistakes.NotInstalled(at));
            return;
        }
        context.Add(EditorPage.Path, new EditorPage(), at);
        context.Add(EditorConfigPage.Path, new EditorConfigPage(settings.Backend), at);
        foreach (var file in files.Prepend(EditorPage.Start))
            context.Add(SitePath.Of(file.Path), new EditorFilePage(file), at);
        context.AddOwnHeaders(
            EditorPage.Path.Url, ("Content-Security-Policy", settings.Policy.ToString()),
            // It logs in by a window of another site, which answers to the one that has opened it.
            ("Cross-Origin-Opener-Policy", "same-origin-allow-popups"));
        context.AddHeader($"{EditorPage.Path.Url}*", "X-Robots-Tag", "noindex");
    }

    private sealed record Wanted(EditorSettings Settings, Location At);
}
