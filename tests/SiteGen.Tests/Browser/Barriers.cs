using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace SiteGen.Tests.Browser;

/// <summary>What keeps a reader from a page: all that axe knows, targets too small for a finger, and scrolling sideways.</summary>
internal static class Barriers
{
    // The rules whose outcome can be another one in other colors or at another width.
    private const string RulesOfLooks = "['color-contrast', 'link-in-text-block', 'scrollable-region-focusable', 'target-size']";

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    /// <summary>Makes a page ready to be asked; once after each navigation.</summary>
    public static Task PrepareAsync(IPage page) => page.EvaluateAsync(Axe);

    /// <summary>A line for each rule of axe that the page breaks.</summary>
    /// <param name="page">The page.</param>
    /// <param name="looksOnly">Whether to ask only what depends on colors and width.</param>
    public static Task<string[]> AxeAsync(IPage page, bool looksOnly) => page.EvaluateAsync<string[]>($$"""
        () => axe.run(document, {
          resultTypes: ['violations'],
          {{(looksOnly ? $"runOnly: {RulesOfLooks}" : "rules: { 'target-size': { enabled: true } }")}},
        }).then(result => result.violations.map(({ id, help, nodes }) =>
          `${id}, ${help}: ${nodes[0].html.slice(0, 200)} (${nodes.length}) ${nodes[0].failureSummary}`))
        """);

    /// <summary>
    /// A line for each link or button smaller than 24 by 24 pixels (WCAG 2.2, success criterion 2.5.8). Links in a sentence
    /// are as high as its lines.
    /// </summary>
    public static Task<string[]> SmallTargetsAsync(IPage page) => page.EvaluateAsync<string[]>("""
        () => [...document.querySelectorAll('a, button, input, select, summary')]
          .filter(target => !target.closest('p, .prose li, .prose td, .prose dd, .prose :is(h2, h3, h4, h5, h6)')
            && target.checkVisibility({ visibilityProperty: true }) && !target.matches('.skip'))
          .map(target => [target, target.getBoundingClientRect()])
          .filter(([, box]) => box.width < 24 || box.height < 24)
          .map(([target, box]) => `${Math.round(box.width)} by ${Math.round(box.height)}: ${target.outerHTML.slice(0, 120)}`)
        """);

    /// <summary>How many pixels wide the page is, with what sticks out.</summary>
    public static Task<int> WidthAsync(IPage page) => page.EvaluateAsync<int>("document.documentElement.scrollWidth");
}
