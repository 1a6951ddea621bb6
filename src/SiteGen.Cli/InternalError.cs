using System.Diagnostics;
using SiteGen.Text;

namespace SiteGen.Cli;

/// <summary>
/// What a user is told of a bug: what the program was doing and where it failed, in two lines instead of a stack trace.
/// </summary>
internal static class InternalError
{
    /// <summary>What the program is doing, such as <c>building output</c>.</summary>
    public static string Activity { get; set; } = "reading the command line";

    /// <summary>Whatever happens, on whichever thread, is told in this form.</summary>
    public static void CatchAll() => AppDomain.CurrentDomain.UnhandledException += (_, thrown) =>
    {
        Terminal.Write(Of((Exception)thrown.ExceptionObject));
        Environment.Exit(ExitCodes.InternalError);
    };

    /// <summary>The message.</summary>
    public static Diagnostic Of(Exception exception)
    {
        while (exception is AggregateException { InnerException: { } inner })
            exception = inner;
        var method = new StackTrace(exception).GetFrame(0) is { } frame ? DiagnosticMethodInfo.Create(frame) : null;
        var place = method is null ? "" : $" in {method.DeclaringTypeName}.{method.Name}";
        return new Diagnostic(
            Severity.Error, "SG0099", new Location("sitegen"),
            $"internal error while {Activity}: {exception.GetType().Name}{place}: {exception.Message}",
            "this is a bug of sitegen; please report it with these lines and what you did");
    }
}
