import type { Consent } from '../../schema/tables/consents.ts';
import type { MailTemplate } from '../../schema/tables/mailTemplates.ts';
import type { MailRule } from '../../schema/tables/outbox.ts';

export type Purpose = MailTemplate['purpose'];

/** What a message is for: its template says it; one that has none is for what its rule is for. */
export const purposeOf = (rule: MailRule, template: Purpose | undefined): Purpose => {
  if (template) return template;
  if (rule === 'survey') return 'survey';
  return rule === 'case' || rule === 'confirm' ? 'service' : 'marketing';
};

/**
 * R114: whether a customer’s mail of this purpose is allowed: of all that was said about e-mail or everything, and this
 * purpose or all of them, the latest counts; of one day what stands lower. Service goes unless it was withdrawn.
 * @param history The customer’s rows in the order of the sheet.
 * @param needed Whether marketing and surveys need a consent that was given.
 */
export const consentTo = (
  history: readonly Pick<Consent, 'channel' | 'purpose' | 'given' | 'happenedOn'>[],
  purpose: Purpose,
  needed: boolean,
): 'yes' | 'optedOut' | 'noConsent' => {
  const latest = history
    .filter(
      (one) =>
        (one.channel === 'email' || one.channel === 'all') &&
        (one.purpose === purpose || one.purpose === 'all'),
    )
    .reduce<Pick<Consent, 'given' | 'happenedOn'> | null>(
      (best, one) => (best !== null && best.happenedOn > one.happenedOn ? best : one),
      null,
    );
  if (latest?.given === 'withdrawn') return 'optedOut';
  return latest === null && needed && purpose !== 'service' ? 'noConsent' : 'yes';
};
