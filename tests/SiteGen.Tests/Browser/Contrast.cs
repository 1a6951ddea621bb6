namespace SiteGen.Tests.Browser;

/// <summary>The contrast of all texts of a page by WCAG 2.2, success criterion 1.4.3.</summary>
internal static class Contrast
{
    /// <summary>Gives a line for each text with less than 4.5 to 1, or 3 to 1 where it is large.</summary>
    public const string Script = """
        () => {
          // A feed is no HTML document, and makes no canvas of its own.
          const context = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
          // Whatever notation a color has, a pixel of it has red, green, blue and alpha.
          const paint = (...colors) => {
            context.clearRect(0, 0, 1, 1);
            for (const color of colors) { context.fillStyle = color; context.fillRect(0, 0, 1, 1); }
            return [...context.getImageData(0, 0, 1, 1).data];
          };
          const luminance = ([r, g, b]) => {
            const [x, y, z] = [r, g, b].map(c => (c /= 255) <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
            return 0.2126 * x + 0.7152 * y + 0.0722 * z;
          };
          const backgrounds = element => element
            ? [...backgrounds(element.parentElement), getComputedStyle(element).backgroundColor]
            : [getComputedStyle(document.documentElement).colorScheme.includes('dark')
                && matchMedia('(prefers-color-scheme: dark)').matches ? 'black' : 'white'];
          const low = [];
          const texts = document.createTreeWalker(document.body ?? document.documentElement, NodeFilter.SHOW_TEXT);
          while (texts.nextNode()) {
            const element = texts.currentNode.parentElement, style = getComputedStyle(element), box = element.getBoundingClientRect();
            if (!texts.currentNode.data.trim() || style.visibility !== 'visible' || box.width <= 1 || box.height <= 1) continue;
            const behind = backgrounds(element);
            const [one, other] = [luminance(paint(...behind, style.color)), luminance(paint(...behind))].sort((a, b) => b - a);
            const ratio = (one + 0.05) / (other + 0.05), size = parseFloat(style.fontSize);
            const isLarge = size >= 24 || (size >= 18.66 && style.fontWeight >= 700);
            if (ratio < (isLarge ? 3 : 4.5))
              low.push(`${ratio.toFixed(2)}: ${style.color} on ${behind.at(-1)}: ${element.outerHTML.slice(0, 80)}`);
          }
          return low;
        }
        """;
}
