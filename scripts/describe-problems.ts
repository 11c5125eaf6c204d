/** Writes what is said about problems in two places: PROBLEMS.md for people, the schema of the JSON output for programs. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { jsonLineJsonSchema } from '../src/cli/validate/json-lines-schema.ts';
import { problemsPage } from './problems-page.ts';

const ROOT = join(import.meta.dirname, '..');

writeFileSync(join(ROOT, 'PROBLEMS.md'), problemsPage());
mkdirSync(join(ROOT, 'schemas'), { recursive: true });
writeFileSync(
  join(ROOT, 'schemas/validate-lines.schema.json'),
  `${JSON.stringify(jsonLineJsonSchema(), null, 2)}\n`,
);
