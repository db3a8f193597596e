// datapackage.json and every cell of every table, by the library of the standard's makers. It knows version 1, which has no lists: they are read as text.
import datapackage from 'datapackage';

export default async function (site, { json, join }) {
  const descriptor = json(join(site, 'datapackage.json'));
  for (const field of descriptor.resources.flatMap(resource => resource.schema.fields))
    if (field.type === 'list') field.type = 'string';
  const dataset = await datapackage.Package.load(descriptor, { basePath: site });
  const findings = dataset.errors.map(error => error.message);
  for (const resource of dataset.resources) {
    const rows = await resource.read({ relations: true, forceCast: true });
    for (const row of rows)
      if (row instanceof Error) findings.push(`${resource.name}: ${[row, ...(row.errors ?? [])].map(error => error.message).join('; ')}`);
  }
  return findings;
}
