import { beforeEach, describe, expect, test } from 'vitest';
import { ledgerNotes } from '../../../src/domain/mail/sentLedger.ts';
import type { Workbench } from '../../../workbench/control.ts';
import { saveWorld } from '../../../workbench/runtime/save.ts';
import { answerOf, ask, rowsOf, setting, setUp, shown } from '../usecases/aShop.ts';
import { aMailShop, HOUR, queue, receivers, states, toCustomer, toUs, typeIn } from './aMailShop.ts';

let shop: Workbench;
beforeEach(async () => {
  shop = await aMailShop();
});

const later = (hours: number): void => {
  shop.advance({ ms: hours * HOUR });
};

describe('The outbox', () => {
  test('sends what is due once, mail to the team first', () => {
    queue(shop, [toCustomer(1), toUs(1), toCustomer(29)]);
    queue(shop, [toUs(1)]);
    for (let times = 0; times < 3; times++) shop.run('hourly');
    expect(receivers(shop)).toEqual(['us1@example.com', 'c1@example.com']);
    expect(states(shop)).toEqual({
      'us1@example.com': 'Sent',
      'c1@example.com': 'Sent',
      'c29@example.com': 'Cancelled: No consent',
    });
  });

  test('costs nothing in an hour in which nothing is due', () => {
    queue(shop, [toUs(1, { notBefore: '2018-01-02T20:00:00.000Z' })]);
    const calls = () => shop.run('hourly').record.calls;
    calls();
    expect(calls()).toBeLessThanOrEqual(15);
    later(6);
    expect(receivers(shop)).toEqual(['us1@example.com']);
    expect(calls()).toBeLessThanOrEqual(15);
  });

  test('keeps customers’ mail for the hours of the business, and mail to the team for none', () => {
    setting(shop, 'customerMailFrom', '13');
    queue(shop, [toCustomer(1), toUs(1)]);
    shop.run('hourly');
    expect(receivers(shop)).toEqual(['us1@example.com']);
    later(4);
    expect(receivers(shop)).toEqual(['us1@example.com', 'c1@example.com']);
  });

  test('sends nothing, and changes nothing, while it is stopped', () => {
    setting(shop, 'mailStopped', 'TRUE');
    queue(shop, [toCustomer(1), toUs(1), toUs(2, { notAfter: '2018-01-02T15:40:00.000Z' })]);
    later(3);
    expect(receivers(shop)).toEqual([]);
    expect(new Set(Object.values(states(shop)))).toEqual(new Set(['Queued']));
    setting(shop, 'mailStopped', 'FALSE');
    later(1);
    expect(receivers(shop)).toEqual(['us1@example.com', 'c1@example.com']);
    expect(states(shop)['us2@example.com']).toBe('Cancelled: Its time is over');
  });

  test('keeps the reserve of the day’s allowance for the team, and carries the others over to the next day', () => {
    shop.world.quotas.owner = {
      mailUsed: 78,
      mailSince: shop.world.clock.now(),
      mailLimit: 100,
      triggerTimeUsed: 0,
      triggerTimeSince: null,
    };
    queue(shop, [...[1, 2, 3, 4].map((n) => toCustomer(n)), toUs(1)]);
    shop.run('hourly');
    expect(receivers(shop)).toEqual(['us1@example.com', 'c1@example.com']);
    later(26);
    expect(receivers(shop)).toHaveLength(5);
  });

  test('goes on with the others where one cannot be written, and says which', () => {
    queue(shop, [
      toUs(1, { data: { break: 'yes' } }),
      toUs(2, { data: { nothing: 'yes' } }),
      toUs(3, { to: 'a@example.com,b@example.com' }),
      toUs(4),
    ]);
    shop.run('hourly');
    expect(receivers(shop)).toEqual(['us4@example.com']);
    expect(Object.values(states(shop))).toEqual([
      'Failed: Text could not be filled',
      'Cancelled: Customer replied',
      'Failed: Address unusable',
      'Sent',
    ]);
  });

  test('a state typed back to Queued sends nothing again: the ledger has it', () => {
    queue(shop, [toUs(1)]);
    shop.run('hourly');
    typeIn(shop, 'us1@example.com', 'State', 'Queued');
    later(25);
    expect(receivers(shop)).toEqual(['us1@example.com']);
    expect(states(shop)).toEqual({ 'us1@example.com': 'Held: Was sent before' });
  });
});

