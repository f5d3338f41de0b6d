import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { opportunities } from '../../../src/schema/tables/opportunities.ts';
import type { OpenOptions, SavedWorld, Workbench } from '../../../workbench/control.ts';
import { saveWorld } from '../../../workbench/runtime/save.ts';
import { stride } from '../../thorough.ts';
import { anEmptySheet, answerOf, aShop, inspect, reopen, rowsOf, setUp } from './aShop.ts';
import { fillTab } from './fillTab.ts';
import { forgetSent } from './forgetSent.ts';

const team = `Name,E-mail,Role
Darcel Schlecht,darcel.schlecht@example.com,Salesperson
Anna Snelling,anna@example.com,Manager
Moses Frase,moses@example.com,Salesperson
Without Address,,Salesperson
`;
const followUps = `Customer,What to do,Due,Owner,Channel
Acme,Call back,2018-01-02,Darcel Schlecht,Call
Acme,Send the quote,2017-12-29,Darcel Schlecht,E-mail
Acme,Visit,2018-01-01,Anna Snelling,Visit
Acme,Not yet,2019-06-01,Moses Frase,Call
Acme,Nobody’s,2018-01-02,,Call
Acme,No address,2018-01-02,Without Address,Call
`;

const bring = (workbench: Workbench): void => {
  answerOf(workbench, 'applyImport', {
    files: [
      { name: 'a.csv', text: 'Customer,Sector\nAcme,retail\n' },
      { name: 't.csv', text: team },
      { name: 'f.csv', text: followUps },
    ],
    choices: { files: {}, matches: {}, update: false },
  });
};

const everybodyDue = ['owner@example.com', 'anna@example.com', 'darcel.schlecht@example.com'];
const HOUR = 3_600_000;
/** The owner’s digest goes first; of the others none before another. */
const receivers = ({ world }: Workbench): readonly string[] => {
  const all = world.mailbox.map(({ to }) => to);
  return [...all.slice(0, 1), ...all.slice(1).sort()];
};
const later = (workbench: Workbench, hours: number) => workbench.advance({ ms: hours * HOUR });

const change = (workbench: Workbench, key: string, value: string): void => {
  const row = 2 + rowsOf(workbench, 'Settings').findIndex(({ Key }) => Key === key);
  workbench.edit({ type: 'set', sheet: 'Settings', a1: `C${row}`, values: [[value]] });
};

