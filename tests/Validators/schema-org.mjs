// The JSON-LD of the first page against the vocabulary of schema.org as TypeScript types: a property that a Dataset does not have, or of another type, is an error.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

export default async function (site, { join, readFileSync }) {
  const scripts = [...readFileSync(join(site, 'index.html'), 'utf8').matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(match => match[1]);
  if (scripts.length === 0) return ['the first page has no JSON-LD'];
  const here = dirname(fileURLToPath(import.meta.url));
  const folder = mkdtempSync(join(here, 'node_modules', '.schema-org-'));
  try {
    const file = join(folder, 'dataset.ts');
    // schema-dts writes the context without the slash; search engines take both.
    writeFileSync(file, scripts.map((script, index) => `import type { Dataset as D${index}, WithContext as W${index} } from 'schema-dts';\nexport const d${index}: W${index}<D${index}> = ${script.replace('"https://schema.org/"', '"https://schema.org"')};\n`).join(''));
    const program = ts.createProgram([file], { noEmit: true, strict: true, skipLibCheck: true, moduleResolution: ts.ModuleResolutionKind.Bundler, module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 });
    return ts.getPreEmitDiagnostics(program).map(problem => `${relative(folder, problem.file?.fileName ?? '')} ${ts.flattenDiagnosticMessageText(problem.messageText, ' ')}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