/** Ids of the outbox by receiver. */
const idOf = (to: string): string => rowsOf(shop, 'Outbox').find(({ To }) => To === to)?.ID ?? '';
const settle = (to: string, as: string) => ask(shop, 'settleMail', { id: idOf(to), as });

const restoreAll = (backup: string, table: string | null, row: string | null = null): void => {
  for (let asked = 0; asked < 60; asked++)
    if (answerOf(shop, 'restore', { backup, table, row }).phase === 'done') return;
  throw new Error('The restore does not end');
};
const backUp = (): string => {
  for (let asked = 0; asked < 60; asked++) {
    const { done, of } = answerOf(shop, 'backUp');
    if (done === of) break;
  }
  return answerOf(shop, 'backups').backups[0].id;
};

describe('Nothing is sent twice, whatever comes back', () => {
  test('a backup brings back what waited then: what was sent since is held, and what was not as well', () => {
    queue(shop, [toUs(1), toUs(2, { notBefore: '2018-01-03T20:00:00.000Z' })]);
    const backup = backUp();
    shop.run('hourly');
    restoreAll(backup, 'Outbox');
    expect(states(shop)).toEqual({ 'us1@example.com': 'Queued', 'us2@example.com': 'Queued' });
    shop.advance({ ms: 60_000 });
    queue(shop, [toUs(3)]);
    later(30);
    expect(receivers(shop)).toEqual(['us1@example.com', 'us3@example.com']);
    expect(states(shop)).toEqual({
      'us1@example.com': 'Held: Came back from a backup or copy',
      'us2@example.com': 'Held: Came back from a backup or copy',
      'us3@example.com': 'Sent',
    });
  });

  test('one row that comes back is held where the ledger has it, by itself', () => {
    queue(shop, [toUs(1), toUs(2, { notBefore: '2018-01-02T17:00:00.000Z' })]);
    const id = idOf('us1@example.com');
    const backup = backUp();
    shop.run('hourly');
    restoreAll(backup, 'Outbox', id);
    later(3);
    expect(receivers(shop)).toEqual(['us1@example.com', 'us2@example.com']);
    expect(states(shop)['us1@example.com']).toBe('Held: Was sent before');
  });

  test('what a killed run sent is taken up before a backup overwrites it', () => {
    queue(shop, [toUs(1), toUs(2)]);
    const backup = backUp();
    shop.inject([
      { at: { method: 'MailApp.sendEmail', nth: 2 }, what: { kill: 'after', unflushed: 'kept' } },
    ]);
    shop.run('hourly');
    restoreAll(backup, 'Outbox', idOf('us1@example.com'));
    later(3);
    expect(receivers(shop)).toEqual(['us1@example.com', 'us2@example.com']);
  });

  test('a row that was deleted and queued again is held: its occasion was written to', () => {
    queue(shop, [toUs(1)]);
    shop.run('hourly');
    shop.edit({ type: 'deleteRows', sheet: 'Outbox', at: 2, count: 1 });
    expect(queue(shop, [toUs(1)])).toHaveLength(1);
    later(2);
    expect(receivers(shop)).toEqual(['us1@example.com']);
    expect(states(shop)).toEqual({ 'us1@example.com': 'Held: Was sent before' });
  });

  test.each(['with its id', 'with an id of its own'])('a row that was copied %s goes once', (how) => {
    queue(shop, [toUs(1)]);
    const [, row] = shown(shop, 'Outbox');
    const copy = how === 'with its id' ? row : ['OX-COPY', ...(row ?? []).slice(1)];
    shop.edit({ type: 'set', sheet: 'Outbox', a1: 'A3', values: [copy ?? []] });
    shop.run('hourly');
    later(26);
    expect(receivers(shop)).toEqual(['us1@example.com']);
    expect(rowsOf(shop, 'Outbox').filter(({ State }) => State === 'Sent')).toHaveLength(1);
  });

  test('rows that are pasted in send nothing twice, whatever they say of themselves', () => {
    queue(shop, [toUs(1)]);
    shop.run('hourly');
    const [header = [], sent = []] = shown(shop, 'Outbox');
    const pasted = (id: string, to: string, change: Readonly<Record<string, string>>): readonly string[] =>
      header.map((name, at) => ({ ID: id, To: to, State: 'Queued', ...change })[name] ?? sent[at] ?? '');
    const rows = [
      // The occasion of what went, to the same and to somebody else, with an id of its own and without one.
      pasted('OX-A', 'us1@example.com', {}),
      pasted('OX-B', 'else@example.com', {}),
      pasted('', 'none@example.com', { Key: 'notice · none · one' }),
      // An occasion of its own, twice.
      pasted('OX-C', 'us2@example.com', { Key: 'notice · us2 · one' }),
      pasted('OX-D', 'us2@example.com', { Key: 'notice · us2 · one' }),
      // What nobody can read, or what is in doubt.
      pasted('OX-E', 'us3@example.com', { Key: 'notice · us3 · one', State: 'Made up' }),
      pasted('OX-F', 'us4@example.com', { Key: 'notice · us4 · one', Why: 'Made up' }),
      pasted('OX-G', 'us5@example.com', { Key: '' }),
      pasted('OX-H', 'us6@example.com', { Key: 'notice · us6 · one', State: 'Sending' }),
      pasted('OX-I', 'a@example.com, b@example.com', { Key: 'notice · two · one' }),
    ];
    shop.edit({ type: 'set', sheet: 'Outbox', a1: 'A3', values: rows });
    for (let times = 0; times < 3; times++) later(25);
    expect(receivers(shop)).toEqual(['us1@example.com', 'us2@example.com']);
    const found = Object.fromEntries(
      rowsOf(shop, 'Outbox').map((row) => [row.ID, [row.State, row.Reason].filter(Boolean).join(': ')]),
    );
    expect(found).toMatchObject({
      'OX-A': 'Held: Was sent before',
      'OX-B': 'Held: Was sent before',
      'OX-C': 'Sent',
      'OX-D': 'Held: Was sent before',
      'OX-E': 'Made up',
      'OX-H': 'Held: In doubt whether it went',
      'OX-I': 'Failed: Address unusable',
    });
  });

  test('a copy of the file holds what waited in it, once somebody sets it up', () => {
    queue(shop, [toUs(1), toUs(2)]);
    for (const key of Object.keys(shop.world.properties.document))
      if (/note\.(sender|hour|outbox|sent)/.test(key)) delete shop.world.properties.document[key];
    setUp(shop);
    shop.run('hourly');
    expect(receivers(shop)).toEqual([]);
    expect(new Set(Object.values(states(shop)))).toEqual(new Set(['Held: Came back from a backup or copy']));
  });

  test('the ledger stands in notes of its own', () => {
    queue(shop, [toUs(1)]);
    shop.run('hourly');
    expect(shop.world.properties.document[`clientele.note.${ledgerNotes[0]}`]).toMatch(/^0\|.*\|[\w-]{6}$/);
  });
});

