import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { endOf, type Standing } from '../../../../src/domain/mail/endOf.ts';
import { firstStep, turnOf } from '../../../../src/domain/mail/sequenceSteps.ts';
import type { SequenceStep } from '../../../../src/schema/tables/sequenceSteps.ts';

const aStep = (position: number, patch: Partial<SequenceStep> = {}): SequenceStep => ({
  id: `SS-${position}`,
  sequence: 'SQ-1',
  sequenceName: 'Welcome',
  position,
  wait: 0,
  condition: null,
  rule: null,
  action: 'mail',
  template: 'MT-1',
  templateName: 'Welcome',
  subject: null,
  otherwise: null,
  ...patch,
});
const begun = { startedAt: '2018-01-02T13:00:00.000Z', startedOn: '2018-01-02' } as const;
const sequence = { trigger: 'lead', endsOn: 'replyOrDeal' } as const;
const quiet: Standing = {
  known: true,
  status: 'lead',
  optedOut: false,
  hushed: false,
  contacts: [],
  deals: [],
  settled: false,
};
const end = (patch: Partial<Standing>, of: object = {}) =>
  endOf(begun, { ...sequence, ...of }, { ...quiet, ...patch });
const inbound = { direction: 'in', happenedOn: '2018-01-02', loggedAt: '2018-01-02T13:00:01.000Z' } as const;

describe('A sequence ends', () => {
  test('on any inbound contact since it began, whatever else holds; not on ours, not on one before', () => {
    expect(end({ contacts: [inbound] })).toBe('replied');
    expect(end({ contacts: [{ ...inbound, direction: 'out' }] })).toBeNull();
    expect(end({ contacts: [{ ...inbound, loggedAt: '2018-01-02T12:59:59.000Z' }] })).toBeNull();
    expect(end({ contacts: [{ ...inbound, loggedAt: null }] })).toBe('replied');
    expect(end({ contacts: [{ ...inbound, loggedAt: null, happenedOn: '2018-01-01' }] })).toBeNull();
  });

  test('on a deal that is decided or rests since then, where the sequence says so', () => {
    const deal = { means: 'won', closedOn: '2018-01-03', stageSince: null } as const;
    expect(end({ deals: [deal] })).toBe('deal');
    expect(end({ deals: [deal] }, { endsOn: 'reply' })).toBeNull();
    expect(end({ deals: [{ ...deal, means: 'open' }] })).toBeNull();
    expect(
      end({ deals: [{ means: 'suspended', closedOn: null, stageSince: '2018-01-02T14:00:00.000Z' }] }),
    ).toBe('deal');
    expect(end({ deals: [{ ...deal, closedOn: '2018-01-01' }] })).toBeNull();
  });

  test('when the customer is lost, but for one that wins back', () => {
    expect(end({ status: 'lost' })).toBe('lost');
    expect(end({ status: 'lost' }, { trigger: 'returnVisit' })).toBeNull();
  });

  test('for whoever replied, opted out, complained or is gone, always (property)', () => {
    const facts = fc.record({
      known: fc.boolean(),
      status: fc.constantFrom('lead', 'lost', 'existing', null),
      optedOut: fc.boolean(),
      hushed: fc.boolean(),
      replied: fc.boolean(),
      settled: fc.boolean(),
    });
    fc.assert(
      fc.property(
        facts,
        fc.constantFrom('birthday', 'dunning', 'returnVisit', 'manual'),
        (given, trigger) => {
          const { replied, ...standing } = given;
          const why = end({ ...standing, contacts: replied ? [inbound] : [] }, { trigger });
          if (replied || given.optedOut || given.hushed || given.settled || !given.known)
            expect(why).not.toBeNull();
        },
      ),
    );
  });
});

describe('A turn', () => {
  const steps = [
    aStep(1),
    aStep(2, { rule: 'r', otherwise: 4, wait: 3 }),
    aStep(3, { action: 'stop' }),
    aStep(4, { action: 'followUp', wait: 2 }),
  ];

  test('does its step and waits for the next', () => {
    expect(turnOf(steps, 1, () => true)).toEqual({ act: steps[0], next: steps[1] });
  });

  test('goes where the condition says: on, or to the other branch after its days', () => {
    expect(turnOf(steps, 2, () => true)).toEqual({ act: steps[1], next: steps[2] });
    expect(turnOf(steps, 2, ({ rule }) => rule === null)).toEqual({ act: null, next: steps[3] });
  });

  test('ends at a stop and behind the last; a step that was deleted is passed over', () => {
    expect(turnOf(steps, 3, () => true)).toEqual({ act: steps[2], next: null });
    expect(turnOf(steps, 4, () => true)).toEqual({ act: steps[3], next: null });
    expect(turnOf(steps, 9, () => true)).toEqual({ act: null, next: null });
    expect(turnOf([aStep(1), aStep(5)], 2, () => true).act?.position).toBe(5);
  });

  test('only goes forward, and so ends, whatever the rows say (property)', () => {
    const rows = fc.array(
      fc.record({
        position: fc.integer({ min: 1, max: 9 }),
        otherwise: fc.option(fc.integer({ min: 1, max: 9 })),
        wait: fc.integer({ min: 0, max: 2 }),
        rule: fc.constantFrom(null, 'r'),
      }),
    );
    fc.assert(
      fc.property(rows, (all) => {
        const made = all.map(({ position, ...rest }) => aStep(position, rest));
        let at: number | null = 1;
        let turns = 0;
        while (at !== null && turns++ < 20)
          at = turnOf(made, at, ({ rule }) => rule === null).next?.position ?? null;
        expect(turns).toBeLessThanOrEqual(10);
      }),
    );
  });

  test('of dunning begins with the reminder that is due (R86)', () => {
    expect(firstStep(steps, 'dunning', 2)?.position).toBe(2);
    expect(firstStep(steps, 'lead', 2)?.position).toBe(1);
  });
});
