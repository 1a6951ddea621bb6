using System.Diagnostics;
using System.Runtime;
using SiteGen.Building;

namespace SiteGen.Cli.Building;

/// <summary>What <c>--timings</c> prints: a line for each stage, then what the whole build took.</summary>
internal static class TimingsTable
{
    public static TimeSpan SinceProcessStart()
    {
        using var process = Process.GetCurrentProcess();
        return DateTime.Now - process.StartTime;
    }

    public static void Write(StageTimes times, TextWriter output)
    {
        var total = TimeSpan.Zero;
        foreach (var (stage, time) in times.Stages)
        {
            output.WriteLine($"{stage,-20}{time.TotalSeconds,8:F3} s");
            total += time;
        }
        using var process = Process.GetCurrentProcess();
        output.WriteLine($"{"total",-20}{total.TotalSeconds,8:F3} s");
        output.WriteLine("rendering by kind of page, and looking at and writing files, on all threads together:");
        foreach (var (part, time) in times.Parts)
            output.WriteLine($"  {part,-18}{time.TotalSeconds,8:F3} s");
        output.WriteLine(
            $"{process.TotalProcessorTime.TotalSeconds:F2} s of CPU, {process.PeakWorkingSet64 >> 20} MiB at most, "
            + $"{GC.GetTotalAllocatedBytes() >> 20} MiB allocated; garbage collected {GC.CollectionCount(0)} times in {GC.GetTotalPauseDuration().TotalSeconds:F2} s"
            + (JitInfo.GetCompiledMethodCount() is > 0 and var compiled
                ? $"; {compiled} methods compiled in {JitInfo.GetCompilationTime().TotalSeconds:F2} s"
                : ""));
    }
}
