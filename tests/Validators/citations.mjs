// CITATION.cff, and the BibTeX and CSL-JSON of every row, read by Citation.js and set by the citation processor of Zotero and others.
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-cff';
import '@citation-js/plugin-csl';
import { load } from 'js-yaml';

const decoded = text => text.replace(/&(lt|gt|quot|#39|amp);/g, (_, name) => ({ lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' })[name]);

export default async function (site, { join, readFileSync, readdirSync }) {
  const findings = [];
  const read = (text, type, expected) => {
    try {
      const [item] = new Cite(text, { forceType: type }).data;
      for (const [name, value] of Object.entries(expected))
        if (JSON.stringify(item[name] ?? null) !== JSON.stringify(value)) findings.push(`${expected.id ?? type}: ${name} is read as ${JSON.stringify(item[name])}, not as ${JSON.stringify(value)}`);
      if (!new Cite(item).format('bibliography', { template: 'apa' }).includes('(')) findings.push(`${expected.id ?? type}: nothing was set`);
      return item;
    } catch (error) {
      findings.push(`${expected.id ?? type}: ${error.message}`);
    }
  };
  const dataset = read(load(readFileSync(join(site, 'CITATION.cff'), 'utf8')), '@cff/object', { type: 'dataset' });
  if (!dataset?.author?.length || !dataset?.title) findings.push('CITATION.cff: no author or title was read');
  for (const page of readdirSync(join(site, 'rows')))
    for (const [, id, bibtex, csl] of readFileSync(join(site, 'rows', page), 'utf8').matchAll(/<article class="cited" id="([^"]+)">.*?<pre>(.*?)<\/pre>.*?<pre>(.*?)<\/pre>/gs)) {
      const item = read(JSON.parse(decoded(csl)), '@csl/list+object', { id, type: 'dataset' });
      read(decoded(bibtex), '@bibtex/text', { 'citation-key': id, title: item?.title, URL: item?.URL });
    }
  return findings;
}
