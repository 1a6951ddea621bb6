using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace SiteGen.Theme.Rendering;

/// <summary>HTML that is bytes already: a post's body, the sidebar that all pages share.</summary>
public sealed class Utf8Html : View
{
    /// <summary>The bytes; they are written as they are.</summary>
    [Parameter, EditorRequired]
    public ReadOnlyMemory<byte> Value { get; set; }

    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder) =>
        builder.AddMarkupContent(0, Encoding.UTF8.GetString(Value.Span));
}
