import type { Shop } from '../../ports.ts';
import { type MailTemplate, mailTemplates } from '../../schema/tables/mailTemplates.ts';
import { type SequenceStep, sequenceSteps } from '../../schema/tables/sequenceSteps.ts';
import { type Sequence, sequences } from '../../schema/tables/sequences.ts';
import type { Language } from '../../words/languages.ts';
import type { WordKey } from '../../words/words.ts';
import { blankRow } from '../blankRow.ts';
import { carryOut } from '../intents.ts';
import { readyTemplate, templateLanguages } from '../mail/readyTemplate.ts';
import { withIds } from '../newIds.ts';

const written = [
  'birthday',
  'thanks',
  'review',
  'returnVisit',
  'welcome',
  'winBack',
  'quoteFollowUp',
] as const;
const dunned = ['dunning1', 'dunning2', 'dunning3'] as const;
type Written = (typeof written)[number] | (typeof dunned)[number];

/** A sequence as it is made: after how many days, which letters and when, and what we do then. */
interface Ready {
  readonly name: (typeof written)[number] | 'dunning';
  readonly trigger: Sequence['trigger'];
  readonly after?: number;
  readonly endsOn?: Sequence['endsOn'];
  readonly letters: readonly (readonly [wait: number, letter: Written])[];
  /** Days until the owner's follow-up. */
  readonly call?: number;
}

/**
 * Makes the ready-made templates, in every language, and the sequences of them, switched off: those that are not there by
 * their names. R86, R89, R90, R95, R103.
 * @returns how many sequences were made.
 */
export const seedSequences = (shop: Shop): number =>
  shop.lock.hold(() => {
    const standing = shop.tables.read(mailTemplates).rows;
    const made = templatesOf(shop).filter(
      ({ name, language }) => !standing.some((one) => one.name === name && one.language === language),
    );
    const texts = withIds(shop, mailTemplates, standing, made);
    const all = shop.tables.read(sequences).rows;
    const wanted = ready(shop).filter(({ name }) => all.every((one) => one.name !== nameOf(shop, name)));
    const rows = withIds(
      shop,
      sequences,
      all,
      wanted.map(({ name, trigger, after, endsOn }) => ({
        ...blankRow(sequences),
        name: nameOf(shop, name),
        trigger,
        after: after ?? null,
        on: false,
        endsOn: endsOn ?? 'replyOrDeal',
      })),
    );
    const find = templateNamed([...standing, ...texts]);
    const unnumbered = wanted.flatMap((one, index) => stepsOf(shop, one, rows[index], find));
    const steps = withIds(shop, sequenceSteps, shop.tables.read(sequenceSteps).rows, unnumbered);
    const inserts = [
      { kind: 'insert', table: 'MailTemplates', rows: texts },
      { kind: 'insert', table: 'Sequences', rows },
      { kind: 'insert', table: 'SequenceSteps', rows: steps },
    ] as const;
    const filled = inserts.filter((one) => one.rows.length > 0);
    if (filled.length > 0) carryOut(shop, 'sequence', shop.sheetSay('tab.Sequences'), filled);
    return rows.length;
  }, 'last');

/** R86: the reminders come as many days after one another as Settings say of dunning. */
const ready = (shop: Shop): readonly Ready[] => {
  const { dunFirst, dunSecond, dunThird } = shop.settings.read();
  const between = (from: number, to: number): number => Math.max(1, to - from);
  return [
    { name: 'birthday', trigger: 'birthday', endsOn: 'reply', letters: [[0, 'birthday']] },
    { name: 'thanks', trigger: 'order', endsOn: 'reply', letters: [[0, 'thanks']] },
    { name: 'review', trigger: 'review', after: 14, endsOn: 'reply', letters: [[0, 'review']] },
    { name: 'returnVisit', trigger: 'returnVisit', after: 90, letters: [[0, 'returnVisit']], call: 7 },
    {
      name: 'dunning',
      trigger: 'dunning',
      endsOn: 'reply',
      letters: [
        [0, 'dunning1'],
        [between(dunFirst, dunSecond), 'dunning2'],
        [between(dunSecond, dunThird), 'dunning3'],
      ],
      call: 10,
    },
    { name: 'welcome', trigger: 'lead', letters: [[0, 'welcome']], call: 3 },
    { name: 'winBack', trigger: 'returnVisit', after: 365, letters: [[0, 'winBack']], call: 14 },
    { name: 'quoteFollowUp', trigger: 'quoteSent', letters: [[5, 'quoteFollowUp']], call: 7 },
  ];
};

const nameOf = (shop: Shop, name: Ready['name'] | Written): string => shop.sheetSay(`letter.${name}.name`);

type Unnumbered<T> = Omit<T, 'id'>;

const templatesOf = (shop: Shop): readonly Unnumbered<MailTemplate>[] =>
  templateLanguages.flatMap((language) => [
    ...written.map((kind) =>
      readyTemplate(shop, `letter.${kind}`, language, {
        purpose: kind === 'thanks' || kind === 'quoteFollowUp' ? 'service' : 'marketing',
        attach: kind === 'quoteFollowUp' ? 'quote' : 'none',
      }),
    ),
    ...dunned.map((kind) =>
      readyTemplate(shop, `letter.${kind}`, language, { purpose: 'service' }, ofContract),
    ),
  ]);

/** The letters of dunning are the contract's own; in mail their places name what they are of. */
const ofContract = (text: string): string =>
  text.replace(/\{\{(\w+)\}\}/g, (_, name: string) =>
    name === 'customer'
      ? '{{customer.greeting}}'
      : name === 'owner'
        ? '{{owner.name}}'
        : `{{contract.${name}}}`,
  );

const templateNamed = (all: readonly MailTemplate[]) => (name: string, language: Language) =>
  all.find((one) => one.name === name && one.language === language) ?? all.find((one) => one.name === name);

const stepsOf = (
  shop: Shop,
  { name, letters, call }: Ready,
  sequence: Sequence | undefined,
  find: ReturnType<typeof templateNamed>,
): readonly Unnumbered<SequenceStep>[] => {
  const step = (position: number, wait: number, rest: Partial<SequenceStep>): Unnumbered<SequenceStep> => ({
    ...blankRow(sequenceSteps),
    sequence: sequence?.id ?? '',
    sequenceName: sequence?.name ?? null,
    position,
    wait,
    action: 'mail',
    ...rest,
  });
  const mails = letters.map(([wait, letter], index) => {
    const template = find(nameOf(shop, letter), shop.sheetLanguage);
    return step(index + 1, wait, { template: template?.id ?? null, templateName: template?.name ?? null });
  });
  if (call === undefined) return mails;
  // Those that end in a follow-up have a word for it.
  const subject = shop.sheetSay(`letter.then.${name}` as WordKey);
  return [...mails, step(letters.length + 1, call, { action: 'followUp', subject })];
};
