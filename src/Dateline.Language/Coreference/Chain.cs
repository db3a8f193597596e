using System.Collections.Immutable;

namespace Dateline.Language;

/// <summary>All mentions of one person, organisation, place or thing in a text; one mention alone is a chain too.</summary>
/// <param name="Index">Its index in <see cref="Coreference.Chains"/>; chains stand in the order of their first mentions.</param>
/// <param name="Mentions">Indices in <see cref="Coreference.Mentions"/>, ascending.</param>
/// <param name="Name">The fullest name in the chain, as written there; without a name the words of its first nominal, else its first pronoun.</param>
/// <param name="IsNamed">Whether <paramref name="Name"/> is a proper name.</param>
/// <param name="Representative">Index of the mention that <paramref name="Name"/> was taken from.</param>
/// <param name="Type">What kind of thing it is; null where neither a name nor a role tells.</param>
/// <param name="Gender">Gender.</param>
/// <param name="GenderBasis">What showed the gender.</param>
/// <param name="Number">Number.</param>
public sealed record Chain(int Index, ImmutableArray<int> Mentions, string Name, bool IsNamed, int Representative, NameType? Type, Gender Gender,
    GenderBasis GenderBasis, GrammaticalNumber Number);
