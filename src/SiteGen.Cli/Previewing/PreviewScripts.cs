namespace SiteGen.Cli.Previewing;

/// <summary>The scripts by which a page in a browser is loaded again after a change.</summary>
internal static class PreviewScripts
{
    /// <summary>Where the server tells the number of each new state, as an event stream.</summary>
    public const string ChangesPath = "/.sitegen/changes";

    /// <summary>Where the page's script is; the page's own state stands behind a question mark.</summary>
    public const string ReloadPath = "/.sitegen/reload.js";

    /// <summary>Where the script is that all pages share.</summary>
    public const string WorkerPath = "/.sitegen/reload-worker.js";

    /// <summary>
    /// Loads the page again when the site has another state than the page. All tabs share one connection: a browser opens
    /// only six to one host.
    /// </summary>
    public const string Reload =
        $$"""
        const state = new URL(document.currentScript.src).search.slice(1);
        const check = event => { if (event.data !== state) location.reload(); };
        if (window.SharedWorker) new SharedWorker('{{WorkerPath}}').port.onmessage = check;
        else new EventSource('{{ChangesPath}}').onmessage = check;
        addEventListener('pageshow', event => { if (event.persisted) location.reload(); });
        """;

    /// <summary>Listens for changes, and passes them on to the pages.</summary>
    public const string Worker =
        $$"""
        const pages = [];
        let state;
        onconnect = event => {
          pages.push(event.ports[0]);
          if (state) event.ports[0].postMessage(state);
        };
        new EventSource('{{ChangesPath}}').onmessage = event => {
          state = event.data;
          for (const page of pages) page.postMessage(state);
        };
        """;
}
