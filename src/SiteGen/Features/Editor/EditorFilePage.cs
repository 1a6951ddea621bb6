using System.Buffers;
using SiteGen.Hashing;
using SiteGen.Routes;
using SiteGen.Text;

namespace SiteGen.Features.Editor;

/// <summary>A file of the browser editor: no reader asks for it, so no receipt names it.</summary>
/// <param name="File">The file; its path is where it is published.</param>
public sealed record EditorFilePage(InputFile File) : Page
{
    /// <inheritdoc/>
    public override string Description => $"the browser editor’s file {File.Path}";

    /// <inheritdoc/>
    public override PageGroup Group => PageGroup.Assets;

    internal override ContentKey OwnContent => File.Key;

    internal override bool ShowsSite => false;

    /// <inheritdoc/>
    public override void Write(PageContent content, IBufferWriter<byte> output) => output.Write(File.Content.Span);
}
