import type { Day } from '../../schema/day.ts';
import type { FollowUp } from '../../schema/tables/followUps.ts';
import { daysBetween } from '../days.ts';
import { dueState } from '../followups/dueState.ts';
import type { Letter } from './draft.ts';
import type { Plate } from './due.ts';
import { escapeHtml, oneLine } from './markup.ts';

export interface FunnelLine {
  readonly stage: string;
  readonly count: string;
  readonly value: string;
}

/** The words and formats that a mail is written with. */
export interface Voice {
  readonly say: (key: MailWord, values?: Readonly<Record<string, string | number>>) => string;
  readonly channel: (code: string) => string;
  readonly day: (day: Day) => string;
}

type MailWord =
  | `mail.${'digest' | 'own'}.${'subject' | 'intro'}`
  | `mail.${'greeting' | 'greeting.unnamed' | 'nobody' | 'dueToday' | 'overdue' | 'slipping' | 'counts' | 'more' | 'funnel' | 'open' | 'why'}`
  | `mail.${'reminders.subject' | 'standIn' | 'standIn.until' | 'standIn.why'}`;

/** Things to look at, in words, under a heading. */
export interface Section {
  readonly title: string;
  readonly lines: readonly string[];
}

/** What is for one person: their own, or that of somebody who is away and for whom they stand in. */
export interface LetterPart {
  readonly standsInFor: { readonly name: string; readonly until: Day | null } | null;
  readonly plates: readonly Plate[];
  readonly sections: readonly Section[];
}

export interface LetterContent {
  readonly kind: 'digest' | 'own';
  readonly greet: string;
  readonly today: Day;
  /** Their own part first. */
  readonly parts: readonly LetterPart[];
  readonly funnel: readonly FunnelLine[];
  readonly link: string;
}

/** Most follow-ups listed for one person, and lines of a section: a mail is for reading, the sheet holds the rest. */
const listed = 25;
const listedLines = 10;

/** Writes the owner's digest or a person's own list, as text and as HTML. */
export const morningMail = (
  content: LetterContent,
  voice: Voice,
): Pick<Letter, 'subject' | 'body' | 'html'> => ({
  subject: oneLine(subjectOf(content, voice)),
  body: asText(content, voice),
  html: asHtml(content, voice),
});

const subjectOf = ({ kind, parts }: LetterContent, { say }: Voice): string => {
  const plates = parts.flatMap((part) => part.plates);
  const sum = (of: 'due' | 'overdue'): number => plates.reduce((total, plate) => total + plate[of], 0);
  if (plates.length > 0) return say(`mail.${kind}.subject`, { due: sum('due'), overdue: sum('overdue') });
  const n = parts.flatMap(({ sections }) => sections).reduce((total, { lines }) => total + lines.length, 0);
  return say('mail.reminders.subject', { n });
};

const asText = (content: LetterContent, voice: Voice): string => {
  const { say } = voice;
  const lines = [
    greeting(content, voice),
    '',
    say(`mail.${content.kind}.intro`, { day: voice.day(content.today) }),
    '',
    ...content.parts.flatMap((part) => partText(part, content, voice)),
  ];
  if (content.funnel.length > 0) {
    lines.push(
      say('mail.funnel'),
      ...content.funnel.map(({ stage, count, value }) => `- ${stage}: ${count}, ${value}`),
      '',
    );
  }
  return [...lines, `${say('mail.open')}: ${content.link}`, '', ...reasons(content, voice)].join('\n');
};

const partText = (part: LetterPart, content: LetterContent, voice: Voice): readonly string[] => {
  const lines = part.standsInFor ? [`== ${awayText(part.standsInFor, voice)}`, ''] : [];
  for (const plate of part.plates) {
    if (content.kind === 'digest') lines.push(`${plateName(plate, voice)} (${counts(plate, voice)})`);
    for (const item of plate.items.slice(0, listed)) {
      lines.push(
        `- ${item.customerName ?? item.customer}: ${item.subject} (${voice.channel(item.channel)}, ${when(item, content.today, voice)})`,
      );
    }
    if (plate.items.length > listed)
      lines.push(`  ${voice.say('mail.more', { n: plate.items.length - listed })}`);
    lines.push('');
  }
  return [...lines, ...part.sections.flatMap((section) => sectionText(section, voice))];
};

const asHtml = (content: LetterContent, voice: Voice): string => {
  const { say } = voice;
  const intro = say(`mail.${content.kind}.intro`, { day: voice.day(content.today) });
  const parts = content.parts.map((part) => partHtml(part, content, voice)).join('');
  const link = `<a href="${escapeHtml(content.link)}" style="background:#0b57d0;border-radius:18px;color:#fff;display:inline-block;padding:9px 20px;text-decoration:none">${escapeHtml(say('mail.open'))}</a>`;
  return (
    `<div style="color:#202124;font:14px/1.5 Arial,sans-serif;max-width:640px">` +
    `<p>${escapeHtml(greeting(content, voice))}</p><p>${escapeHtml(intro)}</p>${parts}${funnelHtml(content, voice)}` +
    `<p style="margin:24px 0">${link}</p><p style="color:#5f6368;font-size:12px">${escapeHtml(reasons(content, voice).join(' '))}</p></div>`
  );
};

