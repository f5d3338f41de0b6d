import { readFile } from 'node:fs/promises';
import type { Workbench } from '../../../workbench/control.ts';
import { answerOf } from './aShop.ts';

export interface Source {
  readonly name: string;
  readonly text: string;
}

/** The demo's four files, in the order in which they refer to each other. */
export const salesFiles = (): Promise<readonly Source[]> =>
  Promise.all(
    ['accounts', 'products', 'sales_teams', 'sales_pipeline'].map(async (name) => ({
      name: `${name}.csv`,
      text: await readFile(`demo/data/${name}.csv`, 'utf8'),
    })),
  );

/** What their unclear names mean. */
export const salesAnswers = {
  'Opportunities.customer': { null: null },
  'Opportunities.product': { GTXPro: 'GTX Pro' },
};

export const importSales = async (shop: Workbench): Promise<void> => {
  const choices = { files: {}, matches: salesAnswers, update: false };
  answerOf(shop, 'applyImport', { files: await salesFiles(), choices });
};
