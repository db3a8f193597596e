namespace Dateline.Extraction;

/// <summary>Where an event is.</summary>
/// <param name="Entity">The place.</param>
/// <param name="Head">The token that names it.</param>
/// <param name="Text">Its name as written.</param>
/// <param name="Precision">Where it was read: <c>clause</c>, <c>sentence</c>, <c>paragraph</c> or <c>dateline</c>.</param>
sealed record EventPlace(Entity Entity, int Head, string Text, string Precision);
