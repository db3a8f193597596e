namespace Dateline.Publishing.Output;

/// <summary>Files of the publisher's own that the output carries along in its root: <c>CNAME</c>, <c>.nojekyll</c>, <c>robots.txt</c>.</summary>
static class StaticFiles
{
    /// <summary>Copies them.</summary>
    /// <param name="source">Folder they stand in; nothing is done where there is none.</param>
    /// <param name="folder">Root of the output.</param>
    /// <exception cref="InvalidDataException">One would take the place of a file that was published.</exception>
    /// <exception cref="IOException">One cannot be read or written.</exception>
    public static void Carry(string source, string folder)
    {
        if (!Directory.Exists(source))
            return;
        foreach (var file in new DirectoryInfo(source).EnumerateFiles("*",
            SearchOption.AllDirectories).Where(file => file.LinkTarget is null).OrderBy(file => file.FullName, StringComparer.Ordinal))
        {
            var path = Path.GetRelativePath(source, file.FullName);
            var target = Path.Combine(folder, path);
            if (File.Exists(target))
                throw new InvalidDataException(
                    $"'{Path.Combine(source, path)}' would take the place of '{path.Replace('\\', '/')}' in the output. Give it another name.");
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            using var from = file.OpenRead();
            using var to = OutputFile.Create(target);
            from.CopyTo(to);
        }
    }
}
