using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using SiteGen.Books;
using SiteGen.Building;
using SiteGen.Cli.Building;
using SiteGen.Cli.Input;
using SiteGen.Text;
using SiteGen.Theme;

namespace SiteGen.Cli.Writing;

/// <summary><c>book</c>: writes whole tips as one EPUB file.</summary>
internal static class BookCommand
{
    public static Command Create()
    {
        var year = new Option<int?>("--year") { Description = "The tips that were published in this year (2019).", CustomParser = ParseYear };
        var topic = new Option<string?>("--topic") { Description = "The tips of this topic, by its name or by its part of the address (saying-no)." };
        var all = new Option<bool>("--all") { Description = "All tips." };
        var output = new Option<string?>("--output") { Description = "The file to write. Default: one in this folder that is named after the book." };
        output.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && string.IsNullOrWhiteSpace(token.Value))
                result.AddError("--output names no file");
        });
        var force = new Option<bool>("--force") { Description = "Replaces the file if it is there already." };
        var input = FolderOptions.Input();
        var tips = FolderOptions.Tips();
        var now = BuildCommand.Now("The day that counts as today (2026-11-24); later tips are left out. Default: today in the site's time zone.");
        var command = new Command("book", "Writes whole tips as a book, an EPUB file: those of a year, those of a topic, or all.")
        {
            year, topic, all, output, force, input, tips, now,
        };
        command.Validators.Add(result =>
        {
            var chosen = new Option[] { year, topic, all }.Count(option => result.GetResult(option) is { Implicit: false });
            if (chosen != 1)
                result.AddError("say which tips the book is to hold: --year, --topic or --all, one of them");
        });
        command.SetAction(parsed => Run(
            new InputFolder(parsed.GetRequiredValue(input), parsed.GetValue(tips)),
            parsed.GetValue(year) is { } one ? BookSelection.OfYear(one)
                : parsed.GetValue(topic) is { } name ? BookSelection.OfTopic(name)
                : BookSelection.All,
            new BuildOptions { Today = parsed.GetValue(now), Clock = config => BuildCommand.TodayIn(config.TimeZone) },
            parsed.GetValue(output), parsed.GetValue(force)));
        return command;
    }

    private static int Run(InputFolder input, BookSelection selection, BuildOptions options, string? output, bool replace)
    {
        InternalError.Activity = "writing a book";
        var diagnostics = new DiagnosticBag();
        var said = Write(input, selection, options, output, replace, diagnostics);
        Terminal.Write([.. diagnostics]);
        if (said is null)
            return ExitCodes.Failed;
        Terminal.Write(said);
        return ExitCodes.Success;
    }

    private static string? Write(
        InputFolder input, BookSelection selection, BuildOptions options, string? output, bool replace, DiagnosticBag diagnostics)
    {
        var file = output ?? input.Folder;
        try
        {
            if (input.Read(diagnostics) is not { } files
                || SiteBuilder.Plan(SiteInput.From(files), new RazorTheme(), options, diagnostics) is not { } plan
                || BookMaker.Make(plan, selection, diagnostics) is not { } book)
                return null;
            file = output ?? BookMaker.FileNameOf(book);
            if (Directory.Exists(file))
                diagnostics.Add(WritingDiskMistakes.BookIsFolder(file, BookMaker.FileNameOf(book)));
            else if (Path.GetDirectoryName(file) is { Length: > 0 } folder && !Directory.Exists(folder))
                diagnostics.Add(WritingDiskMistakes.NoFolderForBook(file, folder));
            if (diagnostics.HasErrors)
                return null;
            if (TryWrite(file, EpubFile.Write(book), replace))
                return $"{Terminal.Count(book.Chapters.Length, "tip")} in {file}";
            diagnostics.Add(WritingDiskMistakes.BookIsThere(file));
        }
        catch (Exception exception) when (DiskMistakes.IsOfDisk(exception))
        {
            diagnostics.Add(DiskMistakes.Disk(exception, file));
        }
        return null;
    }

    // Under another name first, so that the file is never half a book.
    private static bool TryWrite(string file, ReadOnlySpan<byte> content, bool replace)
    {
        if (!replace && Path.Exists(file))
            return false;
        var unfinished = $"{file}.{Path.GetRandomFileName()}";
        if (!NewFile.TryWrite(unfinished, content))
            return false;
        try
        {
            File.Move(unfinished, file, replace);
            return true;
        }
        catch (IOException) when (!replace && Path.Exists(file))
        {
            return false;
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private static int? ParseYear(ArgumentResult result)
    {
        var text = result.Tokens.Single().Value;
        if (text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year > 0)
            return year;
        result.AddError($"'{text}' is not a year; write it with four digits, such as 2019");
        return null;
    }
}
