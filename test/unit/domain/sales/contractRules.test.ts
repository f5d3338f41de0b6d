import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fillTemplate } from '../../../../src/domain/fillTemplate.ts';
import { accountOf } from '../../../../src/domain/sales/ageing.ts';
import {
  barriers,
  contractMark,
  linkedTarget,
  type Standing,
} from '../../../../src/domain/sales/contractRules.ts';
import { contractWarnings, type WatchedContract } from '../../../../src/domain/sales/contractWarnings.ts';

const free: Standing = {
  now: 'draft',
  target: 'review',
  approval: false,
  approved: true,
  signed: true,
  open: 0,
  owed: 0,
};

describe('A contract enters a stage (R81, R82)', () => {
  test.each([
    [{ target: 'approved', approved: false }, ['approval']],
    [{ target: 'review', approval: true, approved: false }, ['approval']],
    [{ target: 'signed', now: 'approved', approved: false }, ['approval']],
    [{ target: 'started', now: 'draft', approved: false }, ['approval']],
    [{ target: 'started', now: 'signed', approved: false }, []],
    [{ target: 'signed', signed: false }, ['signedOn']],
    [{ target: 'completed', now: 'started', open: 1, owed: 5 }, ['steps']],
    [{ target: 'closed', now: 'completed', owed: 5 }, ['owed']],
    [{ target: 'draft', now: 'signed' }, ['signed']],
    [{ target: 'planned', now: 'completed' }, []],
  ] as const)('%j is barred by %j', (over, found) => {
    expect(barriers({ ...free, ...over })).toEqual(found);
  });

  test('another value, text or day is not what was approved; another note is', () => {
    const one = { value: 5, body: 'Text', startsOn: null, endsOn: '2018-01-01' } as const;
    const marks = [one, { ...one, value: 6 }, { ...one, body: 'text' }, { ...one, endsOn: null }].map(
      contractMark,
    );
    expect(new Set(marks).size).toBe(4);
    expect(contractMark({ ...one })).toBe(marks[0]);
  });

  test('its linked steps start it with the first and complete it with the last (R83)', () => {
    const step = (kind: 'milestone' | 'purchase' | 'receipt', done: boolean) =>
      ({ kind, doneOn: done ? '2018-01-01' : null }) as const;
    expect(linkedTarget('planned', [step('purchase', false)])).toBeNull();
    expect(linkedTarget('planned', [step('milestone', true)])).toBeNull();
    expect(linkedTarget('draft', [step('purchase', true)])).toBeNull();
    expect(linkedTarget('planned', [step('purchase', true), step('purchase', false)])).toBe('started');
    expect(linkedTarget('started', [step('purchase', true), step('milestone', false)])).toBeNull();
    expect(linkedTarget('started', [step('purchase', true), step('milestone', true)])).toBe('completed');
    expect(linkedTarget('completed', [step('purchase', true)])).toBeNull();
  });
});

describe('What to look at in contracts (R84, R86)', () => {
  const today = '2018-03-01';
  const watch = (over: Partial<WatchedContract['contract']>, more: Partial<WatchedContract> = {}) =>
    contractWarnings(
      [
        {
          contract: {
            id: 'Z-1',
            endsOn: null,
            renewal: null,
            notice: null,
            stoppedOn: null,
            stageSince: null,
            ...over,
          },
          means: 'started',
          longest: null,
          steps: [],
          account: accountOf([], 2),
          ...more,
        },
      ],
      today,
    ).map(({ kind, on, days }) => [kind, on, days]);

  test.each([
    [{ endsOn: '2018-03-31' }, [['ends', '2018-03-31', -30]]],
    [{ endsOn: '2018-04-01' }, []],
    [{ endsOn: '2018-04-30', notice: 60 }, [['ends', '2018-04-30', -60]]],
    [{ endsOn: '2018-02-28' }, [['ended', '2018-02-28', 1]]],
    [{ endsOn: '2018-04-30', notice: 60, renewal: 'automatic' }, [['renews', '2018-03-01', 0]]],
    [{ endsOn: '2018-04-29', notice: 60, renewal: 'automatic' }, []],
    [{ stoppedOn: '2018-02-01' }, [['resume', '2018-02-01', 28]]],
  ] as const)('%j tells %j', (over, found) => {
    expect(watch(over)).toEqual(found);
  });

  test('a late milestone, and a stay that is too long; nothing of what is closed', () => {
    const steps = [{ kind: 'milestone', dueOn: '2018-02-01', doneOn: null }] as const;
    const since = { stageSince: '2018-02-01T10:00:00Z' } as const;
    expect(watch({}, { steps })).toEqual([['milestone', '2018-02-01', 28]]);
    expect(watch(since, { longest: 27 })).toEqual([['longest', '2018-02-28', 1]]);
    expect(watch(since, { longest: 28 })).toEqual([]);
    expect(watch({ ...since, endsOn: '2018-01-01' }, { steps, longest: 1, means: 'closed' })).toEqual([]);
  });
});

describe('A template (R85)', () => {
  test('is filled where something is known, and names what is not, once', () => {
    expect(fillTemplate('{{a}} {{ b }} {{c}} {{c}} {a}', { a: '1', b: '2', c: null })).toEqual({
      text: '1 2 {{c}} {{c}} {a}',
      missing: ['c'],
    });
    expect(fillTemplate('{{constructor}}', {}).missing).toEqual(['constructor']);
  });

  test('puts values in as they are: their braces are no places, their signs are made harmless', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (value) => {
        expect(fillTemplate('<{{a}}>', { a: value, b: 'x' }).text).toBe(`<${value}>`);
      }),
    );
    expect(fillTemplate('{{a}}', { a: '{{b}}', b: 'x' }).text).toBe('{{b}}');
    const safe = (value: string): string => value.replace(/</g, '&lt;');
    expect(fillTemplate('<b>{{a}}</b>', { a: '<i>' }, safe).text).toBe('<b>&lt;i></b>');
  });
});
