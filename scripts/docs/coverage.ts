import { readdirSync, readFileSync } from 'node:fs';
import { requirements } from './requirements.ts';

/** Where tests may cite a requirement: elsewhere `R12` is a cell. */
const folders = [
  'test/unit/domain',
  'test/unit/formulas',
  'test/unit/schema',
  'test/contract/usecases',
  'test/e2e',
  'test/simulation',
];

const introduction = `# Coverage

What the product must do, by its permanent numbers: what of it stands, in which files, and which tests cite the number.
A requirement with no test cited is not shown by one that says so. Written by \`npx tsx scripts/docs.ts\` from
\`scripts/docs/requirements.ts\` and from the tests themselves.
`;

/** docs/coverage.md: a line a requirement. */
export const coverage = (): string => {
  const cited = citations();
  const built = requirements.filter(({ stands }) => stands !== undefined);
  const whole = built.filter(({ stands }) => !stands?.startsWith('in part')).length;
  const lines = requirements.map(({ title, stands, where = [] }, index) => {
    const number = `R${index + 1}`;
    return `| ${number} | ${title} | ${stands ?? 'not yet'} | ${links(where)} | ${links(cited.get(number) ?? [])} |`;
  });
  const count = `Of ${requirements.length} stand ${whole}, ${built.length - whole} in part, ${requirements.length - built.length} not yet.`;
  const head = ['| number | requirement | stands | lives in | shown by |', '|---|---|---|---|---|'];
  return `${introduction}\n${count}\n\n${[...head, ...lines].join('\n')}\n`;
};

const links = (paths: readonly string[]): string =>
  paths.map((path) => `[${path.replace(/^.*\//, '')}](../${path})`).join(', ');

/** Test files by the numbers that they cite. */
const citations = (): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, string[]>();
  for (const file of folders.flatMap(testsIn)) {
    const numbers = new Set(readFileSync(file, 'utf8').match(/\bR\d{1,3}\b/g));
    for (const number of numbers) found.set(number, [...(found.get(number) ?? []), file]);
  }
  return found;
};

const testsIn = (folder: string): string[] => {
  try {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    return names
      .filter((name) => /\.test\.tsx?$/.test(name))
      .map((name) => `${folder}/${name}`)
      .sort();
  } catch {
    return [];
  }
};
