import { spilledColumn } from '../../formulas/scores/scoresTab.ts';
import { quoted } from '../../formulas/sheetNames.ts';
import type { FoundTabName, Shop } from '../../ports.ts';

/** Tabs of values, and what stands over their columns. */
const heads = {
  ProductRules: [
    'found.having',
    'found.also',
    'found.baskets',
    'found.support',
    'found.confidence',
    'found.lift',
  ],
  NextProducts: [
    'Customers.id',
    'Customers.name',
    'found.offer',
    'found.because',
    'found.confidence',
    'found.lift',
    'found.baskets',
  ],
  Groups: ['Customers.id', 'Customers.name', 'found.group'],
  LookAlikes: ['Customers.id', 'Customers.name', 'found.traits', 'found.likeness'],
} as const satisfies Partial<Record<FoundTabName, readonly string[]>>;

export type ValuesTab = keyof typeof heads;
// The keys are those of the literal.
export const valuesTabs = Object.keys(heads) as [ValuesTab, ...ValuesTab[]];

const formats: Readonly<Record<ValuesTab, Readonly<Record<number, string>>>> = {
  ProductRules: { 4: '0.0%', 5: '0.0%', 6: '0.00' },
  NextProducts: { 5: '0.0%', 6: '0.00' },
  Groups: {},
  LookAlikes: { 4: '0.00' },
};

/** What the page found: a line a rule, an offer, a customer; in the order of the tab's columns, but for names. */
export interface Found {
  readonly name: ValuesTab;
  readonly lines: readonly (readonly (string | number)[])[];
  /** Whom it is about: the segment whose look-alikes they are. */
  readonly about?: string | undefined;
}

/**
 * R27, R28, R104, R113: what no formula can say, written as values with the day on which they were found, in place of what
 * the tabs held. @returns their titles.
 */
export const writeFound = (shop: Shop, found: readonly Found[]): { readonly tabs: readonly string[] } =>
  shop.lock.hold(() => {
    const say = shop.sheetSay;
    const asOf = [say('found.asOf'), shop.formats.day(shop.clock.today())] as const;
    for (const { name, lines, about } of found) {
      const header = heads[name].map((key) => say(key));
      const notes = about === undefined ? [asOf] : [asOf, [say('found.like'), about] as const];
      const named = header[1] === say('Customers.name');
      const fitting = lines.map((line) => (named ? [line[0] ?? '', '', ...line.slice(1)] : line));
      shop.findings.write({
        name,
        header,
        lines: fitting,
        formulas: named ? { 2: nameLookup(shop) } : {},
        formats: formats[name],
        notes,
      });
    }
    return { tabs: found.map(({ name }) => shop.vocabulary.tab(name)) };
  });

/** Names are looked up: who is renamed or erased in Customers is so here. */
const nameLookup = ({ layout, sheetSay }: Shop): string => {
  const [ids, names] = [layout.columnRange('Customers', 'id'), layout.columnRange('Customers', 'name')];
  return spilledColumn(
    quoted(sheetSay('Customers.name')),
    `IFERROR(VLOOKUP($A:$A,{${ids},${names}},2,FALSE))`,
  );
};
