namespace Dateline.Publishing.Tables;

/// <summary>Types of columns, each with one form in every format published.</summary>
public enum ColumnType : byte
{
    /// <summary>Unicode text; never empty: nothing found is null.</summary>
    String,
    /// <summary>64-bit integer.</summary>
    Integer,
    /// <summary>64-bit floating point number, finite; as text the shortest form that reads back as the same number.</summary>
    Double,
    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,
    /// <summary>A calendar day, <c>yyyy-MM-dd</c>.</summary>
    Date,
    /// <summary>Texts in order; never null, may be empty. In CSV joined with <c>|</c>, which no item contains.</summary>
    StringList,
}
