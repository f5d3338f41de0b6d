import { describe, expect, it } from 'vitest';
import type { Workbench } from '../../../workbench/control.ts';
import { openWorkbench } from '../../../workbench/runtime/open.ts';
import { lockHolder, setLockHolder } from '../../../workbench/services/lock.ts';
import { covers } from '../covers.ts';
import { aScript, resultOf } from './aScript.ts';

covers(
  'LockService.getScriptLock',
  'LockService.getDocumentLock',
  'LockService.getUserLock',
  'Lock.tryLock',
  'Lock.waitLock',
  'Lock.hasLock',
  'Lock.releaseLock',
);

/** A project whose `holder` takes the lock and then reads a property, and whose other functions want it too. */
const project = (lock = 'getDocumentLock') => ({
  sources: [
    {
      name: 'locks.js',
      text: `
        function holder() { LockService.${lock}().waitLock(1000); PropertiesService.getScriptProperties().getKeys(); }
        function waiter() { LockService.${lock}().waitLock(5000); }
        function asker() { return LockService.${lock}().tryLock(2000); }`,
    },
  ],
  html: {},
  manifest: {},
});

/** Runs `meanwhile` while an execution holds the lock. */
const whileHeld = (workbench: Workbench, meanwhile: (workbench: Workbench) => void): void => {
  workbench.inject([{ at: { method: 'Properties.getKeys' }, what: { meanwhile } }]);
  expect(workbench.run('holder').record.status).toBe('completed');
};

describe('a lock', () => {
  it('is had once taken, can be taken again by its holder, and is free once released', () => {
    const body = `var lock = LockService.getDocumentLock(); var states = [lock.hasLock()];
      lock.waitLock(1000); states.push(lock.hasLock(), lock.tryLock(0), LockService.getScriptLock().hasLock());
      lock.releaseLock(); states.push(lock.hasLock()); return states;`;
    expect(resultOf(body)).toEqual([false, true, true, false, false]);
  });

  it('is released when the execution ends', () => {
    const { workbench } = aScript('LockService.getDocumentLock().waitLock(1000);');
    expect(lockHolder(workbench.world, 'document')).toBeNull();
  });

  it('is released when the execution is killed', () => {
    const workbench = openWorkbench({ project: project() });
    workbench.inject([{ at: { method: 'Properties.getKeys' }, what: { kill: 'before', unflushed: 'lost' } }]);
    expect(workbench.run('holder').record.status).toBe('killed');
    expect(lockHolder(workbench.world, 'document')).toBeNull();
  });
});

describe('an execution that meets a lock held by another', () => {
  it('spends its whole timeout and then fails', () => {
    const workbench = openWorkbench({ project: project() });
    whileHeld(workbench, (other) => {
      const { record } = other.run('waiter');
      expect(record.error?.message).toBe('Lock timeout: another process was holding the lock for too long.');
      expect(record.modelledMs).toBeGreaterThanOrEqual(5000);
    });
  });

  it('is told no after its timeout if it only tried', () => {
    const workbench = openWorkbench({ project: project() });
    whileHeld(workbench, (other) => {
      const { record, value } = other.run('asker');
      expect(value).toBe(false);
      expect(record.modelledMs).toBeGreaterThanOrEqual(2000);
    });
    expect(workbench.run('asker').value).toBe(true);
  });

  it('fails as long as a process of elsewhere holds it, and has it then', () => {
    const workbench = openWorkbench({ project: project() });
    setLockHolder(workbench.world, 'document', 'elsewhere');
    expect(workbench.run('asker').value).toBe(false);
    setLockHolder(workbench.world, 'document', null);
    expect(workbench.run('asker').value).toBe(true);
  });

  it('gets the lock if it is a user lock and another user holds it', () => {
    const workbench = openWorkbench({ project: project('getUserLock') });
    whileHeld(workbench, (other) => {
      other.signIn('sales');
      expect(other.run('asker').value).toBe(true);
    });
  });
});
