// Light or dark by the switch in the header, remembered in this browser. Without this file the reader's system decides,
// and the switch is not shown. It is loaded in the head, so that no page shows the other colours first.
{
  const root = document.documentElement, system = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => (root.dataset.theme ?? (system.matches ? "dark" : "light")) == "dark";
  // A browser may forbid a site to remember anything; then the choice holds for one page.
  try {
    if (localStorage.theme) root.dataset.theme = localStorage.theme;
  } catch {}
  addEventListener("DOMContentLoaded", () => {
    const button = document.querySelector(".switch");
    const show = () => button.setAttribute("aria-pressed", isDark());
    button.onclick = () => {
      root.dataset.theme = isDark() ? "light" : "dark";
      try {
        localStorage.theme = root.dataset.theme;
      } catch {}
      show();
    };
    system.onchange = show;
    // The switch in another tab.
    addEventListener("storage", (event) => {
      if (event.key != "theme" || !event.newValue) return;
      root.dataset.theme = event.newValue;
      show();
    });
    show();
    button.hidden = false;
  });
}
