/**
 * What one execution offers to the services, and the gate each call to Google goes through. The runtime makes a
 * Host for every execution; services are functions of it.
 */
import type { Person, World } from './world.ts';

export type AuthMode = 'NONE' | 'LIMITED' | 'FULL' | 'CUSTOM_FUNCTION';

/** How an execution came about; simple triggers and custom functions have 30 s, others six minutes. */
export type Occasion = 'menu' | 'sidebar' | 'trigger' | 'simple' | 'custom-function' | 'run';

/** A call that would reach Google. getRange, builders and other local work never make one. */
export interface ServiceCall {
  /** Service as Google names it: SpreadsheetApp, MailApp, PropertiesService, LockService, CacheService … */
  readonly service: string;
  /** Class and method: `Range.getValues`, `MailApp.sendEmail`. */
  readonly method: string;
  readonly kind:
    | 'read'
    | 'write'
    | 'flush'
    | 'lock'
    | 'property'
    | 'cache'
    | 'mail'
    | 'identity'
    | 'ui'
    | 'trigger'
    | 'other';
  /** The tab that it is about, where it is about one. */
  readonly sheetId?: string;
  /** Cells read or written, for the count and the cost model. */
  readonly cells?: number;
  /**
   * For writes to the document: puts back what the effect changed. Kept until the next flush, so that a kill can
   * lose what was not flushed. Must be taken before the effect runs (a function evaluated lazily after is fine if
   * the prior state was captured before).
   */
  readonly undo?: () => void;
}

/** A date that is not made yet. */
export interface Moment {
  readonly epochMs: number;
}

/** Values of cells, and at which places among them moments stand. */
export interface Cells<T> {
  readonly values: readonly T[];
  readonly moments: readonly number[];
}

/** Makes objects of the script's own realm, so that `instanceof` and `Array.isArray` hold inside the script. */
export interface Realm {
  date(epochMs: number): Date;
  isDate(value: unknown): value is Date;
  array<T>(items: readonly T[]): T[];
  /** An empty list that may outlive the execution; of the script's realm, whose `block` is quick with it, where that does too. */
  list<T>(): T[];
  /** Of each of these lines a copy, from the one place to before the other, moments as dates. */
  block<T extends string | number | boolean | Moment>(
    lines: readonly Cells<T>[],
    from: number,
    to: number,
  ): (T extends Moment ? Date : T)[][];
  object<T extends object>(fields: T): T;
  /** An Error of the script's realm: `throw host.realm.error('…')`. */
  error(message: string, name?: string): Error;
}

export interface Host {
  readonly world: World;
  /** As whom the execution runs (effective user), and who caused it (active user; '' e-mail where Google hides it). */
  readonly effective: Person;
  readonly active: Person;
  readonly mode: AuthMode;
  readonly occasion: Occasion;
  readonly realm: Realm;
  /** One lock token per execution, for LockService. */
  readonly executionId: string;
  /**
   * Counts the call, checks that the mode allows it, adds its cost, applies injected faults before and after, and
   * runs the effect between them. May throw the script-visible error, or an uncatchable kill.
   */
  call<T>(call: ServiceCall, effect: () => T): T;
  /** Adds modelled milliseconds (Utilities.sleep, waiting for a lock). May kill at the limit. */
  spend(ms: number): void;
  /** Modelled milliseconds since the execution began; the clock the script sees is world.clock.now() + this. */
  spent(): number;
  /** The script's time: world clock plus modelled time. */
  now(): number;
  /** A line of the execution's log (console, Logger). */
  log(level: 'log' | 'info' | 'warn' | 'error' | 'time', text: string): void;
  /** Called at the end of every execution, in reverse order of registration (locks release, writes flush). */
  atEnd(run: () => void): void;
  /** Per-execution memory for services (Logger's log, memoised wrappers). */
  readonly memory: Map<string, unknown>;
  /** Files of the project by name without ending, for HtmlService.createHtmlOutputFromFile / createTemplateFromFile. */
  file(name: string): string | null;
  /** Evaluates source in the script's realm (HtmlService templates need it). */
  evaluate(source: string, name: string): unknown;
  /** Invalidates whatever a person should see again: after writes to ui, mailbox, triggers. */
  touched(): void;
}
