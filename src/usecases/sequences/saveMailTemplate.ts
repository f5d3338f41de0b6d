import { mailPlaces } from '../../domain/mail/places.ts';
import { templateProblems } from '../../domain/mail/template.ts';
import type { Shop } from '../../ports.ts';
import type { FormValues } from '../../schema/derive/forms.ts';
import { Refusal } from '../../schema/refusal.ts';
import { type MailTemplate, mailTemplates } from '../../schema/tables/mailTemplates.ts';
import { blankRow } from '../blankRow.ts';
import { type Edited, editRow } from '../editRow.ts';
import { newId } from '../newIds.ts';
import { readChanges, readNew } from '../readForm.ts';

/**
 * Adds a template of mail, or changes one.
 * @throws Refusal `invalid`, `rowGone`; `placeUnknown` where it has a place that is none of ours; `templateUnfit`.
 */
export const saveMailTemplate = (
  shop: Shop,
  id: string | null,
  raw: FormValues,
  seen: FormValues,
): Edited<typeof mailTemplates> =>
  shop.lock.hold(() => {
    if (id !== null) {
      const changed = readChanges(shop, mailTemplates, raw);
      return editRow(shop, mailTemplates, id, changed, seen, (row, patch) => {
        refuseUnfit({ ...row, ...patch });
        return patch;
      });
    }
    const values = readNew(shop, mailTemplates, raw);
    const row: MailTemplate = {
      ...blankRow(mailTemplates),
      name: '',
      language: shop.sheetLanguage,
      purpose: 'marketing',
      subject: '',
      body: '',
      ...values,
      id: newId(shop, mailTemplates, shop.tables.read(mailTemplates).rows),
    };
    refuseUnfit(row);
    shop.tables.insert(mailTemplates, [row]);
    return { status: 'saved', row };
  });

const refuseUnfit = (template: Pick<MailTemplate, 'subject' | 'body'>): void => {
  const { unknown, fit } = templateProblems(template);
  if (!fit) throw new Refusal('templateUnfit');
  const shown = (names: readonly string[]): string => names.map((name) => `{{${name}}}`).join(', ');
  if (unknown.length > 0)
    throw new Refusal('placeUnknown', { names: shown(unknown), places: shown(mailPlaces) });
};
