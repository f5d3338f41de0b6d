import type { Shop } from '../../ports.ts';
import type { Template } from '../../schema/tables/templates.ts';
import { keepTemplates } from './keepTemplates.ts';

/** Writes the texts of contracts, where the business has none of their use. The caller holds the lock. */
export const keepContractTemplates = (shop: Shop): void => keepTemplates(shop, firstTexts(shop));

/** One contract, and the three letters of dunning: friendly, firm, final, in this order. */
const firstTexts = ({ sheetSay: say }: Shop): readonly Omit<Template, 'id'>[] => [
  {
    name: say('letter.contract.name'),
    use: 'contract',
    subject: null,
    body: say('letter.contract.body'),
  },
  ...([1, 2, 3] as const).map(
    (step): Omit<Template, 'id'> => ({
      name: say(`letter.dunning${step}.name`),
      use: 'dunning',
      subject: say(`letter.dunning${step}.subject`),
      body: say(`letter.dunning${step}.body`),
    }),
  ),
];
