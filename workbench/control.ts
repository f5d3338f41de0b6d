/**
 * The one programmatic door to the workbench, for tests, the page's server, the command line and the bench.
 * `openWorkbench` in runtime/open.ts makes one.
 */
import type { AuthMode, Occasion, ServiceCall } from './host.ts';
import type { Person, World } from './world.ts';

/** The script project that runs: what clasp would push. */
export interface Project {
  /** `.gs`/`.js` sources by file name, evaluated in this order for every execution. */
  readonly sources: readonly { readonly name: string; readonly text: string }[];
  /** HTML files by name without ending. */
  readonly html: Readonly<Record<string, string>>;
  /** appsscript.json, parsed: time zone and scopes. */
  readonly manifest: { readonly timeZone?: string; readonly oauthScopes?: readonly string[] };
  /** Whether built-ins later than ES2020 are hidden (the default) or left as Node has them. */
  readonly builtIns?: 'es2020' | 'engine';
  /**
   * `kept` for a project of one source that leaves all built-ins as it finds them, so that executions may follow each
   * other in one world of JavaScript, its source evaluated anew for each: many times quicker. An endless loop in it is not
   * ended. Default: each has its own.
   */
  readonly realm?: 'fresh' | 'kept';
}

export interface Counts {
  readonly calls: number;
  readonly cells: number;
}

/** One line of the execution log. */
export interface RunRecord {
  readonly id: string;
  readonly occasion: Occasion;
  readonly functionName: string;
  readonly person: string;
  readonly mode: AuthMode;
  readonly startedAt: number;
  readonly status: 'completed' | 'failed' | 'killed' | 'timed-out';
  /** The script-visible error, as Google's log shows it, with its stack. */
  readonly error?: { readonly name: string; readonly message: string; readonly stack: string };
  /** Calls and cells, in all and by service; and the calls in order, for tests that inject faults by number. */
  readonly calls: number;
  readonly cells: number;
  readonly byService: Readonly<Record<string, Counts>>;
  readonly trace: readonly {
    readonly n: number;
    readonly service: string;
    readonly method: string;
    readonly cells: number;
  }[];
  readonly modelledMs: number;
  readonly realMs: number;
  readonly output: readonly { readonly level: string; readonly text: string }[];
}

/** What a run gave back. `value` has gone through google.script.run's rules where the occasion is `sidebar`. */
export interface RunResult {
  readonly record: RunRecord;
  readonly value: unknown;
}

/** What to do at one service call of the next execution (or of every one, see `every`). */
export interface Fault {
  /** The call: its number (1 = first), or its method by name (`Range.setValues`), n-th time (default 1). */
  readonly at: number | { readonly method: string; readonly nth?: number };
  readonly what: /** Throw a script-visible Google error before or after the call took effect. */
    | { readonly fail: 'before' | 'after'; readonly message?: string }
    /** Stop the execution as Google does: no catch, no finally. Unflushed writes kept, lost or half kept. */
    | { readonly kill: 'before' | 'after'; readonly unflushed: 'kept' | 'lost' | 'half' }
    /** Let something else happen before the call: a person's edit, another execution. */
    | { readonly meanwhile: (workbench: Workbench) => void };
}

/**
 * A person's edit in the grid, as if typed: what recalculates and fires onEdit. Rows and columns are counted from 1
 * as Google counts them: `at` is the first row inserted before or deleted, `column` an absolute column of the
 * sheet, `to` where the moved column then stands.
 */
export type PersonEdit =
  | {
      readonly type: 'set';
      readonly sheet: string;
      readonly a1: string;
      readonly values: readonly (readonly string[])[];
    }
  | { readonly type: 'clear'; readonly sheet: string; readonly a1: string }
  | {
      readonly type: 'insertRows' | 'deleteRows' | 'insertColumns' | 'deleteColumns';
      readonly sheet: string;
      readonly at: number;
      readonly count: number;
    }
  | {
      readonly type: 'sort';
      readonly sheet: string;
      readonly a1: string;
      readonly column: number;
      readonly ascending: boolean;
    }
  | { readonly type: 'renameSheet'; readonly sheet: string; readonly name: string }
  | { readonly type: 'deleteSheet'; readonly sheet: string }
  | { readonly type: 'moveColumn'; readonly sheet: string; readonly from: number; readonly to: number }
  /** Any root command of the grid. */
  | {
      readonly type: 'command';
      readonly command: { readonly type: string; readonly [field: string]: unknown };
    };

/** An edit that a person made in the page, whose commands the model has applied already. */
export interface PersonDid {
  /** The outermost command of the grid: it decides what Google would fire. */
  readonly command: { readonly type: string; readonly [field: string]: unknown };
  /** The rectangle (0-based, inclusive) of the cells whose content it touched; absent where it touched none. */
  readonly changed?: {
    readonly sheetId: string;
    readonly zone: {
      readonly top: number;
      readonly left: number;
      readonly bottom: number;
      readonly right: number;
    };
  };
  /** What a single changed cell held before, as text ('' where it was empty). */
  readonly oldValue?: string;
}

