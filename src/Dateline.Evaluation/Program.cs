using System.CommandLine;
using Dateline.Evaluation;

return await new RootCommand("Measures the rules of extraction against annotated documents.") { RulesCommand.Create() }.Parse(args).InvokeAsync();
