/**
 * The state that Google would keep for one spreadsheet and its script: the document, the people, the stores, the
 * mail, the triggers. Plain data but for the model, so that it can be written to disk and read back.
 */
import type { Model } from './engine/load.ts';

/** A person at the keyboard. `email: ''` is an editor whom Google does not name. */
export interface Person {
  readonly key: string;
  readonly name: string;
  readonly email: string;
  /** BCP 47-like language of their account, as `Session.getActiveUserLocale()` gives it: `en`, `zh_CN`, `zh_TW`. */
  readonly language: string;
}

export interface Attachment {
  readonly name: string;
  readonly type: string;
  readonly base64: string;
}

export interface Message {
  readonly id: string;
  /** Epoch milliseconds by the workbench's clock. */
  readonly sentAt: number;
  readonly from: string;
  readonly senderName?: string;
  readonly to: string;
  readonly cc?: string;
  readonly bcc?: string;
  readonly replyTo?: string;
  readonly subject: string;
  readonly body: string;
  readonly htmlBody?: string;
  readonly attachments: readonly Attachment[];
}

export type TriggerKind = 'CLOCK' | 'ON_OPEN' | 'ON_EDIT' | 'ON_CHANGE' | 'ON_FORM_SUBMIT';

export interface TriggerRow {
  readonly id: string;
  readonly handler: string;
  readonly kind: TriggerKind;
  /** Key of the person who created it and as whom it runs. */
  readonly owner: string;
  /** For clock triggers: how it recurs. */
  readonly schedule?: Schedule;
  /** Epoch ms of the next firing; undefined for event triggers. */
  nextAt?: number;
  /** How often it ran, when last, and with what error. */
  lastAt?: number;
  lastError?: string;
}

export type Schedule =
  | { readonly every: 'minutes' | 'hours'; readonly n: number }
  | { readonly every: 'days'; readonly n: number; readonly hour: number; readonly minute?: number }
  | { readonly every: 'weeks'; readonly n: number; readonly weekday: number; readonly hour: number }
  | { readonly every: 'month'; readonly day: number; readonly hour: number }
  | { readonly at: number };

export interface ProtectionRow {
  readonly id: string;
  description: string;
  warningOnly: boolean;
  editors: string[];
  domainEdit: boolean;
  /** Anchor ids (see anchors): the protected range, or undefined for the sheet `sheetId`. */
  sheetId: string;
  range?: { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number };
  unprotected: {
    readonly top: number;
    readonly left: number;
    readonly bottom: number;
    readonly right: number;
  }[];
  rangeName?: string;
}

/** What the script last asked the page to show. The page drains `toasts`; dialogs and sidebar stay until closed. */
export interface Surface {
  readonly id: string;
  readonly title: string;
  readonly html: string;
  readonly width?: number;
  readonly height?: number;
  readonly modal?: boolean;
  readonly person: string;
}

/** `addon` marks the add-on's own menu, which Google shows under Extensions; others stand in the menu bar. */
export interface MenuItem {
  readonly caption: string;
  readonly handler?: string;
  readonly items?: readonly MenuItem[];
  readonly separator?: boolean;
  readonly addon?: boolean;
}

export interface Quotas {
  /** Mail recipients left, and when the day's allowance began (first use), epoch ms. */
  mailUsed: number;
  mailSince: number | null;
  mailLimit: number;
  /** Milliseconds of trigger run time used today. */
  triggerTimeUsed: number;
  triggerTimeSince: number | null;
}

export interface World {
  readonly model: Model;
  readonly documentId: string;
  name: string;
  /** As `getSpreadsheetLocale()` gives it: `en_US`, `de_DE`, `zh_CN`, `zh_TW`. */
  locale: string;
  /** IANA zone of the spreadsheet (`getSpreadsheetTimeZone()`) and of the script's manifest. */
  timeZone: string;
  scriptTimeZone: string;
  clock: Clock;
  people: Person[];
  /** Key of the person at the keyboard, and of the file's owner. */
  atKeyboard: string;
  owner: string;
  /** Where each person's cursor stands: their active sheet and selected zones. Keyed by person key. */
  selections: Record<
    string,
    {
      sheetId: string;
      row: number;
      col: number;
      zones: { top: number; left: number; bottom: number; right: number }[];
    }
  >;
  properties: {
    script: Record<string, string>;
    document: Record<string, string>;
    user: Record<string, Record<string, string>>;
  };
  cache: { script: CacheStore; document: CacheStore; user: Record<string, CacheStore> };
  mailbox: Message[];
  triggers: TriggerRow[];
  protections: ProtectionRow[];
  quotas: Record<string, Quotas>;
  ui: {
    menus: Record<string, MenuItem[]>;
    sidebar: Surface | null;
    dialog: Surface | null;
    toasts: { message: string; title: string; seconds: number; person: string }[];
    alerts: { message: string; title: string; person: string }[];
  };
  /** Ways the script is authorised: `bound` (container-bound) or `addon`; scopes granted. */
  install: 'bound' | 'addon';
  /** Rows of a tab that comes into being. */
  newTabRows: number;
  /** Services' own further state (developer metadata, named ranges, bandings …): JSON only, keyed by service. */
  extra: Record<string, unknown>;
  /** Bumped by every change that is not in the model, so that the disk and the page know. */
  touched: () => void;
}

export interface CacheStore {
  [key: string]: { value: string; until: number; at: number };
}

/** The workbench's clock: it runs with real time from where it was set, or stands still. */
export interface Clock {
  now(): number;
  set(epochMs: number): void;
  running: boolean;
}
