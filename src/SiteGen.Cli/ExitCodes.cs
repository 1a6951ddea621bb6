namespace SiteGen.Cli;

/// <summary>The program's exit codes.</summary>
internal static class ExitCodes
{
    public const int Success = 0;

    /// <summary>The input or the disk is not as it should be; the output is as it was, unless a message says otherwise.</summary>
    public const int Failed = 1;

    /// <summary>The command line has words that the program does not know.</summary>
    public const int WrongCommandLine = 2;

    /// <summary>The program has a bug (<c>EX_SOFTWARE</c> of sysexits.h).</summary>
    public const int InternalError = 70;

    /// <summary>Stopped by Ctrl+C, as shells report it (128 + SIGINT).</summary>
    public const int Stopped = 130;
}
