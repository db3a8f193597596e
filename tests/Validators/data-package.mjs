// datapackage.json and every cell of every table, by the library of the standard's makers. It knows version 1, which has no lists: they are read as text.
// It reads no table in parts either: they are put together, each but the first without its header.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import datapackage from 'datapackage';

export default async function (site, { json, join, readFileSync }) {
  const descriptor = json(join(site, 'datapackage.json'));
  for (const field of descriptor.resources.flatMap(resource => resource.schema.fields))
    if (field.type === 'list') field.type = 'string';
  const folder = mkdtempSync(join(tmpdir(), 'dateline-package-'));
  try {
    for (const resource of descriptor.resources) {
      const parts = [resource.path].flat().map(path => readFileSync(join(site, path), 'utf8'));
      resource.path = `${resource.name}.csv`;
      writeFileSync(join(folder, resource.path), parts.map((part, number) => number === 0 ? part : part.slice(part.indexOf('\n') + 1)).join(''));
    }
    const dataset = await datapackage.Package.load(descriptor, { basePath: folder });
    const findings = dataset.errors.map(error => error.message);
    for (const resource of dataset.resources) {
      const rows = await resource.read({ relations: true, forceCast: true });
      for (const row of rows)
        if (row instanceof Error) findings.push(`${resource.name}: ${[row, ...(row.errors ?? [])].map(error => error.message).join('; ')}`);
    }
    return findings;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
