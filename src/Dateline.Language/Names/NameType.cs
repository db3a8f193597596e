namespace Dateline.Language;

/// <summary>Kinds of names that the recogniser tells apart.</summary>
public enum NameType : byte
{
    /// <summary>A person.</summary>
    Person,
    /// <summary>An organisation: company, party, ministry, agency, team.</summary>
    Organization,
    /// <summary>A place: country, region, town, river, building as a place.</summary>
    Place,
}
