/**
 * LockService: mutual exclusion between executions. Executions never overlap here but for one that runs between
 * two calls of another; whoever meets a held lock spends its whole timeout, as the holder stands still meanwhile.
 */
import type { Host } from '../host.ts';
import type { World } from '../world.ts';
import { guarded } from './guard.ts';
import { demandSignature } from './signature.ts';

/** Which execution holds each lock. Not part of the kept world: no execution outlives the process. */
const heldLocks = new WeakMap<World, Map<string, string>>();

const locksOf = (world: World): Map<string, string> => {
  const locks = heldLocks.get(world) ?? new Map<string, string>();
  heldLocks.set(world, locks);
  return locks;
};

/** @returns the id of the execution that holds the lock `script`, `document` or `user:<key>`; null if free. */
export const lockHolder = (world: World, name: string): string | null => locksOf(world).get(name) ?? null;

/** Lets another process, named by an id of the caller's choice, hold or give back a lock: for tests. */
export const setLockHolder = (world: World, name: string, holder: string | null): void => {
  if (holder === null) locksOf(world).delete(name);
  else locksOf(world).set(name, holder);
};

export const createLockService = (host: Host): GoogleAppsScript.Lock.LockService =>
  guarded('LockService', {
    getScriptLock: () => lock(host, 'script'),
    getDocumentLock: () => lock(host, 'document'),
    getUserLock: () => lock(host, `user:${host.effective.key}`),
  });

const lock = (host: Host, name: string): GoogleAppsScript.Lock.Lock => {
  const locks = locksOf(host.world);
  const call = <T>(method: string, effect: () => T): T =>
    host.call({ service: 'LockService', method: `Lock.${method}`, kind: 'lock' }, effect);
  const mine = () => locks.get(name) === host.executionId;
  const release = () => {
    if (mine()) locks.delete(name);
  };
  const acquire = (method: string, timeout: number): boolean => {
    demandSignature(host, `LockService.Lock.${method}`, [timeout], ['number']);
    const got = call(method, () => {
      if (locks.has(name) && !mine()) return false;
      if (!mine()) host.atEnd(release);
      locks.set(name, host.executionId);
      return true;
    });
    if (!got) host.spend(Math.max(0, timeout));
    return got;
  };
  return guarded('Lock', {
    tryLock: (timeout: number) => acquire('tryLock', timeout),
    waitLock: (timeout: number) => {
      if (acquire('waitLock', timeout)) return;
      throw host.realm.error('Lock timeout: another process was holding the lock for too long.', 'Exception');
    },
    hasLock: () => mine(),
    releaseLock: () => call('releaseLock', release),
  });
};
