using System.Buffers;
using SiteGen.Addresses;
using SiteGen.Routes;

namespace SiteGen.Features.Editor;

/// <summary>What the editor is told of the site.</summary>
/// <param name="Backend">Where it reads and writes.</param>
public sealed record EditorConfigPage(EditorBackend Backend) : Page
{
    /// <summary><c>/admin/config.yml</c></summary>
    public static SitePath Path { get; } = SitePath.Of($"{EditorPage.Folder}config.yml");

    /// <inheritdoc/>
    public override string Description => "the settings of the browser editor";

    /// <inheritdoc/>
    public override PageGroup Group => PageGroup.Assets;

    /// <inheritdoc/>
    public override void Write(PageContent content, IBufferWriter<byte> output) => EditorConfig.Write(content.Site.Site, Backend, null, output);
}
