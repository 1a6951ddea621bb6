using System.ComponentModel;
using System.Diagnostics;
using SiteGen.Cli.Writing;

namespace SiteGen.Cli.Previewing;

/// <summary>The browser of the desktop.</summary>
internal static class Browser
{
    /// <summary>
    /// Opens an address as the system does: by <c>xdg-open</c>, <c>open</c> or the Windows shell. A line says so where there is
    /// no browser. It is not waited for.
    /// </summary>
    /// <param name="address">The address.</param>
    public static void Open(Uri address)
    {
        try
        {
            var opener = Process.Start(new ProcessStartInfo(address.AbsoluteUri) { UseShellExecute = true });
            // Windows gives no process where a browser runs already.
            if (opener is null)
                return;
            opener.EnableRaisingEvents = true;
            opener.Exited += (_, _) =>
            {
                if (opener.ExitCode != 0)
                    Terminal.Write(WritingDiskMistakes.NoBrowser(address, $"the system's program for it ended with {opener.ExitCode}"));
                opener.Dispose();
            };
        }
        catch (Win32Exception exception)
        {
            Terminal.Write(WritingDiskMistakes.NoBrowser(address, exception.Message));
        }
    }
}
