/** The add-on with a composer for two rules, and with what other use cases ask of the outbox, to be asked by a test alone. */
import type { Draft } from '../../../src/domain/mail/draft.ts';
import { openShop } from '../../../src/shop.ts';
import { type Composer, composers } from '../../../src/usecases/mail/composers.ts';
import { queueMail } from '../../../src/usecases/mail/queueMail.ts';

export * from '../../../src/main.ts';

/** Writes what the message brings; one whose data say so cannot be written, or has nothing to say any more. */
const written: Composer = (_shop, { key, name }, data) => {
  if (data.break) throw new Error('A template that cannot be filled');
  if (data.nothing) return { cancel: 'replied' };
  return {
    subject: data.subject ?? key,
    body: data.body ?? `Dear ${name}`,
    html: data.html ?? '<p>Dear customer</p>',
  };
};

Object.assign(composers, { notice: written, campaign: written, sequence: written, case: written });

export function queue(drafts: readonly Draft[]): readonly string[] {
  return queueMail(openShop(), drafts);
}
