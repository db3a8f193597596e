// node validate.mjs CHECK PATH...: hands what Dateline wrote to validators and readers of others. Prints one finding a line; exit code 1 where there is any.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const [check, ...paths] = process.argv.slice(2);
const json = path => JSON.parse(readFileSync(path, 'utf8'));
const { default: validator } = await import(`./${check}.mjs`);
const findings = (await Promise.all(paths.map(async path => (await validator(path, { json, join, readFileSync, readdirSync })).map(finding => `${path}: ${finding}`)))).flat();
for (const finding of findings) console.log(finding);
process.exit(findings.length > 0 ? 1 : 0);