const partHtml = (
  { standsInFor, plates, sections }: LetterPart,
  content: LetterContent,
  voice: Voice,
): string => {
  const heading = standsInFor
    ? `<h2 style="border-top:2px solid #0b57d0;font-size:16px;margin:28px 0 8px;padding-top:8px">${escapeHtml(awayText(standsInFor, voice))}</h2>`
    : '';
  return (
    heading +
    plates.map((plate) => plateHtml(plate, content, voice)).join('') +
    sections.map((section) => sectionHtml(section, voice)).join('')
  );
};

const cell = 'border-top:1px solid #dadce0;padding:6px 12px 6px 0;text-align:left;vertical-align:top';

const plateHtml = (plate: Plate, content: LetterContent, voice: Voice): string => {
  const rows = plate.items.slice(0, listed).map((item) => {
    const late = dueState(item, content.today) === 'overdue';
    const due = `<td style="${cell};color:${late ? '#b3261e' : '#202124'}">${escapeHtml(when(item, content.today, voice))}</td>`;
    const customer = `<td style="${cell}"><b>${escapeHtml(item.customerName ?? item.customer)}</b></td>`;
    return `<tr>${customer}<td style="${cell}">${escapeHtml(item.subject)}</td><td style="${cell}">${escapeHtml(voice.channel(item.channel))}</td>${due}</tr>`;
  });
  const more = plate.items.length - listed;
  const heading =
    content.kind === 'digest'
      ? `<h3 style="font-size:15px;margin:20px 0 4px">${escapeHtml(plateName(plate, voice))} <span style="color:#5f6368;font-weight:normal">${escapeHtml(counts(plate, voice))}</span></h3>`
      : '';
  const rest =
    more > 0 ? `<p style="color:#5f6368">${escapeHtml(voice.say('mail.more', { n: more }))}</p>` : '';
  return `${heading}<table style="border-collapse:collapse;width:100%">${rows.join('')}</table>${rest}`;
};

const funnelHtml = ({ funnel }: LetterContent, { say }: Voice): string => {
  if (funnel.length === 0) return '';
  const rows = funnel.map(
    ({ stage, count, value }) =>
      `<tr><td style="${cell}">${escapeHtml(stage)}</td><td style="${cell};text-align:right">${escapeHtml(count)}</td><td style="${cell};text-align:right">${escapeHtml(value)}</td></tr>`,
  );
  return `<h3 style="font-size:15px;margin:24px 0 4px">${escapeHtml(say('mail.funnel'))}</h3><table style="border-collapse:collapse">${rows.join('')}</table>`;
};

const sectionText = ({ title, lines }: Section, { say }: Voice): readonly string[] => [
  title,
  ...lines.slice(0, listedLines).map((line) => `- ${line}`),
  ...(lines.length > listedLines ? [`  ${say('mail.more', { n: lines.length - listedLines })}`] : []),
  '',
];

const sectionHtml = ({ title, lines }: Section, { say }: Voice): string => {
  const items = lines
    .slice(0, listedLines)
    .map((line) => `<li>${escapeHtml(line)}</li>`)
    .join('');
  const more = lines.length - listedLines;
  const rest = more > 0 ? `<p style="color:#5f6368">${escapeHtml(say('mail.more', { n: more }))}</p>` : '';
  return `<h3 style="font-size:15px;margin:24px 0 4px">${escapeHtml(title)}</h3><ul style="margin:0;padding-left:18px">${items}</ul>${rest}`;
};

const awayText = ({ name, until }: NonNullable<LetterPart['standsInFor']>, { say, day }: Voice): string =>
  until === null ? say('mail.standIn', { name }) : say('mail.standIn.until', { name, day: day(until) });

/** Why one gets it. */
const reasons = ({ parts }: LetterContent, { say }: Voice): readonly string[] => {
  const names = parts.flatMap(({ standsInFor }) => standsInFor?.name ?? []).join(', ');
  return [...(names === '' ? [] : [say('mail.standIn.why', { names })]), say('mail.why')];
};

const greeting = ({ greet }: LetterContent, { say }: Voice): string =>
  greet === '' ? say('mail.greeting.unnamed') : say('mail.greeting', { name: greet });
const plateName = ({ name }: Plate, { say }: Voice): string => name ?? say('mail.nobody');
const counts = ({ due, overdue }: Plate, { say }: Voice): string => say('mail.counts', { due, overdue });

const when = (item: FollowUp, today: Day, { say, day }: Voice): string => {
  if (item.dueOn >= today) return say('mail.dueToday');
  const n = daysBetween(item.dueOn, today);
  const word = dueState(item, today) === 'slipping' ? 'mail.slipping' : 'mail.overdue';
  return `${day(item.dueOn)}, ${say(word, { n })}`;
};
