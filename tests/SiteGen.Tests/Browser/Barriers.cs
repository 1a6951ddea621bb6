namespace SiteGen.Tests.Browser;

/// <summary>What keeps a reader with a finger or a narrow screen from a page, beyond what axe looks for.</summary>
internal static class Barriers
{
    /// <summary>
    /// Gives a line for each link or button smaller than 24 by 24 pixels (WCAG 2.2, success criterion 2.5.8). Links in a
    /// sentence are as high as its lines.
    /// </summary>
    public const string SmallTargets = """
        () => [...document.querySelectorAll('a, button, input, select, summary')]
          .filter(target => !target.closest('p, .prose li, .prose td, .prose dd, .prose :is(h2, h3, h4, h5, h6)')
            && target.checkVisibility({ visibilityProperty: true }) && !target.matches('.skip'))
          .map(target => [target, target.getBoundingClientRect()])
          .filter(([, box]) => box.width < 24 || box.height < 24)
          .map(([target, box]) => `${Math.round(box.width)} by ${Math.round(box.height)}: ${target.outerHTML.slice(0, 120)}`)
        """;

    /// <summary>How wide the page is.</summary>
    public const string Width = "document.documentElement.scrollWidth";
}
