using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace SiteGen.Bench;

/// <summary>What one run of a program cost.</summary>
/// <param name="Wall">Seconds from start to exit.</param>
/// <param name="Cpu">Seconds of processor time, its children's included.</param>
/// <param name="Memory">The most memory that it held at one moment, in bytes, as it was last seen.</param>
internal readonly record struct Cost(double Wall, double Cpu, long Memory);

/// <summary>Runs programs and measures them from outside.</summary>
internal static partial class Measurement
{
    private const int OfChildren = -1;

    /// <summary>Runs a program to its end; one that fails is an error.</summary>
    public static Cost Run(string program, IEnumerable<string> arguments, string folder)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var cpu = ChildrenCpu();
        var clock = Stopwatch.GetTimestamp();
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start");
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        var memory = 0L;
        while (!process.WaitForExit(20))
            memory = Math.Max(memory, PeakOf(process.Id));
        var wall = Stopwatch.GetElapsedTime(clock).TotalSeconds;
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} ended with {process.ExitCode}:\n{output.Result}{errors.Result}");
        return new Cost(wall, ChildrenCpu() - cpu, memory);
    }

    // The kernel remembers the peak, so that it is enough to look now and then.
    private static long PeakOf(int process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/status").FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : 1024 * long.Parse(line[6..].Replace("kB", ""), CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return 0; // It has ended in the meantime; or this is no Linux.
        }
    }

    private static double ChildrenCpu()
    {
        if (!OperatingSystem.IsLinux() || GetResourceUsage(OfChildren, out var usage) != 0)
            return double.NaN;
        return usage.UserSeconds + usage.SystemSeconds + ((usage.UserMicroseconds + usage.SystemMicroseconds) / 1e6);
    }

    [LibraryImport("libc", EntryPoint = "getrusage")]
    private static partial int GetResourceUsage(int whose, out ResourceUsage usage);

    [StructLayout(LayoutKind.Sequential, Size = 144)]
    private struct ResourceUsage
    {
        public long UserSeconds;
        public long UserMicroseconds;
        public long SystemSeconds;
        public long SystemMicroseconds;
    }
}
