import { describe, expect, it } from 'vitest';
import type { Fault, Workbench } from '../../../workbench/control.ts';
import { lockHolder } from '../../../workbench/services/lock.ts';
import { aWorkbench } from './aWorkbench.ts';

const WRITER = `
function main() {
  const sheet = SpreadsheetApp.getActive().getSheetByName('Sheet1');
  sheet.getRange('A1').setValue(1);
  sheet.getRange('A2').setValue(2);
  SpreadsheetApp.flush();
  sheet.getRange('A3').setValue(3);
  sheet.getRange('A4').setValue(4);
  sheet.getRange('A5').setValue(5);
  sheet.getRange('A6').setValue(6);
  MailApp.sendEmail('a@example.com', 's', 'b');
}`;

const column = ({ world: { model } }: Workbench): unknown[] => {
  const sheetId = model.getters.getSheetIds()[0] ?? '';
  return [0, 1, 2, 3, 4, 5].map((row) => model.getters.getEvaluatedCell({ sheetId, row, col: 0 }).value);
};

const withFaults = (...faults: Fault[]): Workbench => {
  const workbench = aWorkbench(WRITER);
  workbench.inject(faults);
  workbench.run('main');
  return workbench;
};

const status = ({ runs }: Workbench) => runs.at(-1)?.status;

describe('a call that fails', () => {
  it('before its effect leaves nothing of it', () => {
    const workbench = withFaults({ at: { method: 'Range.setValue' }, what: { fail: 'before' } });
    expect(status(workbench)).toBe('failed');
    expect(column(workbench)).toEqual([null, null, null, null, null, null]);
  });

  it('after its effect leaves its effect', () => {
    const workbench = withFaults({ at: { method: 'Range.setValue', nth: 2 }, what: { fail: 'after' } });
    expect(column(workbench)).toEqual([1, 2, null, null, null, null]);
  });

  it('can be caught, as an Exception with a message', () => {
    const workbench = aWorkbench(`function main() {
      try { MailApp.getRemainingDailyQuota(); } catch (e) { return [e.name, e.message, e instanceof Error]; } }`);
    workbench.inject([{ at: 1, what: { fail: 'before', message: 'Service down' } }]);
    expect(workbench.run('main').value).toEqual(['Exception', 'Service down', true]);
  });

  it.each(Array.from({ length: 9 }, (_, index) => index + 1))('can be call number %i', (at) => {
    const workbench = withFaults({ at, what: { fail: 'before', message: `call ${at}` } });
    expect(workbench.runs[0]?.calls).toBe(at);
    expect(workbench.runs[0]?.error?.message).toBe(`call ${at}`);
  });
});

describe('faults belong to the next execution', () => {
  it('and to none after it', () => {
    const workbench = withFaults({ at: 1, what: { fail: 'before' } });
    expect(workbench.run('main').record.status).toBe('completed');
  });

  it('or to every one until they are cleared', () => {
    const workbench = aWorkbench(WRITER);
    workbench.inject([{ at: 1, what: { fail: 'before' } }], { every: true });
    expect(workbench.run('main').record.status).toBe('failed');
    expect(workbench.run('main').record.status).toBe('failed');
    workbench.clearFaults();
    expect(workbench.run('main').record.status).toBe('completed');
  });
});

