import { type Plate, plates } from '../../domain/mail/due.ts';
import type { LetterPart } from '../../domain/mail/morningMail.ts';
import { type Round, rulesOfRound } from '../../domain/reminders/reminderRules.ts';
import type { Member, Reached } from '../../domain/reminders/standIn.ts';
import type { Shop } from '../../ports.ts';
import { type Reminder, reminders } from '../../schema/tables/reminders.ts';
import { type Addressing, addressing } from './addressing.ts';
import { birthdays, churnWarnings } from './findCustomers.ts';
import { managementDue } from './findManagement.ts';
import { endingContracts, expiringQuotes, latePayments, missedVisits, rottingDeals } from './findSales.ts';
import { heldMail, openComplaints } from './findService.ts';
import { type Desk, deskOf, type Finder, type Found, type ListedKind } from './found.ts';
import { remindersHere } from './remindersHere.ts';

/** Who looks for what, in the order in which a mail tells it. */
const finders: { readonly [K in ListedKind]: Finder } = {
  held: heldMail,
  complaints: openComplaints,
  birthdays,
  visits: missedVisits,
  rotting: rottingDeals,
  quotes: expiringQuotes,
  contracts: endingContracts,
  payments: latePayments,
  churn: churnWarnings,
  actions: managementDue,
};
// The keys are those of the literal.
const listedKinds = Object.keys(finders) as readonly ListedKind[];

/** The one mail of a round to one address. */
export interface MorningLetter {
  readonly to: string;
  readonly name: string;
  readonly kind: 'digest' | 'own';
  readonly parts: readonly LetterPart[];
}

type Rule = Omit<Reminder, 'id'>;

const known = new WeakMap<Shop, Map<Round, ReadonlyMap<string, MorningLetter>>>();

/**
 * What there is to say in a round of today, by address: looked for once an execution, which queues it and then writes it.
 * Each table is read at most once, and of the large ones only the columns that rules ask for.
 */
export const morningLetters = (shop: Shop, round: Round): ReadonlyMap<string, MorningLetter> => {
  const rounds = known.get(shop) ?? new Map<Round, ReadonlyMap<string, MorningLetter>>();
  known.set(shop, rounds);
  const standing = rounds.get(round);
  if (standing) return standing;
  const rules = rulesOfRound(remindersHere(shop), round, shop.settings.read(), shop.clock.weekday());
  const made = gather(shop, rules);
  rounds.set(round, made);
  return made;
};

interface Draft {
  readonly reached: Reached;
  digest: boolean;
  /** By the name of who is away; '' for their own. */
  readonly parts: Map<string, { readonly for: Member | null; plates: readonly Plate[]; found: Found[] }>;
}

const gather = (shop: Shop, rules: readonly Rule[]): ReadonlyMap<string, MorningLetter> => {
  const desk = deskOf(shop);
  const whom = addressing(shop);
  const drafts = new Map<string, Draft>();
  const partFor = (to: Reached) => {
    const draft = drafts.get(to.to) ?? { reached: to, digest: false, parts: new Map() };
    drafts.set(to.to, draft);
    const name = to.standsInFor?.name ?? '';
    const part = draft.parts.get(name) ?? { for: to.standsInFor, plates: [], found: [] };
    draft.parts.set(name, part);
    return { draft, part };
  };
  const { digest, own } = plateRules(desk, rules, whom);
  if (digest) {
    const { draft, part } = partFor(digest.to);
    draft.digest = true;
    part.plates = digest.plates;
  }
  for (const { to, plate } of own) {
    const { draft, part } = partFor(to);
    // The digest holds everybody's.
    if (!draft.digest) part.plates = [...part.plates, plate];
  }
  for (const { to, found } of listed(desk, rules, whom)) partFor(to).part.found.push(found);
  return new Map([...drafts].map(([to, draft]) => [to, letterOf(shop, to, draft)]));
};

/** The digest, if it is sent, and what each person has to do. */
const plateRules = ({ shop, followUps }: Desk, rules: readonly Rule[], whom: Addressing) => {
  const wants = (kind: Reminder['kind']): Rule | undefined => rules.find((rule) => rule.kind === kind);
  const all = wants('digest') || wants('followUps') ? plates(followUps(), shop.clock.today()) : [];
  const business = wants('digest') && all.length > 0 ? whom.business() : null;
  const own = wants('followUps') ? all : [];
  return {
    digest: business && { to: business, plates: all },
    own: own.flatMap((plate) => {
      const to = whom.person(plate.name);
      return to ? [{ to, plate }] : [];
    }),
  };
};

/** Everything else, each for whom its rule means. */
const listed = (desk: Desk, rules: readonly Rule[], whom: Addressing) =>
  listedKinds.flatMap((kind) =>
    rules
      .filter((rule) => rule.kind === kind)
      .flatMap((rule) =>
        finders[kind](desk, rule).flatMap((found) => {
          const to = whom.meant(rule.to, found.owner);
          return to ? [{ to, found }] : [];
        }),
      ),
  );

const letterOf = (shop: Shop, to: string, { reached, digest, parts }: Draft): MorningLetter => ({
  to,
  name: reached.name,
  kind: digest ? 'digest' : 'own',
  parts: [...parts]
    .sort(([a], [b]) => Number(a !== '') - Number(b !== ''))
    .map(([, part]): LetterPart => {
      // A customer not met in time stands among what is to be done already.
      const told = new Set(part.plates.flatMap(({ items }) => items.map(({ id }) => id)));
      return {
        standsInFor: part.for && { name: part.for.name, until: part.for.awayUntil },
        plates: part.plates,
        sections: listedKinds.flatMap((kind) => {
          const lines = part.found
            .filter((found) => found.kind === kind && !(kind === 'visits' && told.has(found.id)))
            .map(({ line }) => line);
          const title = shop.vocabulary.choice(reminders, 'kind', kind);
          return lines.length === 0 ? [] : [{ title, lines: [...new Set(lines)] }];
        }),
      };
    })
    .filter(({ plates: due, sections }) => due.length > 0 || sections.length > 0),
});
