using System.Buffers;
using SiteGen.Hashing;
using SiteGen.Text;

namespace SiteGen.Routes;

/// <summary>Bytes that are published as they are: an author's file, or one that a feature has made.</summary>
/// <param name="File">The file; its path is where it is published.</param>
public sealed record FilePage(InputFile File) : Page
{
    /// <inheritdoc/>
    public override string Description => $"the file {File.Path}";

    /// <inheritdoc/>
    public override PageGroup Group => PageGroup.Assets;

    internal override ContentKey OwnContent => File.Key;

    /// <inheritdoc/>
    public override void Write(PageContent content, IBufferWriter<byte> output) => output.Write(File.Content.Span);
}
