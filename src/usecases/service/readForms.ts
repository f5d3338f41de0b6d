import { fingerprint } from '../../domain/fingerprint.ts';
import { fieldsOfRows } from '../../domain/service/formColumns.ts';
import { newFormRows } from '../../domain/service/newFormRows.ts';
import type { Shop } from '../../ports.ts';
import { customers } from '../../schema/tables/customers.ts';
import { type FormAnswer, formAnswers } from '../../schema/tables/formAnswers.ts';
import { type FormKind, formKinds } from '../../schema/tables/forms.ts';
import { blankRow } from '../blankRow.ts';
import { carryOut } from '../intents.ts';
import { queueMail } from '../mail/queueMail.ts';
import { isWaiting } from '../mail/waiting.ts';
import { keepClocks } from './caseClocks.ts';
import { columnsOf, formHere } from './formHere.ts';
import { formNotes, keepFormNote } from './formNotes.ts';
import { type ArrivedRow, takenFrom } from './takeFormRow.ts';

/** Most answers that one run takes up: the next goes on. */
const most = 300;

/**
 * R91, R114: what arrived by forms since, once each. The forms take turns by the hour, one call where nothing arrived; the
 * one by which customers opt out is looked at in every hour in which mail waits.
 */
export const readFormsByTheHour = (shop: Shop): void => {
  const notes = formNotes(shop);
  const standing = formKinds.filter((kind) => notes[kind] !== undefined);
  const turn = standing[shop.clock.hour() % Math.max(1, standing.length)];
  for (const kind of standing) {
    if (kind !== turn && !(kind === 'optOut' && isWaiting(shop))) continue;
    const known = notes[kind];
    if (known && shop.sourceTabs.filled(known.sheetId) !== known.filled) readForm(shop, kind);
  }
};

/** The same once a day however many rows there are: somebody may have deleted one as another arrived. */
export const readEveryForm = (shop: Shop): void => {
  const notes = formNotes(shop);
  for (const kind of formKinds) if (notes[kind]) readForm(shop, kind);
};

/** @returns how many answers were taken up. */
export const readForm = (shop: Shop, kind: FormKind): number =>
  shop.lock.hold(() => {
    const form = formHere(shop, kind);
    if (!form || form.sheetId === null) return 0;
    const { sheetId } = form;
    const rows = shop.sourceTabs.answers(sheetId);
    const columns = columnsOf(form);
    const header = rows?.[0] ?? [];
    const lost = Object.values(columns).some((name) => !header.includes(name));
    const trouble = rows === null ? ('gone' as const) : lost ? ('columns' as const) : null;
    const filled = rows?.length ?? 0;
    // Without all of its columns a row would look like another one.
    if (rows === null || trouble !== null) {
      keepFormNote(shop, kind, { sheetId, filled, trouble });
      return 0;
    }
    const arrived = fieldsOfRows(rows, columns).flatMap(({ at = '', ...fields }) =>
      at === '' ? [] : [{ at, fields, print: fingerprint(JSON.stringify(fields)) }],
    );
    const standing = shop.tables.columns(formAnswers, ['kind', 'at', 'print']);
    const known = standing
      .filter((one) => one.kind === kind)
      .map(({ at, print }) => ({ at, print: print ?? '' }));
    const fresh = newFormRows(known, arrived);
    const taken = fresh.slice(0, most);
    if (taken.length > 0) take(shop, kind, taken, new Set(standing.map(({ id }) => id)));
    // What is left over makes the next hour look again.
    keepFormNote(shop, kind, { sheetId, filled: fresh.length > most ? 0 : filled, trouble });
    return taken.length;
  });

type Taken = {
  readonly at: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly print: string;
};

/** Mails first, each known by its key; then the rows of all tables as one intent. Their ids are made of what they say. */
const take = (shop: Shop, kind: FormKind, taken: readonly Taken[], ids: ReadonlySet<string>): void => {
  const register = new Map(
    shop.tables.columns(customers, ['name', 'owner', 'email']).map((one) => [one.id, one]),
  );
  const used = new Set(ids);
  const rows = taken.map(({ at, fields, print }): ArrivedRow => {
    const hash = freeHash(shop, `${kind}|${at}|${print}`, used);
    const said = (fields.customer ?? '').trim().toUpperCase();
    return { at, fields, print, hash, said, customer: register.get(said) ?? null };
  });
  const parts = rows.map((row) => takenFrom(shop, kind, row));
  queueMail(
    shop,
    parts.flatMap(({ mails }) => mails),
  );
  const ledger = rows.map(
    ({ at, print, fields, hash, customer }, index): FormAnswer => ({
      ...blankRow(formAnswers),
      id: shop.ids.of(formAnswers.columns.id.prefix, hash),
      kind,
      at,
      print,
      customer: customer?.id ?? null,
      customerName: customer?.name ?? null,
      state: parts[index]?.state ?? 'read',
      data: JSON.stringify(fields),
    }),
  );
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