describe('a killed execution', () => {
  const killAtMail = (unflushed: 'kept' | 'lost' | 'half', moment: 'before' | 'after' = 'before') =>
    withFaults({ at: { method: 'MailApp.sendEmail' }, what: { kill: moment, unflushed } });

  it('takes back its unflushed writes alone where what came before is forgotten', () => {
    const workbench = aWorkbench(WRITER);
    workbench.edit({ type: 'set', sheet: 'Sheet1', a1: 'A3', values: [['7']] });
    workbench.forgetHistory();
    expect(workbench.world.model.getters.canUndo()).toBe(false);
    workbench.inject([{ at: { method: 'MailApp.sendEmail' }, what: { kill: 'before', unflushed: 'lost' } }]);
    workbench.run('main');
    expect(column(workbench)).toEqual([1, 2, 7, null, null, null]);
  });

  it('keeps its unflushed writes, if so asked', () => {
    const workbench = killAtMail('kept');
    expect(status(workbench)).toBe('killed');
    expect(column(workbench)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('loses what was not flushed, and only that', () => {
    expect(column(killAtMail('lost'))).toEqual([1, 2, null, null, null, null]);
  });

  it('keeps the first half of what was not flushed', () => {
    expect(column(killAtMail('half'))).toEqual([1, 2, 3, 4, null, null]);
  });

  it('before a mail sends none, after it has sent one', () => {
    expect(killAtMail('kept', 'before').world.mailbox).toHaveLength(0);
    expect(killAtMail('kept', 'after').world.mailbox).toHaveLength(1);
  });

  it('keeps a change by a person that came between its writes', () => {
    const workbench = withFaults(
      {
        at: { method: 'Range.setValue', nth: 4 },
        what: {
          meanwhile: (bench) => bench.edit({ type: 'set', sheet: 'Sheet1', a1: 'A6', values: [['theirs']] }),
        },
      },
      { at: { method: 'Range.setValue', nth: 5 }, what: { kill: 'before', unflushed: 'lost' } },
    );
    expect(column(workbench)).toEqual([1, 2, null, null, null, 'theirs']);
  });

  it('runs no catch, no finally and no later call to any effect', () => {
    const workbench = aWorkbench(`function main() {
      const sheet = SpreadsheetApp.getActive().getSheetByName('Sheet1');
      const store = PropertiesService.getScriptProperties();
      for (let i = 0; i < 3; i++) {
        try { sheet.getRange('A1').setValue(1); }
        catch (e) { console.log('caught'); sheet.getRange('A2').setValue(2); }
        finally { store.setProperty('finally', 'ran'); console.log('finally'); MailApp.sendEmail('a@example.com', 's', 'b'); }
      }
    }`);
    workbench.inject([{ at: { method: 'Range.setValue' }, what: { kill: 'before', unflushed: 'lost' } }]);
    const { record } = workbench.run('main');
    expect(record).toMatchObject({ status: 'killed', output: [] });
    expect(record.trace.at(-1)?.method).toBe('Range.setValue');
    expect(workbench.world.properties.script).toEqual({});
    expect(workbench.world.mailbox).toEqual([]);
    expect(column(workbench).slice(0, 2)).toEqual([null, null]);
  });

  it('is killed even if the script swallows everything and returns', () => {
    const workbench = aWorkbench(
      'function main() { try { MailApp.getRemainingDailyQuota(); } catch (e) {} return 1; }',
    );
    workbench.inject([{ at: 1, what: { kill: 'before', unflushed: 'kept' } }]);
    const { record, value } = workbench.run('main');
    expect(record.status).toBe('killed');
    expect(value).toBeUndefined();
  });

  it('gives its locks back', () => {
    const workbench = aWorkbench(`function main() {
      LockService.getDocumentLock().waitLock(1000); MailApp.getRemainingDailyQuota(); }`);
    workbench.inject([
      { at: { method: 'MailApp.getRemainingDailyQuota' }, what: { kill: 'before', unflushed: 'kept' } },
    ]);
    expect(workbench.run('main').record.status).toBe('killed');
    expect(lockHolder(workbench.world, 'document')).toBeNull();
  });
});

describe('what happens meanwhile', () => {
  it('comes before the call, which sees it', () => {
    const workbench = aWorkbench(`function main() {
      return SpreadsheetApp.getActive().getSheetByName('Sheet1').getRange('A1').getValue(); }`);
    workbench.inject([
      {
        at: { method: 'Range.getValue' },
        what: {
          meanwhile: (bench) => bench.edit({ type: 'set', sheet: 'Sheet1', a1: 'A1', values: [['typed']] }),
        },
      },
    ]);
    expect(workbench.run('main').value).toBe('typed');
  });

  it('may be another execution, in its own context, by another person', () => {
    const workbench = aWorkbench(`let mine = 0;
      function main() { mine = 1; MailApp.getRemainingDailyQuota(); return [mine, Session.getEffectiveUser().getEmail()]; }
      function other() { mine += 5; return [mine, Session.getEffectiveUser().getEmail()]; }`);
    let inner: unknown;
    workbench.inject([
      {
        at: 1,
        what: {
          meanwhile: (bench) => {
            bench.signIn('sales');
            inner = bench.run('other').value;
          },
        },
      },
    ]);
    expect(workbench.run('main').value).toEqual([1, 'owner@example.com']);
    expect(inner).toEqual([5, 'sam@example.com']);
  });

  it('another execution waits in vain for a lock that the first one holds', () => {
    const workbench = aWorkbench(`
      function main() { LockService.getDocumentLock().waitLock(1000); MailApp.getRemainingDailyQuota(); return 'mine'; }
      function other() { LockService.getDocumentLock().waitLock(5000); }`);
    workbench.inject([
      {
        at: { method: 'MailApp.getRemainingDailyQuota' },
        what: { meanwhile: (bench) => void bench.run('other') },
      },
    ]);
    expect(workbench.run('main').value).toBe('mine');
    expect(workbench.runs[0]).toMatchObject({ functionName: 'other', status: 'failed' });
    expect(workbench.runs[0]?.modelledMs).toBeGreaterThanOrEqual(5000);
    expect(workbench.run('other').record.status).toBe('completed');
  });
});
