import { describe, expect, test } from 'vitest';
import { plates } from '../../../../src/domain/mail/due.ts';
import { enter, inDoubt, mark, readLedger } from '../../../../src/domain/mail/ledger.ts';
import { type LetterContent, morningMail, type Voice } from '../../../../src/domain/mail/morningMail.ts';
import type { FollowUp } from '../../../../src/schema/tables/followUps.ts';
import { catalogues } from '../../../../src/words/catalogues.ts';
import { speaker } from '../../../../src/words/say.ts';

const today = '2018-01-03';

const aFollowUp = (patch: Partial<FollowUp>): FollowUp => ({
  id: 'F-1',
  customer: 'C-1',
  customerName: 'Acme',
  subject: patch.id === undefined ? 'Call' : `Call ${patch.id}`,
  dueOn: today,
  owner: 'Anna',
  channel: 'call',
  doneOn: null,
  note: null,
  source: 'own',
  every: null,
  atMost: null,
  snoozedTo: null,
  ...patch,
});

const voice: Voice = { say: speaker(catalogues.en), channel: (code) => code, day: (day) => day };
const noContracts = { lines: [], more: 0 };
const letter = (
  items: readonly FollowUp[],
  kind: 'digest' | 'own' = 'digest',
  contracts: LetterContent['contracts'] = noContracts,
) =>
  morningMail(
    {
      kind,
      greet: 'Anna',
      today,
      plates: plates(items, today),
      funnel: [],
      contracts,
      link: 'https://docs/x',
    },
    voice,
  );

describe('What is due', () => {
  test('is open and due today or before; done and later ones are left out', () => {
    const all = [
      aFollowUp({ id: 'a' }),
      aFollowUp({ id: 'b', doneOn: '2018-01-02' }),
      aFollowUp({ id: 'c', dueOn: '2018-01-04' }),
    ];
    expect(plates(all, today).flatMap(({ items }) => items.map(({ id }) => id))).toEqual(['a']);
  });

  test('leaves out what is put off, and asks once for the same thing', () => {
    const all = [
      aFollowUp({ id: 'a', subject: 'Call' }),
      aFollowUp({ id: 'b', subject: ' call' }),
      aFollowUp({ id: 'c', snoozedTo: '2018-01-04' }),
    ];
    expect(plates(all, today)).toMatchObject([{ items: [{ subject: ' call' }], due: 1, overdue: 0 }]);
  });

  test('past its ideal day is not overdue before its longest interval is over (R66)', () => {
    const slipping = aFollowUp({ dueOn: '2018-01-01', every: 30, atMost: 45 });
    expect(plates([slipping], today)).toMatchObject([{ due: 1, overdue: 0 }]);
    expect(letter([slipping]).body).toContain('2 days past its ideal day');
  });

  test('stands oldest first, by person, whoever has most first, nobody’s last', () => {
    const all = [
      aFollowUp({ id: 'a', owner: null, dueOn: '2017-12-01' }),
      aFollowUp({ id: 'b' }),
      aFollowUp({ id: 'c', dueOn: '2018-01-01' }),
      aFollowUp({ id: 'd', owner: 'Bob' }),
    ];
    expect(
      plates(all, today).map(({ name, items, due, overdue }) => [
        name,
        items.map(({ id }) => id),
        due,
        overdue,
      ]),
    ).toEqual([
      ['Anna', ['c', 'b'], 1, 1],
      ['Bob', ['d'], 1, 0],
      [null, ['a'], 0, 1],
    ]);
  });
});

describe('The morning mail', () => {
  test('counts what is due and overdue in its subject', () => {
    expect(letter([aFollowUp({}), aFollowUp({ id: 'b', dueOn: '2018-01-01' })]).subject).toBe(
      '1 due today, 1 overdue: follow-ups of the team',
    );
  });

  test('says how many days something is overdue', () => {
    expect(letter([aFollowUp({ dueOn: '2018-01-02' })]).body).toContain('1 day overdue');
  });

  test('lets no markup of a customer’s name through', () => {
    const { html } = letter([
      aFollowUp({ customerName: '<img src=x onerror=alert(1)>', subject: '"><script>' }),
    ]);
    expect(html).not.toMatch(/<img|<script/);
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;');
  });

  test('tells what to look at in contracts, harmless in HTML, and nothing where there is nothing (R84)', () => {
    const { body, html } = letter([aFollowUp({})], 'digest', { lines: ['2018-001 <b>: ends'], more: 2 });
    expect(body).toContain('Contracts to look at\n- 2018-001 <b>: ends\n  and 2 more');
    expect(html).toContain('<li>2018-001 &lt;b&gt;: ends</li>');
    expect(letter([aFollowUp({})]).body).not.toContain('Contracts');
  });

  test('lists at most 25 for one person and says how many more there are', () => {
    expect(letter(Array.from({ length: 30 }, (_, index) => aFollowUp({ id: String(index) }))).body).toContain(
      'and 5 more',
    );
  });
});

describe('The ledger of the mail', () => {
  test('holds an address that was entered and not marked: in doubt, not to be sent again', () => {
    const entered = enter(readLedger(null, today), 'a@example.com');
    expect(inDoubt(entered)).toEqual(['a@example.com']);
    expect(inDoubt(mark(entered, 'a@example.com'))).toEqual([]);
  });

  test('begins anew each day, and where what was kept cannot be read', () => {
    const kept = JSON.stringify(enter(readLedger(null, today), 'a@example.com'));
    expect(readLedger(kept, today).entered).toEqual(['a@example.com']);
    expect(readLedger(kept, '2018-01-04').entered).toEqual([]);
    expect(readLedger('{broken', today).entered).toEqual([]);
  });
});
