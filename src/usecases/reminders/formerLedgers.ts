import type { Draft } from '../../domain/mail/draft.ts';
import type { Shop } from '../../ports.ts';
import { isDay } from '../../schema/day.ts';
import { recordIn } from '../../schema/derive/recordIn.ts';
import { queueMail } from '../mail/queueMail.ts';
import { dataOf } from '../sales/approvalData.ts';

/** The notes in which versions before the outbox kept whom they had written to. */
const morningNote = 'morningMail';
const approvalNote = 'approvalMails';

/**
 * Takes over from a version without an outbox whom it wrote to, as messages that went, or are in doubt: nobody gets the
 * mail of that day, or of an approval, a second time. Then the notes are forgotten. Costs nothing where there are none.
 */
export const takeUpFormerLedgers = (shop: Shop): void => {
  const [mornings, letters] = [shop.notes.read(morningNote), shop.notes.read(approvalNote)];
  if (mornings === null && letters === null) return;
  shop.lock.hold(() => {
    const drafts = [...formerMornings(shop, recordIn(mornings)), ...formerLetters(recordIn(letters))];
    queueMail(
      shop,
      drafts.filter(({ sent }) => sent).map(({ draft }) => draft),
      'sent',
    );
    queueMail(
      shop,
      drafts.filter(({ sent }) => !sent).map(({ draft }) => draft),
      'held',
    );
    if (mornings !== null) shop.notes.write(morningNote, null);
    if (letters !== null) shop.notes.write(approvalNote, null);
  });
};

interface Former {
  readonly draft: Draft;
  readonly sent: boolean;
}

/** `{day, entered, sent}`, each a list of addresses. */
const formerMornings = (shop: Shop, { day, entered, sent }: Record<string, unknown>): readonly Former[] => {
  if (day !== shop.clock.today() || !Array.isArray(entered)) return [];
  const went: readonly unknown[] = Array.isArray(sent) ? sent : [];
  const { ownerEmail } = shop.settings.read();
  return entered.map(
    (to: unknown): Former => ({
      draft: {
        rule: to === ownerEmail ? 'digest' : 'morning',
        whom: String(to),
        occasion: day,
        to: String(to),
        name: '',
        data: { day, round: 'usual' },
      },
      sent: went.includes(to),
    }),
  );
};

/** `{"Y-1 a@b": "2018-01-02+"}`; a plus says that it went. */
const formerLetters = (ledger: Record<string, unknown>): readonly Former[] =>
  Object.entries(ledger).flatMap(([key, entry]): Former[] => {
    const [id = '', to = ''] = key.split(' ');
    const day = String(entry).slice(0, 10);
    if (!isDay(day) || to === '') return [];
    const draft: Draft = { rule: 'approval', whom: to, occasion: id, to, name: '', data: dataOf([id], day) };
    return [{ draft, sent: String(entry).endsWith('+') }];
  });
