import { isDeepStrictEqual } from 'node:util';
import type { Plugin } from 'esbuild';
import { checkCases } from '../../src/check/checkCases.ts';
import { sample } from '../../src/domain/firstRun/sample.ts';
import { columnNames } from '../../src/domain/import/columnNames.ts';
import { meanings } from '../../src/domain/import/meanings.ts';
import { bigin } from '../../src/domain/import/programs/bigin.ts';
import { googleContacts } from '../../src/domain/import/programs/googleContacts.ts';
import { hubSpot } from '../../src/domain/import/programs/hubSpot.ts';
import { pipedrive } from '../../src/domain/import/programs/pipedrive.ts';
import { readyMade } from '../../src/domain/segments/readyMade.ts';
import { insightTabs } from '../../src/formulas/insight/insightTabs.ts';
import { loyaltyTabs } from '../../src/formulas/loyalty/loyaltyTabs.ts';
import { satisfactionTabs } from '../../src/formulas/service/satisfactionTabs.ts';
import { standingTabs } from '../../src/formulas/standingTabs.ts';
import { asHtml } from './asHtml.ts';
import { readingPlans } from './phonePlans.ts';

/** Modules that export one value of plain data which few executions need: by their path, the export and its value. */
const modules: Readonly<Record<string, readonly [name: string, value: object]>> = {
  'libphonenumber-js/metadata.min.json.js': ['default', readingPlans()],
  'src/check/checkCases.ts': ['checkCases', checkCases],
  'src/domain/firstRun/sample.ts': ['sample', sample],
  'src/domain/import/columnNames.ts': ['columnNames', columnNames],
  'src/domain/import/meanings.ts': ['meanings', meanings],
  'src/domain/import/programs/bigin.ts': ['bigin', bigin],
  'src/domain/import/programs/googleContacts.ts': ['googleContacts', googleContacts],
  'src/domain/import/programs/hubSpot.ts': ['hubSpot', hubSpot],
  'src/domain/import/programs/pipedrive.ts': ['pipedrive', pipedrive],
  'src/formulas/insight/insightTabs.ts': ['insightTabs', insightTabs],
  'src/formulas/loyalty/loyaltyTabs.ts': ['loyaltyTabs', loyaltyTabs],
  'src/formulas/service/satisfactionTabs.ts': ['satisfactionTabs', satisfactionTabs],
  'src/formulas/standingTabs.ts': ['standingTabs', standingTabs],
  'src/domain/segments/readyMade.ts': ['readyMade', readyMade],
};

const ours = new RegExp(
  `[\\\\/](?:${Object.keys(modules)
    .map((path) => path.replaceAll('.', '\\.').replaceAll('/', '[\\\\/]'))
    .join('|')})$`,
);

const nameOf = (path: string): string => path.replace(/^.*\/|\..*$/g, '');

/** The values as the text of `Data.html`. @throws where one is more than plain data. */
export const buildRareData = (): string => {
  for (const [path, [, value]] of Object.entries(modules)) {
    if (!isDeepStrictEqual(JSON.parse(JSON.stringify(value)), value))
      throw new Error(`${path} holds more than plain data and cannot stand beside the code`);
  }
  return asHtml(
    Object.fromEntries(Object.entries(modules).map(([path, [, value]]) => [nameOf(path), value])),
  );
};

/** Puts in the place of each such module what reads its value from `Data.html` at the first use. */
export const rareData: Plugin = {
  name: 'rare data',
  setup: (build) => {
    build.onLoad({ filter: ours }, ({ path }) => {
      const found = Object.entries(modules).find(([file]) => path.replaceAll('\\', '/').endsWith(`/${file}`));
      if (!found) return null;
      const [file, [name, value]] = found;
      const call = `onDemand(${JSON.stringify(nameOf(file))}, ${Array.isArray(value) ? '[]' : '{}'})`;
      const exported = name === 'default' ? `export default ${call}` : `export const ${name} = ${call}`;
      return {
        contents: `import { onDemand } from './src/google/onDemand.ts';\n${exported};`,
        loader: 'js',
        resolveDir: process.cwd(),
      };
    });
  },
};
