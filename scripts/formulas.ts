/**
 * Keeps what the formulas of this version are, as fingerprints: `npx tsx scripts/formulas.ts` at a release. A test then
 * holds that whoever changes one of them names the old one in src/formulas/formerFormulas.ts.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { fingerprint } from '../src/domain/fingerprint.ts';
import { insightTabs } from '../src/formulas/insight/insightTabs.ts';
import { loyaltyTabs } from '../src/formulas/loyalty/loyaltyTabs.ts';
import { satisfactionTabs } from '../src/formulas/service/satisfactionTabs.ts';
import { standingTabs } from '../src/formulas/standingTabs.ts';

export const releasedFolder = 'test/fixtures/formulas';

/** Of every formula of every tab its fingerprint, by tab and cell. */
export type Released = Readonly<Record<string, Readonly<Record<string, string>>>>;

export const releasedNow = (): Released =>
  Object.fromEntries(
    [...standingTabs, ...insightTabs, ...satisfactionTabs, ...loyaltyTabs].map(({ name, cells }) => [
      name,
      Object.fromEntries(
        cells.flatMap(({ at, put }) => (String(put).startsWith('=') ? [[at, fingerprint(String(put))]] : [])),
      ),
    ]),
  );

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { version }: { version: string } = JSON.parse(await readFile('package.json', 'utf8'));
  await mkdir(releasedFolder, { recursive: true });
  await writeFile(`${releasedFolder}/${version}.json`, `${JSON.stringify(releasedNow(), null, 2)}\n`);
}
