import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  changeMark,
  daysStood,
  lackingStep,
  replay,
  type Standing,
  stageBeforeRest,
  stageChange,
} from '../../../../src/domain/sales/stageHistory.ts';
import type { Instant } from '../../../../src/schema/day.ts';

const at = (minute: number): Instant =>
  new Date(Date.UTC(2018, 0, 1) + minute * 60_000).toISOString() as Instant;
const standing = (values: Partial<Standing> = {}): Standing => ({
  id: 'O-1',
  stage: 'Bid',
  knownStage: 'Engaging',
  stageSince: at(0),
  ...values,
});
const stages = fc.constantFrom('Prospecting', 'Engaging', 'Bid', 'Won', 'Lost', 'Suspended');
/** The stage that somebody puts it into, and whether anybody looks at it before the next one does. */
const deeds = fc.array(fc.record({ stage: stages, looked: fc.boolean() }), { maxLength: 30 });

describe('The history of stages (R55)', () => {
  test('replays to the present, however often it is looked at and in whatever order its rows stand', () => {
    fc.assert(
      fc.property(stages, deeds, fc.infiniteStream(fc.nat()), (first, done, chance) => {
        let now = standing({ stage: first, knownStage: first });
        const rows = new Map([
          ['begin', { at: at(0), before: null as string | null, after: first as string | null }],
        ]);
        const look = (minute: number, times: number) => {
          for (let time = 0; time < times; time++) {
            const change = stageChange(now, at(minute));
            if (change) rows.set(changeMark(now, change.before, change.after ?? ''), change);
          }
          now = {
            ...now,
            knownStage: now.stage,
            stageSince: now.stage === now.knownStage ? now.stageSince : at(minute),
          };
        };
        done.forEach(({ stage, looked }, index) => {
          now = { ...now, stage };
          if (looked) look(index + 1, 2);
        });
        look(done.length + 1, 1);
        const shuffled = [...rows.values()].sort(() => (Number(chance.next().value) % 2 === 0 ? 1 : -1));
        expect(replay(shuffled)).toBe(now.stage);
        const inOrder = [...rows.values()].sort((a, b) => (a.at < b.at ? -1 : 1));
        expect(inOrder.slice(1).map(({ before }) => before)).toEqual(
          inOrder.slice(0, -1).map(({ after }) => after),
        );
      }),
    );
  });

  test('names the days that it stood, whole ones, never below none', () => {
    expect(stageChange(standing(), at(3 * 1440 + 1439))?.days).toBe(3);
    expect(daysStood(at(10), at(0))).toBe(0);
    expect(stageChange(standing({ stageSince: null }), at(5))?.days).toBeNull();
  });

  test.each([
    ['stands where it stood', { stage: 'Engaging' }],
    ['was never looked at', { knownStage: null }],
    ['has a blank stage', { stage: null }],
  ])('says nothing of one that %s', (_, values) => {
    expect(stageChange(standing(values), at(1))).toBeNull();
  });

  test('tells a step from the same step at another time', () => {
    const once = changeMark(standing(), 'Engaging', 'Bid');
    expect(changeMark(standing({ stage: 'Lost' }), 'Engaging', 'Bid')).toBe(once);
    expect(changeMark(standing({ stageSince: at(9) }), 'Engaging', 'Bid')).not.toBe(once);
    expect(changeMark(standing(), 'Engaging', 'Won')).not.toBe(once);
  });

  test('knows the open stage in which a resting one stood before, also where it was put to rest twice', () => {
    const isOpen = (stage: string) => ['Engaging', 'Bid'].includes(stage);
    const history = [
      { at: at(1), before: 'Engaging', after: 'Suspended' },
      { at: at(4), before: 'Suspended', after: 'Lost' },
      { at: at(3), before: 'Bid', after: 'Suspended' },
      { at: at(2), before: 'Suspended', after: 'Bid' },
    ];
    expect(stageBeforeRest(history, isOpen)).toBe('Bid');
    expect(stageBeforeRest([], isOpen)).toBeNull();
  });
});

describe('A history from which a killed run left out a step', () => {
  const step = (minute: number, before: string | null, after: string) => ({ at: at(minute), before, after });

  test('lacks the one between where a step led to and where the next one began', () => {
    expect(lackingStep([step(0, null, 'Draft'), step(9, 'Signed', 'Planned')])).toEqual({
      before: 'Draft',
      after: 'Signed',
      at: new Date(Date.parse(at(9)) - 1000).toISOString(),
    });
  });

  test('lacks none once that is written, wherever its row stands, nor where nothing came before', () => {
    const whole = [step(0, null, 'Draft'), step(9, 'Signed', 'Planned'), step(8, 'Draft', 'Signed')];
    expect(lackingStep(whole)).toBeNull();
    expect(lackingStep([step(9, 'Signed', 'Planned')])).toBeNull();
    expect(lackingStep([])).toBeNull();
  });
});
