// A GitLab pipeline against GitLab's own JSON schema, which gitlab-ci-local carries.
import Ajv from 'ajv';
import { schema } from 'gitlab-ci-local/src/schema/schema.js';
import { load } from 'js-yaml';

const valid = new Ajv({ strict: false, validateFormats: false, allErrors: true }).compile(schema);

export default async (path, { readFileSync }) => valid(load(readFileSync(path, 'utf8'))) ? [] : valid.errors.map(error => `${error.instancePath} ${error.message}`);
