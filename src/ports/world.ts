/** Clock, mail, lock, people, and what is remembered. */
import type { Day, Instant } from '../schema/day.ts';
import type { Patterns } from '../schema/derive/patterns.ts';
import type { SettingKey, SettingValues } from '../schema/settings.ts';
import type { TableName } from '../schema/tables.ts';
import type { Language } from '../words/languages.ts';

export interface Clock {
  now(): Instant;
  /** Today in the spreadsheet's zone. */
  today(): Day;
  /** Hour 0–23, and weekday 1 (Monday) – 7, in the spreadsheet's zone. */
  hour(): number;
  weekday(): number;
  /** Minute of that hour, 0–59. */
  minute(): number;
  /** How long this execution has run, ms. */
  elapsed(): number;
  /** Day, and minutes since midnight, of a moment (milliseconds of the epoch) in the spreadsheet's zone. No call. */
  wall(ms: number): { readonly day: Day; readonly minute: number };
}

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly body: string;
  readonly html: string;
  /** Whose name stands as the sender’s; else the product’s. */
  readonly from?: string;
  readonly replyTo?: string;
  readonly attachments?: readonly ({ readonly name: string; readonly type: string } & (
    | { readonly base64: string }
    | { readonly text: string }
  ))[];
}

export interface Mailer {
  send(mail: Mail): void;
  /** Recipients left today. */
  remaining(): number;
}

export interface Lock {
  /**
   * Runs `work` with the document to itself among scripts; flushes, then releases.
   * @param last Nothing comes after it: Google lets go of the lock when the execution ends, which saves a call.
   * @throws Refusal `busy`.
   */
  hold<T>(work: () => T, last?: 'last'): T;
  /** Makes everything written so far durable, before something that cannot be taken back. */
  flush(): void;
  /** The same where a table was written since the last one; else it costs nothing. */
  settle(): void;
  /**
   * Does this once all that was written so far is durable: after the flush with which the outermost hold ends, at the
   * latest; at once, after a flush, where nothing is held.
   */
  afterwards(work: () => void): void;
}

export interface Identity {
  /** E-mail of who acts; null where Google hides it. */
  email(): string | null;
  /** E-mail of the account as which this runs: for a trigger, whoever made it. */
  runsAs(): string | null;
  /** Language of their account, as one of ours. */
  language(): Language;
}

export interface Ids {
  /** The id that a number of ten or more hexadecimal digits gives, of which ten count. */
  of(prefix: string, hex: string): string;
  /** `count` new ids with the prefix, none of them in `taken`. */
  make(prefix: string, count: number, taken: ReadonlySet<string>): string[];
}

/** Small durable facts of this document that are no rows: ledgers, mappings. JSON text by key. */
export interface Notes {
  /** All notes are read in one call, once an execution; `afresh` reads again. */
  read(key: string, afresh?: 'afresh'): string | null;
  /** The notes whose keys begin so, by the rest of their keys; as `read`. */
  beginning(start: string, afresh?: 'afresh'): Readonly<Record<string, string>>;
  /** Null forgets the note. */
  write(key: string, value: string | null): void;
}

export interface SettingsPort {
  /** All settings, defaults where a row is missing or unreadable. One read call, memoised. */
  read(): SettingValues;
  write(values: Partial<SettingValues>): void;
  readonly keys: readonly SettingKey[];
}

/** Where the person's cursor stands: the table's row under it, by id; null elsewhere. */
export interface Cursor {
  row(): { readonly table: TableName; readonly id: string } | null;
  /** Brings a row into view and selects it. */
  goTo(table: TableName, id: string): void;
}

/** Paper made of HTML. */
export interface Printer {
  /** A page of HTML as PDF, Base64; null where Google does not make one now. */
  pdf(html: string): string | null;
}

export interface Triggers {
  /** Makes sure that one hourly clock trigger of this account runs `handler`. */
  ensureHourly(handler: string): 'made' | 'kept';
}

/** The words that only pages say, in the language of who acts: kept in a file beside the code. */
export interface PageWords {
  /** One call. */
  read(): Readonly<Record<string, string>>;
}

/** Days, amounts and counts as the spreadsheet's locale and currency write them. */
export interface Formats {
  day(day: Day): string;
  /** Day and time in the spreadsheet's zone. */
  moment(at: Instant): string;
  money(amount: number): string;
  /** An amount of any currency to its smallest coin, which has `digits` decimals, with the currency’s code. */
  price(amount: number, currency: string, digits: number): string;
  count(n: number): string;
  /** Country of the spreadsheet's locale, ISO 3166; null where the locale names none. */
  country(): string | null;
  /** How cells write the same. */
  patterns(): Patterns;
}
