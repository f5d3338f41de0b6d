import type { Consent } from '../../schema/tables/consents.ts';
import type { MailTemplate } from '../../schema/tables/mailTemplates.ts';
import type { MailRule } from '../../schema/tables/outbox.ts';
import { latestSaid } from '../register/latestSaid.ts';

export type Purpose = MailTemplate['purpose'];

/** What a message is for: its template says it; one that has none is for what its rule is for. */
export const purposeOf = (rule: MailRule, template: Purpose | undefined): Purpose => {
  if (template) return template;
  if (rule === 'survey') return 'survey';
  return rule === 'case' || rule === 'confirm' ? 'service' : 'marketing';
};

/** What somebody said about being reached. */
export type Said = Pick<Consent, 'channel' | 'purpose' | 'given' | 'happenedOn'>;

/**
 * R15, R114: whether a customer may be reached for this purpose: of all that was said about this way or every way, and this
 * purpose or all of them, the latest counts. Service goes unless it was withdrawn.
 * @param history The customer’s rows in the order of the sheet.
 * @param needed Whether marketing and surveys need a consent that was given.
 */
export const consentTo = (
  history: readonly Said[],
  purpose: Purpose,
  needed: boolean,
  way: Consent['channel'] = 'email',
): 'yes' | 'optedOut' | 'noConsent' => {
  const latest = latestSaid(
    history.filter(
      (one) =>
        (one.channel === way || one.channel === 'all') && (one.purpose === purpose || one.purpose === 'all'),
    ),
  );
  if (latest?.given === 'withdrawn') return 'optedOut';
  return latest === undefined && needed && purpose !== 'service' ? 'noConsent' : 'yes';
};