export interface Workbench {
  readonly world: World;
  /** Every run so far, oldest first. */
  readonly runs: readonly RunRecord[];
  /** Names of the functions that menus, triggers and `google.script.run` may call, in order of declaration. */
  readonly functions: readonly string[];
  /** Replaces the project (the bundle) that later executions evaluate. */
  install(project: Project): void;
  /** Seats a person (by key) at the keyboard. */
  signIn(personKey: string): void;
  /**
   * Opens the document for whoever is at the keyboard: the simple trigger onOpen fills the menu, with `mode` NONE
   * where an add-on is installed but not yet used in this document (default LIMITED).
   */
  open(options?: { readonly mode?: AuthMode }): RunResult | null;
  /** Runs a top-level function as the editor's Run button would. */
  run(functionName: string, args?: readonly unknown[]): RunResult;
  /** Clicks Extensions › <add-on> › …, by captions. */
  clickMenu(...captions: string[]): RunResult;
  /** What `google.script.run[functionName](...args)` gives: rules for arguments and results enforced. */
  call(functionName: string, ...args: unknown[]): RunResult;
  /** A custom function as a cell would call it. */
  customFunction(functionName: string, ...args: unknown[]): RunResult;
  /**
   * Applies a person's edit and fires what Google would.
   * @returns the run of the simple trigger onEdit, or null if none ran.
   * @throws Error with Google's words where a protection or a validation refuses the edit.
   */
  edit(edit: PersonEdit): RunResult | null;
  /** Fires the triggers of an edit that is applied already; as `edit` otherwise. */
  personDidEdit(did: PersonDid): RunResult | null;
  /** Puts the cursor (and active sheet) of whoever is at the keyboard somewhere. */
  select(sheet: string, a1: string): void;
  /** Moves the clock forward by or to (epoch ms), firing what falls due in order, each at its time. */
  advance(by: { readonly ms: number } | { readonly to: number }): readonly RunResult[];
  /** Answers for the next ui.alert/prompt calls, oldest first; without one, the run fails as unanswered. */
  answer(...answers: { readonly button: string; readonly text?: string }[]): void;
  /** Faults of the next execution (cleared when it ends) or of every one until `clearFaults`. */
  inject(faults: readonly Fault[], options?: { readonly every?: boolean }): void;
  clearFaults(): void;
  /**
   * Between runs: what was done so far can be undone no more, and is remembered no more. For quarters that are played in one
   * go; nobody else may have the document open.
   */
  forgetHistory(): void;
  /** Called after anything changed outside the model (mailbox, ui, triggers, log). */
  onChange(listener: () => void): () => void;
  /**
   * Called after every service call that took effect, with the call and what it answered, and at the end of every run:
   * moments worth keeping.
   */
  onSettled(listener: (call?: ServiceCall, answer?: unknown) => void): () => void;
  /** Called with every accepted revision of the document, in order: the engine's own messages. */
  onRevision(listener: (message: Revision) => void): () => void;
  person(key: string): Person;
  close(): void;
}

export interface OpenOptions {
  /** A workbook to start from: o-spreadsheet's data plus the rest of the world, as `saveWorld` gave it. */
  readonly saved?: SavedWorld;
  readonly name?: string;
  readonly locale?: string;
  readonly timeZone?: string;
  /** Epoch ms or ISO text where the clock starts; default where it was saved, else 2018-01-02T08:30 in the zone. */
  readonly now?: number | string;
  /** Whether the clock runs with real time (the page) or stands still (tests; the default). */
  readonly clockRuns?: boolean;
  readonly project?: Project;
  readonly people?: readonly Person[];
  readonly install?: 'bound' | 'addon';
  /** Rows of a tab that comes into being; default 1,000, as on Google. Fewer are set up sooner. */
  readonly newTabRows?: number;
  /** A transport for a page that is attached; default: none. */
  readonly transport?: unknown;
  /** Revisions that came after `saved`, in order. */
  readonly revisions?: readonly Revision[];
  /** Answers an alert or prompt for which no answer is queued; default: nobody does, and the call fails. */
  readonly onAsk?: (question: Question) => { readonly button: string; readonly text?: string } | null;
  /** Each line of any execution's log as it is written. */
  readonly onLog?: (level: string, text: string) => void;
  /** Real milliseconds after which a run that never returns is ended; default 120,000. */
  readonly realLimitMs?: number;
  /** When formulas are computed: with every command (the default), or a tab's when it is read. */
  readonly computes?: 'at once' | 'when read';
}

/** What `alert` or `prompt` asks; `buttons` is a ButtonSet's name, such as `YES_NO`. */
export interface Question {
  readonly kind: 'alert' | 'prompt';
  readonly title: string;
  readonly prompt: string;
  readonly buttons: string;
}

/** A message of the engine's transport that changes the document. */
export interface Revision {
  readonly type: string;
  readonly nextRevisionId: string;
  readonly [field: string]: unknown;
}

export interface SavedWorld {
  readonly version: 1;
  readonly data: unknown;
  readonly rest: unknown;
}
