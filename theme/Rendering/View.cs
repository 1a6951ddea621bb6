using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace SiteGen.Theme.Rendering;

/// <summary>
/// A Razor component of this theme: parameters in, markup out, nothing that waits. That is all a static page needs, and
/// lets <see cref="HtmlWriter"/> write it directly. Any other host of Razor components can show it too.
/// </summary>
public abstract class View : IComponent
{
    private RenderHandle _handle;

    /// <summary>The component's markup; the Razor compiler overrides it.</summary>
    protected virtual void BuildRenderTree(RenderTreeBuilder builder)
    {
    }

    internal void Build(RenderTreeBuilder builder) => BuildRenderTree(builder);

    void IComponent.Attach(RenderHandle renderHandle) => _handle = renderHandle;

    Task IComponent.SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        _handle.Render(BuildRenderTree);
        return Task.CompletedTask;
    }
}
