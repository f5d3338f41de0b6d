import { readFileSync } from 'node:fs';
import { parseCsv } from '../../../../src/domain/import/csv.ts';
import { type Deal, dayNumber } from '../../../../src/domain/sales/deal.ts';
import type { Means } from '../../../../src/domain/sales/stages.ts';
import { isDay } from '../../../../src/schema/day.ts';

const day = (text: string): number | null => {
  const [d, m, y] = text.split('-');
  const iso = `${y}-${m}-${d}`;
  return isDay(iso) ? dayNumber(iso) : null;
};
const means: Readonly<Record<string, Means>> = { Won: 'won', Lost: 'lost' };

/** The demo's pipeline; open deals at the list price of their product, as the import takes them. */
export const demoDeals = (): readonly Deal[] => {
  const lines = (name: string) => parseCsv(name, readFileSync(`demo/data/${name}.csv`, 'utf8')).rows;
  const prices = new Map(lines('products').map(([product = '', , price]) => [product, Number(price)]));
  return lines('sales_pipeline').map(
    ([, owner = '', product = '', customer = '', stage = '', opened = '', closed = '', value = '']) => ({
      owner,
      customer,
      product,
      means: means[stage] ?? 'open',
      probability: stage === 'Engaging' ? 0.3 : 0.1,
      openedOn: day(opened),
      closedOn: day(closed),
      value: Math.round(
        (means[stage] ? Number(value) : (prices.get(product.replace('GTXPro', 'GTX Pro')) ?? 0)) * 100,
      ),
      cost: null,
      dealer: '',
    }),
  );
};
