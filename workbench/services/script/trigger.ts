/// <reference types="google-apps-script" />
/** Triggers as rows of the world: made under Google's limits, shown to scripts as Trigger objects. */
import type { Host } from '../../host.ts';
import { nextFiring } from '../../runtime/schedule.ts';
import type { Schedule, TriggerKind, TriggerRow } from '../../world.ts';
import { enumOf } from '../enums.ts';
import { guarded } from '../guard.ts';

/** A user's triggers in a script (guides/services/quotas). */
const TRIGGERS = 20;

type Trigger = GoogleAppsScript.Script.Trigger;

const idByTrigger = new WeakMap<object, string>();

/** The row's id of a Trigger that a script passes back; null for anything else. */
export const triggerId = (trigger: unknown): string | null =>
  typeof trigger === 'object' && trigger !== null ? (idByTrigger.get(trigger) ?? null) : null;

/** The Trigger object of a row. */
export const makeTrigger = (host: Host, row: TriggerRow): Trigger => {
  const clock = row.kind === 'CLOCK';
  const sources = enumOf('Script', 'TriggerSource');
  const trigger: Trigger = guarded('Trigger', {
    getEventType: () => enumOf('Script', 'EventType')[row.kind],
    getHandlerFunction: () => row.handler,
    getTriggerSource: () => (clock ? sources.CLOCK : sources.SPREADSHEETS),
    // Google gives null for a clock's trigger, though the types promise text.
    getTriggerSourceId: () => (clock ? null : host.world.documentId) as string,
    getUniqueId: () => row.id,
  });
  idByTrigger.set(trigger, row.id);
  return trigger;
};

export interface TriggerPlan {
  readonly handler: string;
  readonly kind: TriggerKind;
  /** For clock triggers; what is left open ("some hour") Google picks, here by the trigger's id. */
  schedule?(id: string): Schedule;
  /** `ClockTriggerBuilder.create`: the call as it is counted. */
  readonly method: string;
}

/** Adds the trigger for whom the script runs as. @throws when that user has too many. */
export const createTrigger = (host: Host, plan: TriggerPlan): Trigger =>
  host.call({ service: 'ScriptApp', method: plan.method, kind: 'trigger' }, () => {
    const { world } = host;
    const owner = host.effective.key;
    demandRoom(host, plan.kind);
    const id = freshId(host);
    const schedule = plan.schedule?.(id);
    const row: TriggerRow = {
      id,
      handler: plan.handler,
      kind: plan.kind,
      owner,
      ...(schedule && { schedule }),
    };
    const nextAt = nextFiring(row, host.now(), world);
    if (nextAt !== null) row.nextAt = nextAt;
    world.triggers.push(row);
    host.touched();
    return makeTrigger(host, row);
  });

const WORDS: Readonly<Record<TriggerKind, string>> = {
  CLOCK: 'time-based',
  ON_OPEN: 'open',
  ON_EDIT: 'edit',
  ON_CHANGE: 'change',
  ON_FORM_SUBMIT: 'form submit',
};

/** An add-on may have one trigger of each type for each user of a document. */
const demandRoom = (host: Host, kind: TriggerKind): void => {
  const own = host.world.triggers.filter(({ owner }) => owner === host.effective.key);
  if (own.length >= TRIGGERS) {
    throw host.realm.error(
      'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
      'Exception',
    );
  }
  if (host.world.install === 'addon' && own.some((row) => row.kind === kind)) {
    throw host.realm.error(
      `This add-on has created too many ${WORDS[kind]} triggers in this document for this Google user account.`,
      'Exception',
    );
  }
};

/** Digits, as Google's ids are; never used twice in a document. */
const freshId = ({ world }: Host): string => {
  const made = typeof world.extra.triggersMade === 'number' ? world.extra.triggersMade + 1 : 1;
  world.extra.triggersMade = made;
  return String(4_000_000_000_000_000 + made * 7919);
};
