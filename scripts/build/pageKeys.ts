import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { en } from '../../src/words/words.ts';

/** The areas of the catalogues that are written for pages; the server says some of their words as well. */
const areas = [
  'adopt',
  'approve',
  'board',
  'campaign',
  'card',
  'check',
  'clean',
  'contract',
  'first',
  'goal',
  'import',
  'loyalty',
  'manage',
  'mining',
  'outbox',
  'quote',
  'remind',
  'safety',
  'segments',
  'sequence',
  'service',
  'sidebar',
];

/** Every beginning of a key that stands in the server's code: `'card.why.none'`, and `clean.what.` of a template. */
const saidByServer = (): readonly string[] => {
  const beginning = new RegExp(`['"\`]((?:${areas.join('|')})\\.[A-Za-z.]*)`, 'g');
  return readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.startsWith('words'))
    .flatMap((name) => [...readFileSync(join('src', name), 'utf8').matchAll(beginning)])
    .flatMap(([, begin = '']) => (begin.endsWith('.') && areas.includes(begin.slice(0, -1)) ? [] : [begin]));
};

/** The words that only pages say: the server's bundle goes without them, a file beside it holds them. */
export const pageKeys = (): ReadonlySet<string> => {
  const said = saidByServer();
  return new Set(
    Object.keys(en).filter(
      (key) => areas.includes(key.split('.')[0] ?? '') && !said.some((begin) => key.startsWith(begin)),
    ),
  );
};