describe('A message in doubt', () => {
  beforeEach(() => {
    queue(shop, [toUs(1), toUs(2)]);
    shop.inject([{ at: { method: 'MailApp.sendEmail' }, what: { kill: 'before', unflushed: 'kept' } }]);
    shop.run('hourly');
    shop.run('hourly');
  });

  test('is held, and stands first in the list', () => {
    expect(receivers(shop)).toEqual(['us2@example.com']);
    const { items, counts } = answerOf(shop, 'outbox', { state: null, rule: null, from: 0 });
    expect(items[0]).toMatchObject({ to: 'us1@example.com', state: 'held', why: 'inDoubt' });
    expect(counts).toMatchObject({ held: 1, sent: 1 });
  });

  test('is sent when somebody says so, once', () => {
    expect(settle('us1@example.com', 'send').ok).toBe(true);
    expect(settle('us1@example.com', 'send').error.code).toBe('changedMeanwhile');
    later(3);
    expect(receivers(shop)).toEqual(['us2@example.com', 'us1@example.com']);
    expect(states(shop)['us1@example.com']).toBe('Sent');
  });

  test('counts as sent when somebody says that it went', () => {
    expect(settle('us1@example.com', 'went').ok).toBe(true);
    typeIn(shop, 'us1@example.com', 'State', 'Queued');
    typeIn(shop, 'us1@example.com', 'Reason', '');
    later(26);
    expect(receivers(shop)).toEqual(['us2@example.com']);
    expect(states(shop)['us1@example.com']).toBe('Held: Was sent before');
  });

  test('can be sent again though the ledger has it: whoever says so knows', () => {
    typeIn(shop, 'us2@example.com', 'State', 'Held');
    settle('us2@example.com', 'send');
    later(2);
    expect(receivers(shop)).toEqual(['us2@example.com', 'us2@example.com']);
  });
});

