import { mailPlaces } from '../../domain/mail/places.ts';
import { templateProblems } from '../../domain/mail/template.ts';
import type { Shop } from '../../ports.ts';
import { Refusal } from '../../schema/refusal.ts';
import { type MailTemplate, mailTemplates } from '../../schema/tables/mailTemplates.ts';
import type { Edited } from '../editRow.ts';
import { keepRow, type RowToKeep } from '../keepRow.ts';

/**
 * Adds a template of mail, or changes one.
 * @throws Refusal `invalid`, `rowGone`; `placeUnknown` where it has a place that is none of ours; `templateUnfit`.
 */
export const saveMailTemplate = (shop: Shop, wanted: RowToKeep): Edited<typeof mailTemplates> => {
  const first = {
    name: '',
    language: shop.sheetLanguage,
    purpose: 'marketing',
    subject: '',
    body: '',
  } as const;
  return keepRow(shop, mailTemplates, wanted, first, refuseUnfit);
};

const refuseUnfit = (template: Pick<MailTemplate, 'subject' | 'body'>): void => {
  const { unknown, fit } = templateProblems(template);
  if (!fit) throw new Refusal('templateUnfit');
  const shown = (names: readonly string[]): string => names.map((name) => `{{${name}}}`).join(', ');
  if (unknown.length > 0)
    throw new Refusal('placeUnknown', { names: shown(unknown), places: shown(mailPlaces) });
};
