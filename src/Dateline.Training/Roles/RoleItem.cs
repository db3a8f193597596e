namespace Dateline.Training;

/// <summary>Something to be classified: a word, a pair or an event.</summary>
/// <param name="First">Row of the state of the first word among all.</param>
/// <param name="Second">Row of the state of the second word, or -1.</param>
/// <param name="Features">Rows of its features.</param>
/// <param name="Class">The right class, or -1.</param>
/// <param name="Event">What readers said of an event.</param>
sealed record RoleItem(int First, int Second, int[] Features, int Class, GoldEvent? Event = null);
