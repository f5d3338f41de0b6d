import type { Day } from '../../schema/day.ts';
import type { FollowUp } from '../../schema/tables/followUps.ts';
import { daysBetween } from '../days.ts';
import { dueState } from '../followups/dueState.ts';
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
  | `mail.${'greeting' | 'greeting.unnamed' | 'nobody' | 'dueToday' | 'overdue' | 'slipping' | 'counts' | 'more' | 'funnel' | 'contracts' | 'open' | 'why'}`;

export interface Letter {
  readonly subject: string;
  readonly body: string;
  readonly html: string;
}

export interface LetterContent {
  readonly kind: 'digest' | 'own';
  readonly greet: string;
  readonly today: Day;
  readonly plates: readonly Plate[];
  readonly funnel: readonly FunnelLine[];
  /** R84: what to look at in contracts, in words; `more` are not named. */
  readonly contracts: { readonly lines: readonly string[]; readonly more: number };
  readonly link: string;
}

/** Most follow-ups listed for one person: a mail is for reading, the sheet holds the rest. */
const listed = 25;

/** Writes the owner's digest or a person's own list, as text and as HTML. */
export const morningMail = (content: LetterContent, voice: Voice): Letter => {
  const due = content.plates.reduce((sum, plate) => sum + plate.due, 0);
  const overdue = content.plates.reduce((sum, plate) => sum + plate.overdue, 0);
  return {
    subject: oneLine(voice.say(`mail.${content.kind}.subject`, { due, overdue })),
    body: asText(content, voice),
    html: asHtml(content, voice),
  };
};

const asText = (content: LetterContent, voice: Voice): string => {
  const { say } = voice;
  const lines = [
    greeting(content, voice),
    '',
    say(`mail.${content.kind}.intro`, { day: voice.day(content.today) }),
    '',
  ];
  for (const plate of content.plates) {
    if (content.kind === 'digest') lines.push(`${plateName(plate, voice)} (${counts(plate, voice)})`);
    for (const item of plate.items.slice(0, listed)) {
      lines.push(
        `- ${item.customerName ?? item.customer}: ${item.subject} (${voice.channel(item.channel)}, ${when(item, content.today, voice)})`,
      );
    }
    if (plate.items.length > listed) lines.push(`  ${say('mail.more', { n: plate.items.length - listed })}`);
    lines.push('');
  }
  if (content.funnel.length > 0) {
    lines.push(
      say('mail.funnel'),
      ...content.funnel.map(({ stage, count, value }) => `- ${stage}: ${count}, ${value}`),
      '',
    );
  }
  lines.push(...contractsText(content, voice));
  return [...lines, `${say('mail.open')}: ${content.link}`, '', say('mail.why')].join('\n');
};

const asHtml = (content: LetterContent, voice: Voice): string => {
  const { say } = voice;
  const intro = say(`mail.${content.kind}.intro`, { day: voice.day(content.today) });
  const people = content.plates.map((plate) => plateHtml(plate, content, voice)).join('');
  const link = `<a href="${escapeHtml(content.link)}" style="background:#0b57d0;border-radius:18px;color:#fff;display:inline-block;padding:9px 20px;text-decoration:none">${escapeHtml(say('mail.open'))}</a>`;
  return (
    `<div style="color:#202124;font:14px/1.5 Arial,sans-serif;max-width:640px">` +
    `<p>${escapeHtml(greeting(content, voice))}</p><p>${escapeHtml(intro)}</p>${people}${contractsHtml(content, voice)}${funnelHtml(content, voice)}` +
    `<p style="margin:24px 0">${link}</p><p style="color:#5f6368;font-size:12px">${escapeHtml(say('mail.why'))}</p></div>`
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

const contractsText = ({ contracts: { lines, more } }: LetterContent, { say }: Voice): readonly string[] =>
  lines.length === 0
    ? []
    : [
        say('mail.contracts'),
        ...lines.map((line) => `- ${line}`),
        ...(more > 0 ? [`  ${say('mail.more', { n: more })}`] : []),
        '',
      ];

const contractsHtml = ({ contracts: { lines, more } }: LetterContent, { say }: Voice): string => {
  if (lines.length === 0) return '';
  const items = lines.map((line) => `<li>${escapeHtml(line)}</li>`).join('');
  const rest = more > 0 ? `<p style="color:#5f6368">${escapeHtml(say('mail.more', { n: more }))}</p>` : '';
  return `<h3 style="font-size:15px;margin:24px 0 4px">${escapeHtml(say('mail.contracts'))}</h3><ul style="margin:0;padding-left:18px">${items}</ul>${rest}`;
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
