using System.Runtime.InteropServices;

namespace SiteGen.Cli.Building;

/// <summary>Which file a name stands for: two names with one identity are hard links to the same bytes.</summary>
internal readonly partial record struct FileIdentity(ulong Device, ulong Number)
{
    private const int CurrentFolder = -100;
    private const int NoFollow = 0x100;
    private const int EmptyPath = 0x1000;
    private const uint WantNumber = 0x100;

    /// <summary>The identity; null where there is no such file, or no way to tell (anywhere but on Linux).</summary>
    public static FileIdentity? Of(string path)
    {
        try
        {
            if (!OperatingSystem.IsLinux() || StatX(CurrentFolder, path, NoFollow, WantNumber, out var status) != 0)
                return null;
            return From(status);
        }
        catch (EntryPointNotFoundException)
        {
            return null; // A C library older than 2018.
        }
    }

    /// <summary>The identity of an open file, whether it still has a name or not.</summary>
    public static FileIdentity? Of(SafeHandle file)
    {
        try
        {
            if (!OperatingSystem.IsLinux() || StatX(file, "", EmptyPath, WantNumber, out var status) != 0)
                return null;
            return From(status);
        }
        catch (EntryPointNotFoundException)
        {
            return null;
        }
    }

    private static FileIdentity From(Status status) =>
        new(((ulong)status.DeviceMajor << 32) | status.DeviceMinor, status.Number);

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int StatX(int folder, string path, int flags, uint wanted, out Status status);

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int StatX(SafeHandle file, string path, int flags, uint wanted, out Status status);

    // The kernel's own layout, the same on every processor; the rest of the 256 bytes says nothing of interest.
    [StructLayout(LayoutKind.Explicit, Size = 256)]
    private struct Status
    {
        [FieldOffset(32)]
        public ulong Number;

        [FieldOffset(136)]
        public uint DeviceMajor;

        [FieldOffset(140)]
        public uint DeviceMinor;
    }
}
