return await Dateline.Cli.CommandLine.RunAsync(args);
