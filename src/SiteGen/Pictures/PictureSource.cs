namespace SiteGen.Pictures;

/// <summary>Where a host gets its pictures from. Nothing is loaded before a site asks for one.</summary>
/// <param name="Version">Changes whenever a picture could come out differently.</param>
/// <param name="Load">Loads what draws.</param>
public sealed record PictureSource(string Version, PictureLoader Load)
{
    /// <summary>The code of the note that this machine has no pictures. It may have them the next time.</summary>
    public const string NoneHere = "SG2002";
}

/// <summary>Loads what draws pictures.</summary>
/// <param name="why">Why there are no pictures on this machine, as a clause; empty where there are.</param>
/// <returns>Null where something that it needs is missing.</returns>
public delegate IPictureMaker? PictureLoader(out string why);
