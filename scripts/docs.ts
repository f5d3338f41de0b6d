/** `npx tsx scripts/docs.ts`: writes the generated documents. A test holds that they are up to date. */
import { writeFile } from 'node:fs/promises';
import { coverage } from './docs/coverage.ts';
import { differences } from './docs/differences.ts';
import { tablesDocument } from './docs/tablesDocument.ts';

await writeFile('docs/tables.md', tablesDocument());
await writeFile('docs/differences.md', await differences());
await writeFile('docs/coverage.md', coverage());
console.log('docs/tables.md, docs/differences.md and docs/coverage.md are written.');
