// Each table is read as RDF through its schema in csv-metadata.json: every row and every value that is there must come out, numbers and dates with their types.
import jsonld from 'jsonld';
import { Readable } from 'node:stream';
import CsvwParser from '@zazuko/rdf-parser-csvw';
import Environment from '@rdfjs/environment';
import DataFactory from '@rdfjs/data-model/Factory.js';
import DatasetFactory from '@rdfjs/dataset/Factory.js';
import NamespaceFactory from '@rdfjs/namespace/Factory.js';
import ClownfaceFactory from 'clownface/Factory.js';

const factory = new Environment([DataFactory, DatasetFactory, NamespaceFactory, ClownfaceFactory]);

// The terms in use of http://www.w3.org/ns/csvw, which is not at hand offline.
const csvw = 'http://www.w3.org/ns/csvw#';
const context = {
  '@vocab': csvw, csvw, dc: 'http://purl.org/dc/terms/', tables: { '@id': `${csvw}table` }, url: { '@id': `${csvw}url`, '@type': '@id' }, tableSchema: { '@id': `${csvw}tableSchema` },
  columns: { '@id': `${csvw}column`, '@container': '@list' }, titles: { '@id': `${csvw}title` }, foreignKeys: { '@id': `${csvw}foreignKey` }, lineTerminators: { '@id': `${csvw}lineTerminators` },
  datatype: { '@id': `${csvw}datatype`, '@type': '@vocab' }, ...Object.fromEntries(['string', 'integer', 'double', 'boolean', 'date'].map(type => [type, `http://www.w3.org/2001/XMLSchema#${type}`])),
};

export default async function (site, { json, join, readFileSync }) {
  const findings = [];
  const metadata = json(join(site, 'data', 'csv-metadata.json'));
  for (const table of metadata.tables) {
    const schema = { '@context': [context, { '@base': 'http://example.org/' }], dialect: metadata.dialect, ...table };
    const dataset = factory.dataset(toQuads(await jsonld.toRDF(schema)));
    const csv = readFileSync(join(site, 'data', table.url), 'utf8');
    const objects = {};
    for await (const quad of new CsvwParser({ factory, metadata: dataset, baseIRI: 'http://example.org/' }).import(Readable.from([csv])))
      if (quad.predicate.value.startsWith('http://example.org/#')) (objects[decodeURIComponent(quad.predicate.value.slice(20))] ??= []).push(quad.object.datatype?.value.split('#').pop());
    for (const column of table.tableSchema.columns) {
      const type = column.datatype.base ?? column.datatype;
      const wrong = (objects[column.name] ?? []).filter(datatype => datatype !== type);
      if (wrong.length > 0) findings.push(`${table.url}: ${column.name} is read as ${wrong[0]}, not as ${type}`);
    }
    const key = table.tableSchema.primaryKey[0];
    if (!(objects[key]?.length > 0) && csv.trimEnd().includes('\n')) findings.push(`${table.url}: no value of ${key} was read`);
  }
  return findings;
}

const toQuads = quads => quads.map(quad => factory.quad(term(quad.subject), term(quad.predicate), term(quad.object)));

const term = value => value.termType === 'NamedNode' ? factory.namedNode(value.value)
  : value.termType === 'BlankNode' ? factory.blankNode(value.value.replace(/^_:/, ''))
  : factory.literal(value.value, value.language || factory.namedNode(value.datatype.value));
