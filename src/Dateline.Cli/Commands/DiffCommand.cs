using System.CommandLine;
using System.Globalization;
using Dateline.Cli.Failures;
using Dateline.Cli.History;
using Dateline.Publishing.History;
using Dateline.Publishing.Metadata;
using Dateline.Publishing.Tables;

namespace Dateline.Cli.Commands;

/// <summary><c>dateline diff OLD [NEW]</c>: which rows differ between two outputs, and why.</summary>
static class DiffCommand
{
    sealed record Options(string Old, string New, string? Json, string? Markdown, string? Html, string? Atom, string? Feed, string? Tombstones, string Seeds,
        DateOnly? BuiltAt, bool Quiet);

    public static Command Create()
    {
        var old = new Argument<string>(
            "OLD") { Description = "An output folder, a downloaded archive of one, or a commit, branch or tag in whose tree NEW stands." };
        var @new = new Argument<string>("NEW") { Description = "An output folder.", DefaultValueFactory = _ => "output" };
        var json = new Option<FileInfo?>("--json") { Description = "File that receives the changes as JSON." };
        var markdown = new Option<FileInfo?>("--markdown") { Description = "File that receives them as a comment for a pull request." };
        var html = new Option<FileInfo?>("--html") { Description = "File that receives them as a fragment of a page." };
        var atom = new Option<FileInfo?>("--atom") { Description = "File that receives an Atom feed of new and changed rows." };
        var feed = new Option<FileInfo?>("--feed") { Description = "File that receives the same as JSON Feed." };
        var tombstones = new Option<FileInfo?>(
            "--tombstones") { Description = "List of removed rows to bring up to date: seeds/removed.csv, which is published with the dataset." };
        var seeds = CommonOptions.Seeds();
        var builtAt = new Option<DateOnly?>("--built-at") { Description = "Day of the feeds' entries, as 2026-01-31; without it the day of the release." };
        var quiet = CommonOptions.Quiet();
        var command = new Command("diff",
            "Shows the rows that were added, removed and changed, field by field, each with its cause: text, configuration, rule, lexicon or model.\n\nExamples:\n  dateline diff HEAD~1\n  dateline diff v1.0.0 output --markdown comment.md\n  dateline diff old-output new-output --json changes.json\n  dateline diff HEAD~1 --tombstones seeds/removed.csv")
        { old, @new, json, markdown, html, atom, feed, tombstones, seeds, builtAt, quiet };
        command.SetAction(parsed => Run(new Options(
            parsed.GetValue(old)!, parsed.GetValue(@new)!, parsed.GetValue(json)?.FullName, parsed.GetValue(markdown)?.FullName,
                parsed.GetValue(html)?.FullName,
            parsed.GetValue(atom)?.FullName, parsed.GetValue(feed)?.FullName, parsed.GetValue(tombstones)?.FullName, parsed.GetValue(seeds)!.FullName,
                parsed.GetValue(builtAt), parsed.GetValue(quiet))));
        return command;
    }

    static int Run(Options options)
    {
        if (!Directory.Exists(options.New))
            throw new UsageException($"there is no folder '{options.New}'.");
        using var past = PastOutput.Open(options.Old, options.New);
        var changes = DatasetDiff.Compare(past.Folder, options.New);
        if (options.Json is { } json)
            ChangesJson.Write(json, changes);
        if (options.Markdown is { } markdown)
            File.WriteAllText(markdown, ChangesMarkdown.Of(changes));
        if (options.Html is { } html)
            File.WriteAllText(html, ChangesHtml.Of(changes));
        if (options.Tombstones is { } tombstones)
            TombstoneTable.Write(tombstones, Tombstone.Update(TombstoneTable.Read(tombstones), changes));
        if (options.Atom is not null || options.Feed is not null)
        {
            var settings = DatasetSettingsReader.Read(Path.Combine(options.Seeds, "dateline.json"));
            var day = options.BuiltAt ?? settings.ReleasedOn;
            if (options.Atom is { } atom)
                ChangesFeeds.WriteAtom(atom, settings, changes, day);
            if (options.Feed is { } feed)
                ChangesFeeds.WriteJson(feed, settings, changes, day);
        }
        if (!options.Quiet)
            Show(changes);
        return ExitCode.Fine;
    }

    static void Show(DatasetChanges changes)
    {
        foreach (var row in changes.Rows)
        {
            Console.WriteLine($"{PublishedName.Of(row.Kind),-8} {row.Table,-18} {row.Key} ({row.Cause}) {OneLine(row.Label)}");
            foreach (var field in row.Fields)
                Console.WriteLine($"         {field.Column}: {OneLine(field.Old ?? "nothing")} -> {OneLine(field.New ?? "nothing")}");
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{changes.Rows.Count(row => row.Kind == ChangeKind.Added)} added, {changes.Rows.Count(row => row.Kind == ChangeKind.Removed)} removed, {changes.Rows.Count(row => row.Kind == ChangeKind.Changed)} changed, {changes.Moved} only moved."));
    }

    static string OneLine(string text) =>
        string.Concat((text.Length <= 100 ? text : text[..100] + "…").Select(letter => char.IsControl(letter) ? ' ' : letter));
}
