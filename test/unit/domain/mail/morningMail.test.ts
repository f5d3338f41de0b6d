import { describe, expect, test } from 'vitest';
import { plates } from '../../../../src/domain/mail/due.ts';
import {
  type LetterPart,
  morningMail,
  type Section,
  type Voice,
} from '../../../../src/domain/mail/morningMail.ts';
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
const letter = (
  items: readonly FollowUp[],
  kind: 'digest' | 'own' = 'digest',
  sections: readonly Section[] = [],
  others: readonly LetterPart[] = [],
) =>
  morningMail(
    {
      kind,
      greet: 'Anna',
      today,
      parts: [{ standsInFor: null, plates: plates(items, today), sections }, ...others],
      funnel: [],
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

  test('tells what to look at under headings, harmless in HTML, ten of each at most (R84)', () => {
    const lines = Array.from({ length: 12 }, (_, index) => `2018-00${index} <b>: ends`);
    const { body, html } = letter([aFollowUp({})], 'digest', [{ title: 'Contracts to look at', lines }]);
    expect(body).toContain('Contracts to look at\n- 2018-000 <b>: ends\n');
    expect(body).toContain('- 2018-009 <b>: ends\n  and 2 more');
    expect(html).toContain('<li>2018-000 &lt;b&gt;: ends</li>');
    expect(letter([aFollowUp({})]).body).not.toContain('Contracts');
  });

  test('without anything due counts what else there is to look at', () => {
    expect(letter([], 'own', [{ title: 'Birthdays', lines: ['Acme'] }]).subject).toBe('1 reminder for you');
  });

  test('says for whom one stands in, until when, and why one gets it', () => {
    const part: LetterPart = {
      standsInFor: { name: 'Bob <i>', until: '2018-01-09' },
      plates: plates([aFollowUp({ owner: 'Bob', subject: 'Visit' })], today),
      sections: [],
    };
    const { subject, body, html } = letter([aFollowUp({})], 'own', [], [part]);
    expect(subject).toBe('2 due today, 0 overdue: your follow-ups');
    expect(body).toMatch(/Acme: Call.*For Bob <i>, who is away until 2018-01-09.*Acme: Visit/s);
    expect(body).toContain('You get this because you stand in for Bob <i>.');
    expect(html).toContain('For Bob &lt;i&gt;, who is away until 2018-01-09</h2>');
    expect(html).not.toContain('<i>');
  });

  test('lists at most 25 for one person and says how many more there are', () => {
    expect(letter(Array.from({ length: 30 }, (_, index) => aFollowUp({ id: String(index) }))).body).toContain(
      'and 5 more',
    );
  });
});
