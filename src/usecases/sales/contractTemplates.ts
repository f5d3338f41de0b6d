import type { Shop } from '../../ports.ts';
import { type Template, templates } from '../../schema/tables/templates.ts';
import { blankRow } from '../blankRow.ts';

/** Writes the texts with which a business begins, where it has none of their use. The caller holds the lock. */
export const keepContractTemplates = (shop: Shop): void => {
  const uses = new Set(shop.tables.read(templates).rows.map(({ use }) => use));
  const rows = firstTexts(shop).filter(({ use }) => !uses.has(use));
  const ids = shop.ids.make(templates.columns.id.prefix, rows.length, new Set());
  if (rows.length > 0)
    shop.tables.insert(
      templates,
      rows.map((row, index) => ({ ...row, id: ids[index] ?? '' })),
    );
};

/** One contract, and the three letters of dunning: friendly, firm, final, in this order. */
const firstTexts = ({ sheetSay: say }: Shop): readonly Template[] => [
  {
    ...blankRow(templates),
    id: '',
    name: say('letter.contract.name'),
    use: 'contract',
    subject: null,
    body: say('letter.contract.body'),
  },
  ...([1, 2, 3] as const).map(
    (step): Template => ({
      id: '',
      name: say(`letter.dunning${step}.name`),
      use: 'dunning',
      subject: say(`letter.dunning${step}.subject`),
      body: say(`letter.dunning${step}.body`),
    }),
  ),
];
