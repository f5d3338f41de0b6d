/** What the page and its server say to each other over one WebSocket, as JSON. */
import type { PersonDid, Revision, RunRecord } from '../control.ts';
import type { MenuItem, Person, Schedule, TriggerKind } from '../world.ts';

export type { Revision };

/** What a person did: the outermost command of the grid, and the cells whose content changed by it. */
export type Deed = Pick<PersonDid, 'command' | 'changed'>;

export interface Zone {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Where somebody may not type, or only after a warning. `zone` undefined is the whole sheet. */
export interface Guarded {
  readonly sheetId: string;
  readonly zone?: Zone;
  readonly holes: readonly Zone[];
  readonly level: 'warn' | 'no';
}

export interface SurfaceView {
  readonly id: string;
  readonly title: string;
  readonly html: string;
  readonly width?: number;
  readonly height?: number;
  readonly modal?: boolean;
}

export interface MailSummary {
  readonly id: string;
  readonly sentAt: number;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly preview: string;
}

export interface TriggerView {
  readonly id: string;
  readonly handler: string;
  readonly kind: TriggerKind;
  readonly owner: string;
  readonly schedule?: Schedule;
  readonly nextAt?: number;
  readonly lastAt?: number;
  readonly lastError?: string;
}

/** A run without its trace, which is asked for when somebody opens it. */
export type RunView = Omit<RunRecord, 'trace' | 'output'> & { readonly lines: number };

/** Everything the page shows beside the grid, by part; the server sends the parts that changed. */
export interface Parts {
  readonly document: { readonly name: string; readonly locale: string; readonly timeZone: string };
  readonly people: { readonly all: readonly Person[]; readonly atKeyboard: string; readonly owner: string };
  readonly clock: { readonly now: number; readonly running: boolean };
  readonly menus: Readonly<Record<string, readonly MenuItem[]>>;
  readonly sidebar: SurfaceView | null;
  readonly dialog: SurfaceView | null;
  readonly mailbox: readonly MailSummary[];
  readonly triggers: readonly TriggerView[];
  readonly runs: readonly RunView[];
  readonly guarded: readonly Guarded[];
}

export interface Toast {
  readonly message: string;
  readonly title: string;
  /** Seconds on the screen; negative: until dismissed. */
  readonly seconds: number;
}

export type FromServer =
  | { readonly type: 'revision'; readonly message: Revision }
  | { readonly type: 'parts'; readonly parts: Partial<Parts> }
  | { readonly type: 'toast'; readonly toast: Toast }
  | { readonly type: 'alert'; readonly title: string; readonly message: string }
  /** What runs now, by its function; '' for work of the workbench itself. */
  | { readonly type: 'running'; readonly functionName: string | null }
  | {
      readonly type: 'activate';
      readonly sheetId: string;
      readonly row: number;
      readonly col: number;
      readonly zones: readonly Zone[];
    }
  | { readonly type: 'answer'; readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly type: 'answer'; readonly id: number; readonly ok: false; readonly error: CallError }
  /** The document was replaced, or the page's last revision is not known here: load again. */
  | { readonly type: 'reload' };

export interface CallError {
  readonly name: string;
  readonly message: string;
}

/** What the page asks; each request gets one answer. */
export type Request =
  | { readonly type: 'call'; readonly functionName: string; readonly args: readonly unknown[] }
  | { readonly type: 'menu'; readonly captions: readonly string[] }
  | { readonly type: 'closeSurface'; readonly which: 'sidebar' | 'dialog'; readonly id: string }
  | {
      readonly type: 'select';
      readonly sheetId: string;
      readonly row: number;
      readonly col: number;
      readonly zones: readonly Zone[];
    }
  | { readonly type: 'seat'; readonly person: string }
  | { readonly type: 'language'; readonly language: string }
  | { readonly type: 'locale'; readonly locale: string }
  | { readonly type: 'timeZone'; readonly timeZone: string }
  | { readonly type: 'rename'; readonly name: string }
  | { readonly type: 'advance'; readonly by: { readonly ms: number } | { readonly to: number } }
  | { readonly type: 'mail'; readonly id: string }
  | { readonly type: 'run'; readonly id: string }
  | { readonly type: 'reset' };

export type FromPage =
  | { readonly type: 'revision'; readonly message: Revision; readonly deed: Deed | null }
  | { readonly type: 'ask'; readonly id: number; readonly request: Request };
