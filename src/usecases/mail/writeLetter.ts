import { calendarFile } from '../../domain/mail/calendar.ts';
import type { Attachment, Composed } from '../../domain/mail/draft.ts';
import { textOrder } from '../../domain/textOrder.ts';
import type { Shop } from '../../ports.ts';
import { followUps } from '../../schema/tables/followUps.ts';
import { type MailTemplate, mailTemplates } from '../../schema/tables/mailTemplates.ts';
import type { Message } from '../../schema/tables/outbox.ts';
import type { Language } from '../../words/languages.ts';
import { type Standing, standingFollowUps } from '../findFollowUp.ts';
import { printQuote } from '../sales/printQuote.ts';
import { fieldsOf } from './fieldsOf.ts';
import { letterOf } from './letterOf.ts';

/**
 * The row of a template in a language: rows of one name are one text in several languages. Else the sheet's language, else
 * the row itself; null where it is gone.
 */
export const templateIn = (
  shop: Shop,
  id: string | null,
  language: Language | null = null,
): MailTemplate | null => {
  const { rows } = shop.tables.read(mailTemplates);
  const chosen = rows.find((row) => row.id === id);
  if (!chosen) return null;
  const same = rows.filter(({ name }) => name === chosen.name);
  const inLanguage = (wanted: Language) => same.find((row) => row.language === wanted);
  return inLanguage(language ?? shop.sheetLanguage) ?? inLanguage(shop.sheetLanguage) ?? chosen;
};

type Data = Readonly<Record<string, string>>;

/**
 * Writes a message of a template, from what stands now. Where a place has nothing to be filled with, or the template was
 * changed to one that we do not fill, there is no letter.
 */
export const writeLetter = (
  shop: Shop,
  message: Pick<Message, 'customer' | 'template'>,
  data: Data,
): Composed => {
  const template = shop.tables.read(mailTemplates).rows.find(({ id }) => id === message.template);
  if (!template) return { cancel: 'gone' };
  const fields = fieldsOf(shop, { customer: message.customer, data, language: template.language });
  const letter = letterOf(template, fields);
  if ('cancel' in letter) return letter;
  const attachments = attachmentsOf(shop, template, message.customer, data, letter.subject);
  return attachments.length > 0 ? { ...letter, attachments } : letter;
};

const attachmentsOf = (
  shop: Shop,
  { attach }: MailTemplate,
  customer: string | null,
  data: Data,
  subject: string,
): Attachment[] => {
  if (attach === 'quote' && data.quote) {
    const { name, pdf } = printQuote(shop, data.quote, true);
    return pdf === null ? [] : [{ name: `${name}.pdf`, type: 'application/pdf', base64: pdf }];
  }
  if (attach === 'calendar') {
    const appointment = data.followUp
      ? shop.tables.find(followUps, data.followUp)?.row
      : nextAppointment(shop, customer);
    if (!appointment || appointment.doneOn !== null) return [];
    const { id, dueOn: on } = appointment;
    // What it says in the sheet is ours: the customer reads the subject of the mail.
    const text = calendarFile([{ uid: `${id}@clientele`, title: subject, on }], shop.clock.now());
    return [{ name: 'appointment.ics', type: 'text/calendar', text }];
  }
  return [];
};

/** The next visit or meeting with a customer that is not done; what we call or write about is no appointment. */
const nextAppointment = (shop: Shop, customer: string | null): Standing | null => {
  const today = shop.clock.today();
  const open = standingFollowUps(shop).filter(
    (one) =>
      one.customer === customer &&
      one.doneOn === null &&
      one.dueOn >= today &&
      (one.channel === 'visit' || one.channel === 'meeting'),
  );
  return open.sort((a, b) => textOrder(a.dueOn, b.dueOn))[0] ?? null;
};
