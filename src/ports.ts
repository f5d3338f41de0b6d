/** What the use cases need of the world. All synchronous; src/google implements them, a file a port. */
import type { Adoption } from './ports/adoption.ts';
import type { Estimates } from './ports/estimates.ts';
import type { Findings } from './ports/findings.ts';
import type { Hands, MyDayTab, SourceTabs, Survey } from './ports/hands.ts';
import type { Figures, Layout, Lookup } from './ports/layout.ts';
import type { Archive, Audit } from './ports/record.ts';
import type { Exports, Snapshots } from './ports/safety.ts';
import type { Scores } from './ports/scores.ts';
import type { Tables } from './ports/tables.ts';
import type {
  Clock,
  Cursor,
  Formats,
  Identity,
  Ids,
  Lock,
  Mailer,
  Notes,
  PageWords,
  Printer,
  SettingsPort,
  Triggers,
} from './ports/world.ts';
import type { Vocabulary } from './schema/derive/vocabulary.ts';
import type { Language } from './words/languages.ts';
import type { Say } from './words/say.ts';

export type * from './ports/adoption.ts';
export type * from './ports/check.ts';
export type * from './ports/estimates.ts';
export type * from './ports/findings.ts';
export type * from './ports/hands.ts';
export type * from './ports/layout.ts';
export type * from './ports/record.ts';
export type * from './ports/safety.ts';
export type * from './ports/scores.ts';
export type * from './ports/tables.ts';
export type * from './ports/world.ts';

/** Everything together: what a use case is given. */
export interface Shop {
  readonly tables: Tables;
  readonly audit: Audit;
  readonly archive: Archive;
  readonly adoption: Adoption;
  readonly pageWords: PageWords;
  readonly sourceTabs: SourceTabs;
  readonly snapshots: Snapshots;
  readonly exports: Exports;
  readonly layout: Layout;
  readonly survey: Survey;
  readonly myDay: MyDayTab;
  readonly hands: Hands;
  readonly settings: SettingsPort;
  readonly clock: Clock;
  readonly mailer: Mailer;
  readonly lock: Lock;
  readonly identity: Identity;
  readonly ids: Ids;
  readonly notes: Notes;
  readonly cursor: Cursor;
  readonly triggers: Triggers;
  readonly formats: Formats;
  readonly printer: Printer;
  readonly figures: Figures;
  readonly lookup: Lookup;
  readonly scores: Scores;
  readonly estimates: Estimates;
  readonly findings: Findings;
  /** The language in which the sheet's own words are written. */
  readonly sheetLanguage: Language;
  /** The words of the tables, written in the sheet's language and read in all. */
  readonly vocabulary: Vocabulary;
  /** In the language of who acts. */
  readonly say: Say;
  /** In the language of the sheet: what is written into it. */
  readonly sheetSay: Say;
  /** In a language of choice: what a customer reads. */
  readonly sayIn: (language: Language) => Say;
}
