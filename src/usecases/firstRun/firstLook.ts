import type { Shop } from '../../ports.ts';
import { customers } from '../../schema/tables/customers.ts';
import { settings } from '../../schema/tables/settings.ts';
import { roleHere } from '../roleHere.ts';
import { stagesHere } from '../sales/stagesHere.ts';
import { teamHere } from '../teamHere.ts';
import { askedSettings } from './askedSettings.ts';
import { firstRunHere } from './progress.ts';

/** What the first run shows: all of it as it stands now. Null before set-up. */
export const firstLook = (shop: Shop) => {
  const { tables, formats, identity, sheetLanguage } = shop;
  if (!tables.has(settings)) return null;
  const sources = tables.has(customers) ? tables.columns(customers, ['source']) : [];
  return {
    /** Steps that are done; null: all of them. */
    done: firstRunHere(shop),
    settings: askedSettings(shop),
    stages: stagesHere(shop),
    team: teamHere(shop),
    email: identity.email(),
    role: roleHere(shop),
    /** Country of the spreadsheet's locale. */
    country: formats.country(),
    sheetLanguage,
    customers: sources.length,
    sample: sources.filter(({ source }) => source === 'sample').length,
  };
};

export type FirstLook = NonNullable<ReturnType<typeof firstLook>>;

/** What a step answers: `saved`, or `conflict` where nothing was written since the sheet says something else by now. */
export interface StepSaved {
  readonly status: 'saved' | 'conflict';
  readonly now: ReturnType<typeof firstLook>;
}