describe('The service refuses', () => {
  const refusing = (fail: 'before' | 'after', times = 1): void => {
    const faults = Array.from({ length: times }, (_, nth) => ({
      at: { method: 'MailApp.sendEmail', nth: nth + 1 },
      what: { fail } as const,
    }));
    shop.inject(faults, { every: times > 1 });
  };

  test('what surely did not leave is tried again after one, four and twelve hours, then it has failed', () => {
    queue(shop, [toUs(1)]);
    refusing('before', 9);
    const tries = (): string => rowsOf(shop, 'Outbox')[0]?.Tries ?? '';
    shop.run('hourly');
    expect([tries(), states(shop)['us1@example.com']]).toEqual(['1', 'Queued']);
    later(2);
    expect(tries()).toBe('2');
    later(2);
    expect(tries()).toBe('2');
    later(20);
    expect([tries(), states(shop)['us1@example.com']]).toEqual(['3', 'Failed: Refused by the mail service']);
    expect(receivers(shop)).toEqual([]);
  });

  test('what may have left is held', () => {
    queue(shop, [toUs(1), toUs(2)]);
    refusing('after');
    shop.run('hourly');
    expect(states(shop)).toEqual({
      'us1@example.com': 'Held: In doubt whether it went',
      'us2@example.com': 'Sent',
    });
    later(5);
    expect(receivers(shop)).toEqual(['us1@example.com', 'us2@example.com']);
  });
});

