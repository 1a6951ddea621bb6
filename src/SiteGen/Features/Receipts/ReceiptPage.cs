using System.Buffers;
using SiteGen.Hashing;
using SiteGen.Routes;

namespace SiteGen.Features.Receipts;

/// <summary>The receipt.</summary>
/// <param name="Content">Its bytes, made when they are first asked for.</param>
internal sealed record ReceiptPage(Lazy<ReadOnlyMemory<byte>> Content) : Page
{
    public override string Description => $"the file {ReceiptFeature.Path}";

    public override PageGroup Group => PageGroup.Assets;

    internal override ContentKey OwnContent => ContentKey.Of(Content.Value.Span);

    internal override bool ShowsSite => false;

    public override void Write(PageContent content, IBufferWriter<byte> output) => output.Write(Content.Value.Span);
}
