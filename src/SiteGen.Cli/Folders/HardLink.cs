using System.Runtime.InteropServices;

namespace SiteGen.Cli.Folders;

/// <summary>A second name for a file: no byte is copied, and its time stamp stays.</summary>
internal static partial class HardLink
{
    /// <summary>Creates the link; where the file system has none, a copy with the same time stamp.</summary>
    public static void Create(string existing, string link)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(link)!);
        if (OperatingSystem.IsWindows() ? CreateHardLinkW(link, existing, 0) : Link(existing, link) == 0)
            return;
        File.Copy(existing, link);
        File.SetLastWriteTimeUtc(link, File.GetLastWriteTimeUtc(existing));
    }

    [LibraryImport("libc", EntryPoint = "link", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Link(string existing, string link);

    [LibraryImport("kernel32", StringMarshalling = StringMarshalling.Utf16)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool CreateHardLinkW(string link, string existing, nint security);
}
