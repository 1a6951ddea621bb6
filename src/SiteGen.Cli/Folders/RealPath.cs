using System.Runtime.InteropServices;
using System.Text;

namespace SiteGen.Cli.Folders;

/// <summary>The path of a file without any link in it.</summary>
internal static unsafe partial class RealPath
{
    private const int MaxPath = 4096; // PATH_MAX

    /// <summary>The path; null where it leads nowhere, or in a circle.</summary>
    public static string? Of(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            FileSystemInfo entry = Directory.Exists(path) ? new DirectoryInfo(path) : new FileInfo(path);
            return entry.Exists ? entry.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? entry.FullName : null;
        }
        var buffer = stackalloc byte[MaxPath];
        return Resolve(path, buffer) is null
            ? null
            : Encoding.UTF8.GetString(MemoryMarshal.CreateReadOnlySpanFromNullTerminated(buffer));
    }

    [LibraryImport("libc", EntryPoint = "realpath", StringMarshalling = StringMarshalling.Utf8)]
    private static partial byte* Resolve(string path, byte* resolved);
}
