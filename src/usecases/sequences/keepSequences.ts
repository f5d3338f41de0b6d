import { addDays } from '../../domain/days.ts';
import type { Draft } from '../../domain/mail/draft.ts';
import { endOf } from '../../domain/mail/endOf.ts';
import { firstStep } from '../../domain/mail/sequenceSteps.ts';
import type { Change, Shop } from '../../ports.ts';
import { customers } from '../../schema/tables/customers.ts';
import { type Enrolment, enrolments } from '../../schema/tables/enrolments.ts';
import { type FollowUp, followUps } from '../../schema/tables/followUps.ts';
import { type Sequence, sequences } from '../../schema/tables/sequences.ts';
import { blankRow } from '../blankRow.ts';
import { mailedColumns } from '../mail/fieldsOf.ts';
import { byColumns, type LookUp } from '../mail/lookUp.ts';
import { queueMail } from '../mail/queueMail.ts';
import { withIds } from '../newIds.ts';
import { dunContract } from '../sales/dunContract.ts';
import { members } from '../segments/members.ts';
import { type Occasion, occasionsOf } from './occasions.ts';
import { ended } from './sequenceLetter.ts';
import { type StandingOf, standings, stepsOfSequence } from './standings.ts';
import { type Taken, takeTurn } from './takeTurn.ts';

/**
 * The day’s work of sequences: enrols whom something gives rise to, once an occasion; ends what a reply, a decision or a
 * complaint ends; takes the turn of everybody whose day has come. Killed anywhere, the next run finds the same again:
 * enrolments by their occasions, mails by their keys, follow-ups by their ids.
 */
export const keepSequences = (shop: Shop): void => {
  if (!shop.tables.has(sequences)) return;
  const on = shop.tables.read(sequences).rows.filter((sequence) => sequence.on === true);
  if (on.length === 0) return;
  const all = stamped(shop, on);
  const look = byColumns(shop);
  const standing = standings(shop, look);
  enrol(
    shop,
    all.flatMap((sequence) => whomToEnrol(shop, sequence, standing, look)),
  );
  advance(shop, all, standing, look);
};

/** A sequence that was switched on in its cell begins today. */
const stamped = (shop: Shop, on: readonly Sequence[]): readonly Sequence[] => {
  const today = shop.clock.today();
  const late = on.filter(({ since }) => since === null);
  if (late.length > 0)
    shop.tables.change(
      sequences,
      late.map(({ id }) => ({ id, patch: { since: today } })),
    );
  return on.map((sequence) => ({ ...sequence, since: sequence.since ?? today }));
};

type Beginning = Omit<Enrolment, 'id'>;

const whomToEnrol = (
  shop: Shop,
  sequence: Sequence,
  standing: StandingOf,
  look: LookUp,
): readonly Beginning[] => {
  const found = occasionsOf(shop, sequence);
  if (found.length === 0) return [];
  const known = new Set(
    shop.tables
      .read(enrolments)
      .rows.filter((one) => one.sequence === sequence.id)
      .map(keyOf),
  );
  const isKnown = ({ customer, occasion, same = [] }: Occasion): boolean =>
    [occasion, ...same].some((each) => known.has(keyOf({ customer, occasion: each })));
  const inside =
    sequence.segment === null ? null : new Set(members(shop, sequence.segment).map(({ id }) => id));
  return found
    .filter((one) => !isKnown(one) && (inside === null || inside.has(one.customer)))
    .flatMap((one) => beginning(shop, sequence, one, standing, look) ?? []);
};

const keyOf = ({ customer, occasion }: Occasion): string => `${customer} ${occasion}`;

/** The row of a new enrolment; null where it would end at once, or no mail could reach them. */
export const beginning = (
  shop: Shop,
  sequence: Sequence,
  { customer, occasion, begin = 1 }: Occasion,
  standing: StandingOf,
  look: LookUp,
): Beginning | null => {
  const steps = stepsOfSequence(shop, sequence.id);
  const step = firstStep(steps, sequence.trigger, begin);
  const whom = look(customers, customer, mailedColumns);
  if (step === null || whom === null) return null;
  if (whom.email === null && steps.some(({ action }) => action === 'mail')) return null;
  const today = shop.clock.today();
  const begun = { startedOn: today, startedAt: shop.clock.now() };
  // Contacts of today came before: who asked today is written to.
  const now = { ...standing({ customer, occasion }, sequence), contacts: [], deals: [] };
  if (endOf(begun, sequence, now) !== null) return null;
  return {
    ...blankRow(enrolments),
    ...begun,
    sequence: sequence.id,
    sequenceName: sequence.name,
    customer,
    customerName: whom.name,
    occasion,
    step: step.position,
    nextOn: addDays(today, step.wait ?? 0),
    state: 'running',
  };
};

/** Writes those that do not stand yet, by their occasions. @returns how many. */
export const enrol = (shop: Shop, rows: readonly Beginning[]): number => {
  if (rows.length === 0) return 0;
  return shop.lock.hold(() => {
    shop.tables.forget(enrolments);
    const standing = shop.tables.read(enrolments).rows;
    const whole = (one: Beginning): string => `${one.sequence} ${keyOf(one)}`;
    const known = new Set(standing.map(whole));
    const fresh = rows.filter((row) => !known.has(whole(row)));
    shop.tables.insert(enrolments, withIds(shop, enrolments, standing, fresh));
    return fresh.length;
  });
};

const advance = (shop: Shop, all: readonly Sequence[], standing: StandingOf, look: LookUp): void => {
  const byId = new Map(all.map((sequence) => [sequence.id, sequence]));
  const today = shop.clock.today();
  const taken = shop.tables.read(enrolments).rows.flatMap((enrolment): readonly Taken[] => {
    const sequence = byId.get(enrolment.sequence);
    if (enrolment.state !== 'running' || !sequence) return [];
    const why = endOf(enrolment, sequence, standing(enrolment, sequence));
    if (why !== null) return [{ enrolment, patch: ended(shop, why) }];
    if (enrolment.nextOn !== null && enrolment.nextOn > today) return [];
    return takeTurn(shop, enrolment, sequence, look);
  });
  write(shop, taken);
};

/** What is done comes before the mark that it was: done again, it changes nothing. */
const write = (shop: Shop, taken: readonly Taken[]): void => {
  queueMail(
    shop,
    taken.flatMap(({ draft }): readonly Draft[] => (draft ? [draft] : [])),
  );
  shop.lock.hold(() => {
    const wanted = taken.flatMap(({ followUp }): readonly FollowUp[] => (followUp ? [followUp] : []));
    const known = new Set(
      wanted.length > 0 ? shop.tables.columns(followUps, ['customer']).map(({ id }) => id) : [],
    );
    const fresh = wanted.filter(({ id }) => !known.has(id));
    shop.tables.insert(followUps, fresh);
    for (const { draft } of taken)
      if (draft?.data?.contract) dunContract(shop, draft.data.contract, 'dunned');
    shop.tables.forget(enrolments);
    const now = new Map(shop.tables.read(enrolments).rows.map((row) => [row.id, row]));
    // Whom somebody stopped meanwhile stays stopped.
    const changes = taken.flatMap(({ enrolment, patch }): readonly Change<typeof enrolments>[] =>
      now.get(enrolment.id)?.state === 'running' ? [{ id: enrolment.id, patch }] : [],
    );
    if (changes.length > 0) shop.tables.change(enrolments, changes);
  });
};
