using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace SiteGen.Tests.Support;

/// <summary>What some tests need of the machine beside .NET.</summary>
internal static class Machine
{
    /// <summary>Skips the test for want of something; on CI, which installs everything, the test fails.</summary>
    [DoesNotReturn]
    public static void Lacks(string what)
    {
        if (Environment.GetEnvironmentVariable("CI") == "true")
            Assert.Fail(what);
        Assert.Skip(what);
    }

    /// <summary>Starts a program of the machine's with its output redirected; skips the test where there is none.</summary>
    public static Process Start(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Lacks($"{program} is not installed");
            return null;
        }
    }

    /// <summary>Whether this program, and with it each that it starts, ignores Ctrl+C: a shell without job control starts its background so.</summary>
    public static bool IgnoresInterrupt => OperatingSystem.IsLinux()
        && File.ReadLines("/proc/self/status").First(line => line.StartsWith("SigIgn:", StringComparison.Ordinal)) is var ignored
        && (long.Parse(ignored[7..].Trim(), NumberStyles.HexNumber, CultureInfo.InvariantCulture) & 2) != 0;

    /// <summary>Whether a process has not ended, on Linux. One that has, and that nobody has asked for its exit code, is still listed.</summary>
    public static bool IsRunning(int process)
    {
        try
        {
            var status = File.ReadAllText($"/proc/{process}/stat");
            return status[status.LastIndexOf(')') + 2] != 'Z';
        }
        catch (IOException)
        {
            return false;
        }
    }

    /// <summary>The seconds for which a processor has worked for this thread; 0 anywhere but on Linux.</summary>
    public static double ProcessorSeconds()
    {
        if (!OperatingSystem.IsLinux())
            return 0;
        // Behind the name in brackets; the 14th and 15th of all are the hundredths in the program and in the kernel.
        var status = File.ReadAllText("/proc/thread-self/stat");
        var fields = status[(status.LastIndexOf(')') + 2)..].Split(' ');
        return (Hundredths(fields[11]) + Hundredths(fields[12])) / 100;

        static double Hundredths(string text) => double.Parse(text, CultureInfo.InvariantCulture);
    }

    /// <summary>
    /// A port of this machine on which nobody listens. Another program may take it before the caller does, who has to try
    /// again then. The system gives ports above 32,767 to any connection that is made; one below stays free, most likely.
    /// </summary>
    public static int FreePort()
    {
        while (true)
        {
            try
            {
                using var listener = new TcpListener(IPAddress.Loopback, Random.Shared.Next(20_000, 32_000));
                listener.Start();
                return ((IPEndPoint)listener.LocalEndpoint).Port;
            }
            catch (SocketException)
            {
                // Taken.
            }
        }
    }

    /// <summary>
    /// Environment variables with which a process believes that it is another time: libfaketime answers for the clock.
    /// </summary>
    /// <param name="moment">When the process begins; its clock goes on from there.</param>
    public static Dictionary<string, string> At(DateTimeOffset moment)
    {
        const string Name = "SITEGEN_FAKETIME";
        string[] folders = ["/usr/lib", "/usr/lib64", "/usr/local/lib"];
        var library = Environment.GetEnvironmentVariable(Name) ?? folders
            .Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateDirectories(folder, "*-linux-gnu*").Prepend(folder))
            .Select(folder => Path.Join(folder, "faketime", "libfaketime.so.1"))
            .FirstOrDefault(File.Exists);
        if (library is null)
            Lacks($"no other clock: install faketime, or name its library in {Name}");
        return new()
        {
            ["LD_PRELOAD"] = library,
            ["FAKETIME"] = $"@{moment.ToUnixTimeSeconds()}",
            ["FAKETIME_FMT"] = "%s",
            // What threads wait by is no date.
            ["FAKETIME_DONT_FAKE_MONOTONIC"] = "1",
        };
    }
}
