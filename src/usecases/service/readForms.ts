import { addDays } from '../../domain/days.ts';
import { fingerprint } from '../../domain/fingerprint.ts';
import { fieldsOfRows } from '../../domain/service/formColumns.ts';
import { newFormRows } from '../../domain/service/newFormRows.ts';
import type { Shop } from '../../ports.ts';
import { campaigns } from '../../schema/tables/campaigns.ts';
import { customers } from '../../schema/tables/customers.ts';
import { type FormAnswer, formAnswers } from '../../schema/tables/formAnswers.ts';
import { blankRow } from '../blankRow.ts';
import { campaignAnswers } from '../campaigns/takeFormAnswers.ts';
import { carryOut } from '../intents.ts';
import { queueMail } from '../mail/queueMail.ts';
import { keepClocks } from './caseClocks.ts';
import { columnsOf, type FormKey, formHere } from './formHere.ts';
import { keepFormNote, notedForms } from './formNotes.ts';
import { type ArrivedRow, takenFrom } from './takeFormRow.ts';

/** Most answers that one run takes up: the next goes on. */
const most = 300;

/** How long after its end the form of a campaign is still read, days. */
const late = 60;

/**
 * R49, R90, R114: what arrived by forms since, once each. One call and one cell tell of all forms whether anything did,
 * however many there are.
 */
export const readFormsByTheHour = (shop: Shop): void => {
  const noted = notedForms(shop);
  if (noted.length === 0) return;
  const counts = shop.sourceTabs.counts();
  for (const { note, key } of noted) {
    const counted = counts?.get(note.sheetId) ?? null;
    // What cannot be read is looked at again once a day.
    const isLost = note.trouble !== null && counted === null;
    if (!isLost && (counted === null || counted !== note.counted)) readForm(shop, key, counted);
  }
  if (counts === null) countForms(shop);
};

/** The same once a day however many rows there are: somebody may have deleted one as another arrived. */
export const readEveryForm = (shop: Shop): void => {
  const counts = shop.sourceTabs.counts();
  for (const { note, key } of notedForms(shop))
    if (isOver(shop, key)) keepFormNote(shop, key, null);
    else readForm(shop, key, counts?.get(note.sheetId) ?? null);
  countForms(shop);
};

/** The forms of campaigns at once, for a person who waits for an answer. */
export const readCampaignForms = (shop: Shop): void => {
  for (const { key } of notedForms(shop)) if (key.campaign !== null) readForm(shop, key);
};

/** Has the rows of all forms counted; nothing is written where they are. */
export const countForms = (shop: Shop): void =>
  shop.sourceTabs.count(
    notedForms(shop)
      .filter(({ note }) => note.trouble !== 'gone')
      .map(({ note }) => ({ sheetId: note.sheetId, column: note.column ?? 0 })),
  );

const isOver = (shop: Shop, { campaign }: FormKey): boolean => {
  if (campaign === null) return false;
  const row = shop.tables.read(campaigns).rows.find(({ id }) => id === campaign);
  if (!row) return true;
  const until = row.endsOn === null ? null : addDays(row.endsOn, late);
  return (
    (row.status === 'done' || row.status === 'cancelled') && until !== null && until < shop.clock.today()
  );
};

/**
 * @param counted What the count of its rows said before; null where that is not known.
 * @returns how many answers were taken up.
 */
export const readForm = (shop: Shop, key: FormKey, counted: number | null = null): number =>
  shop.lock.hold(() => {
    const form = formHere(shop, key.kind, key.campaign);
    if (!form || form.sheetId === null) return 0;
    const { sheetId } = form;
    const rows = shop.sourceTabs.answers(sheetId);
    const columns = columnsOf(form);
    const header = rows?.[0] ?? [];
    const lost = Object.values(columns).some((name) => !header.includes(name));
    const trouble = rows === null ? ('gone' as const) : lost ? ('columns' as const) : null;
    const column = Math.max(0, header.indexOf(columns.at ?? ''));
    // Without all of its columns a row would look like another one.
    if (rows === null || trouble !== null) {
      keepFormNote(shop, key, { sheetId, column, counted, trouble });
      return 0;
    }
    const arrived = fieldsOfRows(rows, columns).flatMap(({ at = '', ...fields }) =>
      at === '' ? [] : [{ at, fields, print: fingerprint(JSON.stringify(fields)) }],
    );
    const standing = shop.tables.columns(formAnswers, ['kind', 'campaign', 'at', 'print']);
    const known = standing
      .filter((one) => one.kind === key.kind && one.campaign === key.campaign)
      .map(({ at, print }) => ({ at, print: print ?? '' }));
    const fresh = newFormRows(known, arrived);
    const taken = fresh.slice(0, most);
    if (taken.length > 0) take(shop, key, taken, new Set(standing.map(({ id }) => id)));
    // What is left over makes the next hour look again.
    keepFormNote(shop, key, { sheetId, column, counted: fresh.length > most ? null : counted, trouble });
    return taken.length;
  });

type Taken = {
  readonly at: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly print: string;
};

/** Mails first, each known by its key; then the rows of all tables as one intent. Their ids are made of what they say. */
const take = (shop: Shop, key: FormKey, taken: readonly Taken[], ids: ReadonlySet<string>): void => {
  const { kind, campaign } = key;
  const register = new Map(
    shop.tables.columns(customers, ['name', 'owner', 'email', 'phone', 'status']).map((one) => [one.id, one]),
  );
  const used = new Set(ids);
  const rows = taken.map(({ at, fields, print }): ArrivedRow => {
    const hash = freeHash(shop, `${campaign ?? kind}|${at}|${print}`, used);
    const said = (fields.customer ?? '').trim().toUpperCase();
    return { at, fields, print, hash, said, customer: register.get(said) ?? null };
  });
  const parts =
    key.kind === 'campaign'
      ? campaignAnswers(shop, key.campaign, rows, [...register.values()])
      : rows.map((row) => takenFrom(shop, key.kind, row));
  queueMail(
    shop,
    parts.flatMap(({ mails }) => mails),
  );
  const ledger = rows.map(({ at, print, fields, hash, customer: named }, index): FormAnswer => {
    const customer = parts[index]?.customer ?? named;
    return {
      ...blankRow(formAnswers),
      id: shop.ids.of(formAnswers.columns.id.prefix, hash),
      kind,
      at,
      print,
      customer: customer?.id ?? null,
      customerName: customer?.name ?? null,
      state: parts[index]?.state ?? 'read',
      data: JSON.stringify(fields),
      campaign,
    };
  });
  carryOut(shop, 'log', shop.vocabulary.tab('FormAnswers'), [
    ...parts.flatMap(({ steps }) => steps),
    { kind: 'insert', table: 'FormAnswers', rows: ledger },
  ]);
  if (kind === 'survey') keepClocks(shop);
};

/** Of answers that are alike to the sign, each has its own. */
const freeHash = (shop: Shop, text: string, used: Set<string>): string => {
  for (let n = 0; ; n++) {
    const hash = fingerprint(n === 0 ? text : `${text}|${n}`);
    const id = shop.ids.of(formAnswers.columns.id.prefix, hash);
    if (used.has(id)) continue;
    used.add(id);
    return hash;
  }
};
