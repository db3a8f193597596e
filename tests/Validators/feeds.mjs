// feed.atom and feed.json by two feed readers, and what RFC 4287 requires of each entry.
import { Readable } from 'node:stream';
import FeedParser from 'feedparser';
import FeedMe from 'feedme';

export default async function (site, { json, join, readFileSync }) {
  const findings = [], atom = readFileSync(join(site, 'feed.atom'), 'utf8');
  const parser = Readable.from([atom]).pipe(new FeedParser({ addmeta: false }));
  parser.on('error', error => findings.push(error.message));
  const entries = [];
  for await (const entry of parser) entries.push(entry);
  const { meta } = parser;
  if (meta['#type'] !== 'atom' || meta['#version'] !== '1.0') findings.push(`it is read as ${meta['#type']} ${meta['#version']}`);
  for (const name of ['title', 'date', 'author', 'xmlurl', 'link']) if (!meta[name]) findings.push(`the feed has no ${name}`);
  for (const entry of entries) for (const name of ['guid', 'title', 'date', 'link', 'summary']) if (!entry[name]) findings.push(`an entry has no ${name}`);
  if (new Set(entries.map(entry => entry.guid)).size !== entries.length) findings.push('two entries have one id');
  const feed = json(join(site, 'feed.json'));
  const items = [];
  await new Promise((resolve, reject) => {
    const reader = new FeedMe();
    reader.on('item', item => items.push(item));
    reader.on('finish', resolve);
    reader.on('error', reject);
    reader.end(JSON.stringify(feed));
  });
  if (items.length !== entries.length) findings.push(`${items.length} items stand in feed.json, ${entries.length} in feed.atom`);
  if (feed.version !== 'https://jsonfeed.org/version/1.1' || !feed.title || feed.items.some(item => typeof item.id !== 'string' || !item.content_text)) findings.push('feed.json lacks what version 1.1 requires');
  return findings;
}