describe('The switches and the dry run', () => {
  test('mail to customers is switched on only after a dry run, which sends and writes nothing', () => {
    setting(shop, 'customerMailOn', 'FALSE');
    queue(shop, [toCustomer(1), toCustomer(29), toUs(1)]);
    expect(ask(shop, 'switchCustomerMail', { on: true }).error.code).toBe('dryRunFirst');
    const before = JSON.stringify(saveWorld(shop).data);
    const { items, goes, stays } = answerOf(shop, 'dryRun');
    expect(JSON.stringify(saveWorld(shop).data)).toBe(before);
    expect([goes, stays]).toEqual([2, 1]);
    expect(items).toMatchObject([
      { to: 'us1@example.com', does: 'go', subject: 'notice · us1@example.com · notice 1' },
      { to: 'c1@example.com', does: 'go', audience: 'customer' },
      { to: 'c29@example.com', does: 'cancelled', why: 'noConsent' },
    ]);
    expect(items[1].body).toContain('Opt out');
    expect(receivers(shop)).toEqual([]);
    expect(answerOf(shop, 'switchCustomerMail', { on: true })).toBe(true);
    shop.run('hourly');
    expect(receivers(shop)).toEqual(['us1@example.com', 'c1@example.com']);
  });

  test('one switch stops all mail, also between two batches of a run', () => {
    queue(
      shop,
      Array.from({ length: 12 }, (_, n) => toUs(n)),
    );
    shop.inject([
      {
        at: { method: 'Lock.tryLock', nth: 3 },
        what: { meanwhile: (other) => void setting(other, 'mailStopped', 'TRUE') },
      },
    ]);
    shop.run('hourly');
    const sent = receivers(shop).length;
    expect(sent).toBeGreaterThan(0);
    expect(sent).toBeLessThan(12);
    expect(answerOf(shop, 'stopMail', { on: false })).toBe(false);
    later(1);
    expect(new Set(receivers(shop)).size).toBe(12);
    expect(receivers(shop)).toHaveLength(12);
  });

  test('all that waits of a rule is cancelled at once', () => {
    queue(shop, [toCustomer(1), toCustomer(2), toUs(1)]);
    expect(answerOf(shop, 'cancelMailOf', { rule: 'campaign' })).toBe(2);
    shop.run('hourly');
    expect(receivers(shop)).toEqual(['us1@example.com']);
    expect(states(shop)['c1@example.com']).toBe('Cancelled: By hand');
  });

  test('health names the sender, and the sender’s opening puts a trigger back that is gone', () => {
    expect(answerOf(shop, 'mailHealth')).toMatchObject({
      stale: false,
      isSender: true,
      sender: 'owner@example.com',
    });
    shop.world.triggers.length = 0;
    later(5);
    shop.signIn('sales');
    answerOf(shop, 'start');
    expect(shop.world.triggers).toHaveLength(0);
    shop.signIn('owner');
    answerOf(shop, 'start');
    expect(shop.world.triggers).toHaveLength(1);
  });
});

describe('Nothing that a customer is called gets further than text', () => {
  test('no line break into a header, no markup into the footer, no formula into a cell', () => {
    const hostile = '=HYPERLINK("http://evil")\r\nBcc: all@example.com';
    shop.edit({ type: 'set', sheet: 'Team', a1: 'B2', values: [['Darcel <img src=x>']] });
    queue(shop, [toCustomer(1, { data: { subject: hostile } })]);
    setting(shop, 'seller', '<script>alert(1)</script>');
    setting(shop, 'optOutLink', 'https://forms.example.com/x?c={{customer.id}}&"><script>');
    shop.run('hourly');
    const [mail] = shop.world.mailbox;
    expect(mail?.subject).toBe('=HYPERLINK("http://evil") Bcc: all@example.com');
    expect(mail?.htmlBody).not.toContain('<script');
    expect(mail?.htmlBody).not.toContain('<img');
    expect(mail?.htmlBody).toContain('mailto:');
    expect(rowsOf(shop, 'Outbox')[0]?.Subject).toContain('=HYPERLINK');
  });

  test('the form by which a customer opts out is filled with the id', () => {
    setting(shop, 'optOutLink', 'https://forms.example.com/x?c={{customer.id}}&s=1');
    queue(shop, [toCustomer(1)]);
    shop.run('hourly');
    expect(shop.world.mailbox[0]?.body).toContain('https://forms.example.com/x?c=C-1&s=1');
    expect(shop.world.mailbox[0]?.htmlBody).toContain('href="https://forms.example.com/x?c=C-1&amp;s=1"');
    expect(shop.world.mailbox[0]?.senderName).toBe('Darcel');
  });
});
