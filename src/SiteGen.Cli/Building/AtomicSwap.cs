using System.Runtime.InteropServices;

namespace SiteGen.Cli.Building;

/// <summary>Lets two folders change places in one step, so that nobody ever finds neither or a mixture.</summary>
internal static partial class AtomicSwap
{
    private const int CurrentFolder = -100;
    private const uint Exchange = 2;

    /// <summary>Whether it was done; no where the system or the file system has no such step.</summary>
    public static bool TryExchange(string one, string other)
    {
        if (!OperatingSystem.IsLinux())
            return false;
        try
        {
            return RenameAt2(CurrentFolder, one, CurrentFolder, other, Exchange) == 0;
        }
        catch (EntryPointNotFoundException)
        {
            return false; // A C library older than 2018.
        }
    }

    [LibraryImport("libc", EntryPoint = "renameat2", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int RenameAt2(int oneAt, string one, int otherAt, string other, uint flags);
}
