namespace SiteGen.Cli.Previewing;

/// <summary>What the preview adds to pages: the scripts by which a page in a browser follows the changes, and a style sheet.</summary>
internal static class PreviewScripts
{
    /// <summary>
    /// Where the server tells of each new state, as an event stream: its number and, behind a space, the URL of the page that
    /// has changed, where it is one.
    /// </summary>
    public const string ChangesPath = "/.sitegen/changes";

    /// <summary>Where the page's script is; the page's own state, and its <see cref="PageShell"/>, stand behind a question mark.</summary>
    public const string ReloadPath = "/.sitegen/reload.js";

    /// <summary>Where the script is that all pages share.</summary>
    public const string WorkerPath = "/.sitegen/reload-worker.js";

    /// <summary>Where the style sheet of <see cref="WarningsPanel"/> and <see cref="MistakesPage"/> is.</summary>
    public const string StylePath = "/.sitegen/preview.css";

    /// <summary>
    /// Goes to the page that has changed, where this page is one that somebody sees; else shows this one as it is now. Where
    /// nothing but its text differs, that alone is replaced, which takes half of the time and moves nothing. A state before
    /// the page's own is passed over: the worker may not have heard of the latest one yet. All tabs share one connection: a
    /// browser opens only six to one host.
    /// </summary>
    public const string Reload =
        $$"""
        const stateOf = script => new URL(script.src).search.slice(1).split('-');
        const [run, firstNumber, shell] = stateOf(document.currentScript);
        let number = Number(firstNumber);
        const check = async event => {
          const [state, page] = event.data.split(' ');
          const [itsRun, itsNumber] = state.split('-');
          if (itsRun === run && Number(itsNumber) <= number) return;
          if (page && new URL(page, location).pathname !== location.pathname && !document.hidden) location.assign(page);
          else if (!shell || !await replaceText().catch(() => false)) location.reload();
        };
        const replaceText = async () => {
          const answer = await fetch(location.href);
          const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
          const script = page.querySelector('script[src^="{{ReloadPath}}"]');
          if (!answer.ok || answer.redirected || !script) return false;
          const [itsRun, itsNumber, itsShell] = stateOf(script);
          if (itsRun !== run || itsShell !== shell) return false;
          if (Number(itsNumber) > number) {
            number = Number(itsNumber);
            document.querySelector('main').replaceWith(page.querySelector('main'));
          }
          return true;
        };
        const listen = () => { new EventSource('{{ChangesPath}}').onmessage = check; };
        if (window.SharedWorker) {
          const worker = new SharedWorker('{{WorkerPath}}');
          worker.port.onmessage = check;
          // The program may have ended before its script was loaded.
          worker.onerror = listen;
        } else {
          listen();
        }
        addEventListener('pageshow', event => { if (event.persisted) location.reload(); });

        const warnings = document.getElementById('{{WarningsPanel.Id}}');
        if (warnings) {
          const dismissed = '{{WarningsPanel.Id}}';
          warnings.hidden = sessionStorage.getItem(dismissed) === warnings.dataset.key;
          warnings.querySelector('button').onclick = () => {
            sessionStorage.setItem(dismissed, warnings.dataset.key);
            warnings.hidden = true;
          };
        }
        """;

    /// <summary>Listens for changes, and passes them on to the pages. What it knows is void when the program ends.</summary>
    public const string Worker =
        $$"""
        const pages = [];
        let state;
        onconnect = event => {
          pages.push(event.ports[0]);
          if (state) event.ports[0].postMessage(state);
        };
        const changes = new EventSource('{{ChangesPath}}');
        changes.onmessage = event => {
          state = event.data;
          for (const page of pages) page.postMessage(state);
        };
        changes.onerror = () => { state = undefined; };
        """;

    /// <summary>The panel stays in view, and has a place of its own behind the page, so that it hides no part of it for good.</summary>
    public const string Style =
        $$"""
        #{{WarningsPanel.Id}} {
          position: sticky; bottom: 0; z-index: 1; box-sizing: border-box; max-height: 40vh; overflow: auto;
          margin: 1rem 0 0; padding: .75rem 1rem; border: 2px solid #8a4b00; background: #fff8e6; color: #1c1400;
          font: 1rem/1.4 system-ui, sans-serif;
        }
        #{{WarningsPanel.Id}}[hidden] { display: none; }
        #{{WarningsPanel.Id}} :is(p, ul, li, pre) { margin: 0; padding: 0; border: 0; background: none; color: inherit; font: inherit; }
        #{{WarningsPanel.Id}} p { font-weight: bold; }
        #{{WarningsPanel.Id}} ul { list-style: none; }
        #{{WarningsPanel.Id}} li { margin: .5rem 0; }
        #{{WarningsPanel.Id}} pre { font: .875rem/1.4 ui-monospace, monospace; white-space: pre-wrap; overflow-wrap: anywhere; }
        #{{WarningsPanel.Id}} button {
          min-height: 2rem; padding: 0 1rem; border: 1px solid; border-radius: 4px; background: #fff; color: #1c1400; font: inherit;
          cursor: pointer;
        }
        #{{MistakesPage.Id}} { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 system-ui, sans-serif; }
        #{{MistakesPage.Id}} ul { padding: 0; list-style: none; }
        #{{MistakesPage.Id}} pre { font: .875rem/1.5 ui-monospace, monospace; white-space: pre-wrap; overflow-wrap: anywhere; }
        @media print { #{{WarningsPanel.Id}} { display: none; } }
        """;
}