describe('The morning mail (R89)', () => {
  let due: SavedWorld;
  beforeAll(async () => {
    const shop = await aShop();
    bring(shop);
    fillTab(shop, opportunities, [{ stage: 'Bid', value: '500' }]);
    due = saveWorld(shop);
  });
  const shopDue = (options: OpenOptions = {}): Promise<Workbench> => reopen(due, options);

  describe('on a weekday', () => {
    let shop: Workbench;
    beforeAll(async () => {
      shop = await shopDue();
    });
    /** As before the first mail of the day, its allowance included. */
    const unsent = (): void => {
      shop.world.mailbox.length = 0;
      shop.world.quotas = {};
      forgetSent(shop);
    };
    beforeEach(unsent);

    test('brings what is due today as a file for the calendar where that is switched on, whatever its text holds', async () => {
      const own = await shopDue();
      const subject = 'Call; back, now\\\nEND:VEVENT\nBEGIN:VEVENT';
      const [first = {}] = rowsOf(own, 'Follow-ups');
      const column = Object.keys(first).reverse().indexOf('What to do');
      own.edit({
        type: 'set',
        sheet: 'Follow-ups',
        a1: `${String.fromCharCode(65 + column)}2`,
        values: [[subject]],
      });
      change(own, 'mailCalendar', 'TRUE');
      later(own, 1);
      const files = own.world.mailbox.flatMap(({ to, attachments }) =>
        attachments.map(({ name, base64 }) => [to, name, Buffer.from(base64, 'base64').toString()] as const),
      );
      expect(files.map(([to, name]) => `${to} ${name}`)).toEqual([
        'darcel.schlecht@example.com follow-ups.ics',
      ]);
      const text = (files[0]?.[2] ?? '').replace(/\r\n /g, '');
      expect(text.match(/^BEGIN:VEVENT\r$/gm)).toHaveLength(1);
      expect(text).toContain('SUMMARY:Acme: Call\\; back\\, now\\\\\\nEND:VEVENT\\nBEGIN:VEVENT\r\n');
      expect(text).toContain('DTSTART;VALUE=DATE:20180102\r\n');
    });

    test('goes out within the hour that is set, not before it', () => {
      shop.run('hourly');
      expect(receivers(shop)).toEqual([]);
      later(shop, 1);
      expect(receivers(shop)).toEqual(everybodyDue);
    });

    test('is the owner’s digest and to each person their own, nobody else', () => {
      shop.run('hourly');
      const [digest] = shop.world.mailbox;
      const darcel = shop.world.mailbox.find(({ to }) => to === 'darcel.schlecht@example.com');
      expect(digest?.subject).toBe('3 due today, 2 overdue: follow-ups of the team');
      expect(digest?.body).toContain('No owner (1 due, 0 overdue)');
      expect(digest?.body).toContain('Bid: 1, $500');
      expect(digest?.body).not.toContain('Prospecting');
      expect(darcel?.subject).toBe('1 due today, 1 overdue: your follow-ups');
      expect(darcel?.body).toContain('Acme: Send the quote (E-mail, ');
      expect(darcel?.body).not.toContain('Visit');
      expect(receivers(shop)).not.toContain('moses@example.com');
    });

    test('goes once a day to each, whatever the trigger does', () => {
      for (let times = 0; times < 10; times++) shop.run('hourly');
      expect(receivers(shop)).toEqual(everybodyDue);
    });

    test('comes out of nobody’s trigger but the sender’s', () => {
      shop.signIn('sales');
      shop.run('hourly');
      shop.signIn('owner');
      expect(receivers(shop)).toEqual([]);
    });

    /** Kills the run at a call, then lets the trigger run twice more. */
    const killedAt = (
      at: number,
      kill: 'before' | 'after',
      unflushed: 'kept' | 'lost',
    ): readonly string[] => {
      shop.inject([{ at, what: { kill, unflushed } }]);
      shop.run('hourly');
      expect(shop.runs.at(-1)?.status).toBe('killed');
      shop.run('hourly');
      shop.run('hourly');
      return receivers(shop);
    };

    test('killed at any call, nobody gets two, and only the one in doubt may get none', () => {
      shop.run('hourly');
      unsent();
      shop.run('hourly');
      const calls = shop.runs.at(-1)?.calls ?? 0;
      expect(calls).toBeGreaterThan(10);
      for (let at = 1; at <= calls; at += stride(4)) {
        for (const kill of ['before', 'after'] as const) {
          unsent();
          const got = killedAt(at, kill, at % 2 === 0 ? 'kept' : 'lost');
          const where = `killed ${kill} call ${at}`;
          expect(new Set(got).size, where).toBe(got.length);
          expect(everybodyDue.filter((one) => !got.includes(one)).length, where).toBeLessThanOrEqual(1);
        }
      }
    });

    test('killed right before a send holds that one and sends the others', () => {
      shop.inject([
        { at: { method: 'MailApp.sendEmail', nth: 2 }, what: { kill: 'before', unflushed: 'kept' } },
      ]);
      shop.run('hourly');
      later(shop, 3);
      // One of the two, whichever was to be the second.
      expect(receivers(shop)).toHaveLength(2);
      expect(receivers(shop)[0]).toBe('owner@example.com');
      expect(
        rowsOf(shop, 'Outbox')
          .map(({ State }) => State)
          .sort(),
      ).toEqual(['Held', 'Sent', 'Sent']);
    });
  });

  test('missed at its hour is caught up later the same day', async () => {
    const shop = await shopDue({ now: '2018-01-02T15:20' });
    shop.run('hourly');
    expect(receivers(shop)).toEqual(everybodyDue);
  });

  test('goes out the next day again, while something is overdue', async () => {
    const shop = await shopDue();
    later(shop, 26);
    expect(receivers(shop)).toEqual([
      'owner@example.com',
      ...[...everybodyDue.slice(1), ...everybodyDue].sort(),
    ]);
  });

  test('stays away at weekends', async () => {
    for (const now of ['2018-01-06T06:30', '2018-01-07T06:30']) {
      const shop = await shopDue({ now });
      later(shop, 5);
      expect(receivers(shop)).toEqual([]);
    }
  });

  test('says nothing when nothing is due', async () => {
    const shop = await shopDue();
    for (const { ID } of rowsOf(shop, 'Follow-ups'))
      answerOf(shop, 'completeFollowUp', { id: ID, note: null, next: null });
    later(shop, 3);
    expect(receivers(shop)).toEqual([]);
  });

  test('stops where the day’s allowance ends and goes on when there is one again', async () => {
    const shop = await shopDue({ now: '2018-01-02T08:30' });
    shop.world.quotas.owner = {
      mailUsed: 99,
      mailSince: shop.world.clock.now(),
      mailLimit: 100,
      triggerTimeUsed: 0,
      triggerTimeSince: null,
    };
    shop.run('hourly');
    expect(receivers(shop)).toEqual(['owner@example.com']);
    shop.world.quotas.owner.mailUsed = 0;
    shop.run('hourly');
    expect(receivers(shop)).toEqual(everybodyDue);
  });

  test('follows the hour, the days and the switch of the tab Settings', async () => {
    const shop = await shopDue({ now: '2018-01-02T09:10' });
    change(shop, 'mailHour', '10');
    shop.run('hourly');
    expect(receivers(shop)).toEqual([]);
    change(shop, 'mailHour', '9');
    change(shop, 'mailDays', '1, 3、4');
    shop.run('hourly');
    expect(receivers(shop)).toEqual([]);
    change(shop, 'mailDays', '1，2');
    change(shop, 'mailOn', 'FALSE');
    shop.run('hourly');
    expect(receivers(shop)).toEqual([]);
    change(shop, 'mailOn', 'TRUE');
    shop.run('hourly');
    expect(receivers(shop)).toEqual(everybodyDue);
  });

  test('is not doubled by a manager who sets the sheet up too and so has a trigger', async () => {
    const shop = await shopDue();
    const row = 2 + rowsOf(shop, 'Team').findIndex(({ Name }) => Name === 'Darcel Schlecht');
    shop.edit({ type: 'set', sheet: 'Team', a1: `D${row}`, values: [['Manager']] });
    shop.signIn('sales');
    setUp(shop);
    expect(shop.world.triggers.map(({ owner }) => owner)).toEqual(['owner', 'sales']);
    later(shop, 4);
    expect(receivers(shop)).toEqual(everybodyDue);
    expect(new Set(shop.world.mailbox.map(({ from }) => from))).toEqual(new Set(['owner@example.com']));
  });

  /** Nights on which the hour that is set does not exist, or exists twice. */
  test.each([
    ['America/Santiago', '0', '2018-08-11T20:15', 'the clock goes from 23:59 to 1:00'],
    ['America/Santiago', '23', '2018-05-11T20:15', '23:00 comes twice'],
    ['Europe/Berlin', '2', '2018-03-24T20:15', 'the clock goes from 1:59 to 3:00'],
    ['Europe/Berlin', '2', '2018-10-27T20:15', '2:00 comes twice'],
  ])('in %s at %s o’clock, from %s on, goes once a day also where %s', async (zone, hour, from) => {
    const shop = await shopDue();
    await inspect(shop, `book.setSpreadsheetTimeZone('${zone}');`);
    change(shop, 'mailHour', hour);
    change(shop, 'mailDays', '1,2,3,4,5,6,7');
    const night = await reopen(saveWorld(shop), { now: from });
    later(night, 31);
    const day = new Intl.DateTimeFormat('sv-SE', { timeZone: zone });
    const perDay = new Map<string, number>();
    // Beside the digest, what is overdue for long is escalated to the owner, who has no other manager.
    for (const { to, subject, sentAt } of night.world.mailbox)
      if (to === 'owner@example.com' && !subject.startsWith('Escalation'))
        perDay.set(day.format(sentAt), (perDay.get(day.format(sentAt)) ?? 0) + 1);
    expect([...perDay.values()].every((count) => count === 1)).toBe(true);
    expect(perDay.size).toBeGreaterThanOrEqual(2);
  });
});

test('A sheet set up in Traditional Chinese writes its mail in it', async () => {
  const sheet = await anEmptySheet({ locale: 'zh_TW', timeZone: 'Asia/Taipei', now: '2018-01-02T08:30' });
  sheet.signIn('taiwan');
  setUp(sheet);
  bring(sheet);
  sheet.run('hourly');
  const [digest] = sheet.world.mailbox;
  expect(digest?.to).toBe('chen@example.com');
  expect(digest?.subject).toBe('團隊跟進：今日到期 3 項，逾期 2 項');
  expect(digest?.body).toContain('Acme: Call back (電話，今日到期)'.replace('，', ', '));
});
