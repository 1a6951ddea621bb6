namespace SiteGen.Cli.Folders;

/// <summary>What kind of thing a name stands for.</summary>
internal enum FileKind
{
    /// <summary>A regular file.</summary>
    File,

    /// <summary>A folder.</summary>
    Folder,

    /// <summary>A symbolic link, wherever it leads.</summary>
    Link,

    /// <summary>A pipe. Opening one waits for somebody who writes into it, so nobody does.</summary>
    Pipe,

    /// <summary>A socket.</summary>
    Socket,

    /// <summary>A device. Reading one may never end.</summary>
    Device,

    /// <summary>A folder inside so many others that it is not entered (<see cref="FolderWalk.MaxDepth"/>).</summary>
    TooDeep,
}

/// <summary>The kinds for people.</summary>
internal static class FileKinds
{
    /// <summary>A kind with its article; null stands for a link that leads nowhere.</summary>
    public static string NameOf(FileKind? kind) => kind switch
    {
        FileKind.File => "a file",
        FileKind.Link => "a link",
        FileKind.Pipe => "a pipe",
        FileKind.Socket => "a socket",
        FileKind.Device => "a device",
        null => "a link to nowhere",
        _ => "a folder",
    };
}
