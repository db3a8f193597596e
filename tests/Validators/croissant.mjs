// croissant.json expanded as linked data: in safe mode what is lost on the way is an error. Then what the standard requires of each node, and that every node named is described.
import jsonld from 'jsonld';

const schema = 'https://schema.org/', croissant = 'http://mlcommons.org/croissant/';
const required = {
  [`${schema}Dataset`]: ['http://purl.org/dc/terms/conformsTo', ...['name', 'description', 'license', 'url', 'creator', 'datePublished', 'version', 'distribution'].map(term => schema + term), `${croissant}recordSet`, `${croissant}citeAs`],
  [`${croissant}FileObject`]: ['name', 'contentUrl', 'encodingFormat', 'sha256'].map(term => schema + term),
  [`${croissant}RecordSet`]: [`${schema}name`, `${croissant}field`],
  [`${croissant}Field`]: [`${croissant}dataType`, `${croissant}source`],
};

export default async function (site, { json, join }) {
  let flat;
  try {
    flat = await jsonld.flatten(json(join(site, 'croissant.json')), null, { safe: true, base: 'https://example.org/d/' });
  } catch (error) {
    return [`${error.message} ${JSON.stringify(error.details?.event ?? '')}`];
  }
  const findings = [], known = new Set(flat.map(node => node['@id']));
  for (const [type, terms] of Object.entries(required)) {
    const nodes = flat.filter(node => node['@type']?.includes(type));
    if (nodes.length === 0) findings.push(`there is no ${type}`);
    for (const node of nodes)
      for (const term of terms)
        if (!node[term] && !(term.endsWith('sha256') && node[`${croissant}sha256`])) findings.push(`${node['@id']} has no ${term}`);
  }
  for (const node of flat)
    for (const term of ['fileObject', 'field', 'key', 'references'].map(name => croissant + name))
      for (const target of node[term] ?? [])
        if (target['@id'] && !known.has(target['@id'])) findings.push(`${node['@id']} names ${target['@id']}, which is not described`);
  return findings;
}
