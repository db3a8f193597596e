// ro-crate-metadata.json by the validator of the RO-Crate library, and every file it names beside it.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';

// The context is looked up by its address; the library's own copy stands in for it.
const context = createRequire(import.meta.url)('ro-crate/lib/context.json');
globalThis.fetch = async () => ({ ok: true, status: 200, json: async () => context, text: async () => JSON.stringify(context) });
const { Validator } = createRequire(import.meta.url)('ro-crate/lib/validator.js');

export default async function (site, { json, join }) {
  const crate = json(join(site, 'ro-crate-metadata.json'));
  const validator = new Validator();
  validator.parseJSON(crate);
  await validator.validate();
  const findings = validator.results.filter(result => result.status === 'error').map(result => `${result.id}: ${result.message}`);
  for (const entity of crate['@graph'])
    if ([entity['@type']].flat().some(type => type === 'File' || type === 'Dataset') && !existsSync(join(site, entity['@id']))) findings.push(`${entity['@id']} is not there`);
  return findings;
}
