import { escapeHtml, oneLine } from '../../domain/mail/markup.ts';
import {
  askersOf,
  asksFor,
  decidersOf,
  requestsIn,
  rulesFor,
  stateOf,
  stepsOf,
} from '../../domain/sales/approval.ts';
import {
  type Addressed,
  dueLetters,
  entered,
  type LetterLedger,
  readLetters,
  writeLetters,
} from '../../domain/sales/approvalLetters.ts';
import type { Mail, Shop } from '../../ports.ts';
import { type Approval, approvals } from '../../schema/tables/approvals.ts';
import { type ApprovalDesk, approvalDesk } from './approvalDesk.ts';

const ledgerNote = 'approvalMails';

/**
 * Writes to those who can decide what waits: once when a step begins, and again as often as its rule reminds. One mail
 * to an address; entered before it leaves and marked after, so that none leaves twice.
 * @returns the addresses it went to.
 */
export const sendApprovalMails = (shop: Shop): readonly string[] => {
  if (!shop.settings.read().approvalsOn) return [];
  const desk = approvalDesk(shop);
  const open = openSteps(desk);
  const today = shop.clock.today();
  const ledgerNow = (afresh?: 'afresh'): LetterLedger =>
    readLetters(shop.notes.read(ledgerNote, afresh), open);
  if (dueLetters(open, ledgerNow(), today).length === 0) return [];
  return shop.lock.hold(() => {
    let ledger = ledgerNow('afresh');
    const due = dueLetters(open, ledger, today);
    const addresses = [...new Set(due.map(({ to }) => to))];
    const reached = addresses.slice(0, addresses.length === 0 ? 0 : Math.max(0, shop.mailer.remaining()));
    const keep = (letters: readonly Addressed[], sent: boolean): void => {
      ledger = entered(ledger, letters, today, sent);
      shop.notes.write(ledgerNote, writeLetters(ledger));
    };
    for (const to of reached) {
      const letters = due.filter((one) => one.to === to);
      keep(letters, false);
      shop.mailer.send(mailTo(shop, desk, letters));
      keep(letters, true);
    }
    const written = due.filter(({ to }) => reached.includes(to));
    stamp(shop, desk, written);
    return reached;
  });
};

/** Writes beside each row that its turn has come, and that it was reminded. */
const stamp = (
  shop: Shop,
  { rows }: ApprovalDesk,
  letters: readonly (Addressed & { readonly reminder: boolean })[],
): void => {
  const remindedAt = shop.clock.now();
  const reminded = new Set(letters.filter(({ reminder }) => reminder).map(({ id }) => id));
  const begun = rows.filter(({ id, status }) => status === 'later' && letters.some((one) => one.id === id));
  shop.tables.change(approvals, [
    ...[...reminded].map((id) => ({ id, patch: { remindedAt } })),
    ...begun.map(({ id }) => ({ id, patch: { status: 'waiting' as const } })),
  ]);
};

/** Every step whose turn it is, with everybody who may decide it. */
const openSteps = (desk: ApprovalDesk): readonly Addressed[] =>
  requestsIn(desk.rows).flatMap((rows) => {
    const asks = rows[0] ? asksFor(desk.key, rows, rows[0]) : [];
    const [first] = asks;
    const steps = first ? stepsOf(rulesFor(desk.rules, first.row), asks) : [];
    if (stateOf(steps) !== 'waiting') return [];
    return steps.flatMap(({ rule, ask, current }) =>
      ask && current ? addressesOf(desk, rule, askersOf(asks), ask.row.id) : [],
    );
  });

const addressesOf = (
  desk: ApprovalDesk,
  rule: ApprovalDesk['rules'][number],
  askers: ReadonlySet<string>,
  id: string,
): readonly Addressed[] => {
  const able = new Set(decidersOf(rule, desk.people, askers, desk.today).map(({ who }) => who));
  return desk.people
    .filter(({ who }) => able.has(who))
    .map(({ email, name }) => ({ id, to: email, name, remindAfter: rule.remindAfter }));
};

const mailTo = (shop: Shop, desk: ApprovalDesk, letters: readonly Addressed[]): Mail => {
  const say = shop.sheetSay;
  const rows = letters.flatMap(({ id }) => desk.rows.find((row) => row.id === id) ?? []);
  const [{ to, name } = { to: '', name: '' }] = letters;
  const [only] = rows;
  const subject = say('mail.approval.subject', {
    n: rows.length,
    what: only ? nameOf(shop, only) : '',
  });
  const link = shop.figures.link();
  const lines = [
    say('mail.approval.greeting', { name }),
    say('mail.approval.intro', { n: rows.length }),
    ...rows.map((row) => `- ${lineOf(shop, row)}`),
    say('mail.approval.how'),
  ];
  return {
    to,
    subject: oneLine(subject),
    body: [...lines, `${say('mail.open')}: ${link}`].join('\n\n'),
    html: `${lines.map((line) => `<p>${escapeHtml(line)}</p>`).join('')}<p><a href="${escapeHtml(link)}">${escapeHtml(say('mail.open'))}</a></p>`,
  };
};

const nameOf = (shop: Shop, { of, subject, row }: Approval): string =>
  `${shop.vocabulary.choice(approvals, 'of', of)}: ${subject ?? row}`;

/** Kind and subject, then what tells how much it is, and who asked. */
const lineOf = (shop: Shop, row: Approval): string =>
  [
    nameOf(shop, row),
    row.amount === null ? null : shop.formats.money(row.amount),
    row.discount === null
      ? null
      : `${shop.vocabulary.header(approvals, 'discount')} ${shop.formats.count(Math.round(row.discount * 1000) / 10)} %`,
    `${shop.vocabulary.header(approvals, 'askedBy')} ${row.askedBy ?? ''}`,
  ]
    .filter((part) => part !== null)
    .join(' · ');
