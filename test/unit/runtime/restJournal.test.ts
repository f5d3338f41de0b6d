import { describe, expect, it } from 'vitest';
import { freshRest } from '../../../workbench/runtime/newWorld.ts';
import { applySteps, trackRest } from '../../../workbench/runtime/restJournal.ts';
import type { SavedRest } from '../../../workbench/runtime/save.ts';
import type { Message } from '../../../workbench/world.ts';

const aRest = (changes: Partial<SavedRest> = {}): SavedRest => {
  const { ui: _ui, ...rest } = freshRest({});
  return { ...rest, clock: { now: 1000, running: false }, ...changes };
};
const aMessage = (id: string): Message => ({
  id,
  sentAt: 0,
  from: 'a@example.com',
  to: 'b@example.com',
  subject: id,
  body: '',
  attachments: [],
});

describe('what changed in the rest of a world', () => {
  it('is nothing at first', () => {
    expect(trackRest(aRest())(aRest())).toBeNull();
  });

  it('is a key whose content changed, in place or not', () => {
    const rest = aRest();
    const changes = trackRest(rest);
    rest.properties.script.a = '1';
    expect(changes(rest)).toEqual({ rest: { properties: rest.properties, clock: rest.clock } });
    expect(changes(rest)).toBeNull();
  });

  it('is the mail that was added, and no mail before it', () => {
    const changes = trackRest(aRest({ mailbox: [aMessage('1')] }));
    expect(changes(aRest({ mailbox: [aMessage('1'), aMessage('2')] }))).toMatchObject({
      mail: [aMessage('2')],
    });
  });

  it('is the whole mailbox where mail was taken away', () => {
    const changes = trackRest(aRest({ mailbox: [aMessage('1'), aMessage('2')] }));
    expect(changes(aRest({ mailbox: [aMessage('3'), aMessage('4')] }))).toMatchObject({
      rest: { mailbox: [aMessage('3'), aMessage('4')] },
    });
  });

  it('is a clock that was moved, not one that merely runs', () => {
    const stands = trackRest(aRest());
    expect(stands(aRest({ clock: { now: 2000, running: false } }))).toMatchObject({
      rest: { clock: { now: 2000 } },
    });
    const now = Math.round(Date.now() / 1000) * 1000;
    const runs = trackRest(aRest({ clock: { now, running: true } }));
    expect(runs(aRest({ clock: { now: now + 86_400_000, running: true } }))).not.toBeNull();
  });

  it('leads from the old rest to the new one, step by step', () => {
    const states = [
      aRest(),
      aRest({ name: 'Renamed' }),
      aRest({ name: 'Renamed', mailbox: [aMessage('1')] }),
      aRest({
        name: 'Renamed',
        mailbox: [aMessage('1'), aMessage('2')],
        triggers: [{ id: 't', handler: 'h', kind: 'CLOCK', owner: 'owner' }],
      }),
      aRest({ mailbox: [] }),
    ];
    const [first = aRest(), ...later] = states;
    const changes = trackRest(first);
    const steps = later.map((state) => changes(state) ?? {});
    for (const [index, state] of later.entries()) {
      const { clock, ...reached } = JSON.parse(JSON.stringify(applySteps(first, steps.slice(0, index + 1))));
      const { clock: expectedClock, ...expected } = state;
      expect(reached).toEqual(expected);
      expect(clock).toMatchObject(expectedClock);
    }
  });
});
