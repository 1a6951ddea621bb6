namespace SiteGen.Cli;

/// <summary>What the program's end tells a script.</summary>
internal static class ExitCodes
{
    public const int Success = 0;

    /// <summary>The input or the disk is not as it should be; nothing was written.</summary>
    public const int Failed = 1;

    /// <summary>The program was called with words that it does not know.</summary>
    public const int WrongCommandLine = 2;
}
