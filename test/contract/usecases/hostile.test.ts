import { beforeAll, describe, expect, test } from 'vitest';
import { formOf } from '../../../src/schema/derive/forms.ts';
import type { Column, Table } from '../../../src/schema/table.ts';
import { tables } from '../../../src/schema/tables.ts';
import type { Workbench } from '../../../workbench/control.ts';
import { hostileValues } from '../../hostile/hostileValues.ts';
import { answerOf, aShop, ask, documentOf, inspect } from './aShop.ts';

/** Values through the forms and through the import: 10,000 in all. */
const throughForms = 1_000;
const throughImport = 9_000;

type Values = Record<string, string | number>;

/** What a form needs besides: the first choice, a day, a name that the team has. */
const valid = (column: Column): string | number | null => {
  if (column.kind === 'choice') return column.of[0] ?? null;
  if (column.kind === 'day') return '2018-01-02';
  if (column.kind === 'number' || column.kind === 'integer' || column.kind === 'money') return 5;
  return null;
};

interface Form {
  readonly table: Table;
  readonly send: (shop: Workbench, customer: string, values: Values, n: number) => ReturnType<typeof ask>;
}

const row =
  (table: string): Form['send'] =>
  (shop, customer, values) =>
    ask(shop, 'saveRow', { table, customer, id: null, values, seen: {} });

const forms: readonly Form[] = [
  {
    table: tables.Customers,
    send: (shop, _, values) => ask(shop, 'addCustomer', { values, twin: true }),
  },
  {
    table: tables.Contacts,
    send: (shop, customer, values) => ask(shop, 'savePerson', { customer, values }),
  },
  {
    table: tables.Interactions,
    send: (shop, customer, values) => ask(shop, 'logInteraction', { customer, values, next: null }),
  },
  {
    table: tables.FollowUps,
    send: (shop, customer, values) => ask(shop, 'setFollowUp', { customer, values }),
  },
  { table: tables.Preferences, send: row('Preferences') },
  { table: tables.Needs, send: row('Needs') },
  { table: tables.Consents, send: row('Consents') },
  { table: tables.Observations, send: row('Observations') },
  { table: tables.Usage, send: row('Usage') },
];

/** The fields of a form into which people type what they like. */
const open = (table: Table): readonly string[] =>
  formOf(table)
    .fields.filter(
      ({ column }) => column.kind === 'text' || column.kind === 'phone' || column.kind === 'email',
    )
    .map(({ name }) => name);

const everyFormula = `return book.getSheets()
  .filter((sheet) => ${JSON.stringify(['Customers', 'Follow-ups', 'Contacts', 'Interactions', 'Preferences', 'Needs', 'Consents', 'Observations', 'Usage', 'Log'])}.includes(sheet.getName()))
  .flatMap((sheet) => sheet.getDataRange().getFormulas().flat().filter((one) => one !== ''));`;

/** Texts that stand in a column of a tab, as a script reads them. */
const textsIn = async (shop: Workbench, tab: string, header: string): Promise<ReadonlySet<string>> =>
  new Set(
    // The script gives the texts of a column.
    (await inspect(
      shop,
      `const [head, ...rows] = book.getSheetByName(${JSON.stringify(tab)}).getDataRange().getValues();
       return rows.map((row) => String(row[head.indexOf(${JSON.stringify(header)})]));`,
    )) as readonly string[],
  );

describe('10,000 hostile values (R15)', () => {
  let shop: Workbench;
  let customer = '';
  let items: { readonly [kind: string]: readonly { readonly name: string }[] };
  beforeAll(async () => {
    shop = await aShop();
    customer = answerOf(shop, 'addCustomer', { values: { name: 'Acme' }, twin: false }).id;
    items = answerOf(shop, 'items');
  });

  test('through every form: each is kept as the text it is, or refused with a reason at its field; no formula runs', async () => {
    const values = [...hostileValues(throughForms, 3)];
    let kept = 0;
    let refused = 0;
    for (let n = 0; values.length > 0; n++) {
      const form = forms[n % forms.length];
      if (!form) throw new Error('There are no forms');
      const fields = open(form.table);
      const given: Values = Object.fromEntries(
        formOf(form.table).fields.flatMap(({ name, column, required }) => {
          const standard = required ? valid(column) : null;
          return standard === null ? [] : [[name, standard]];
        }),
      );
      const kind = form.table.name === 'Preferences' ? 'preference' : 'observation';
      if ('item' in form.table.columns) given.item = items[kind]?.[0]?.name ?? '';
      const typed: Values = Object.fromEntries(fields.map((name) => [name, values.pop() ?? 'x']));
      const { ok, error } = form.send(shop, customer, { ...given, ...typed }, n);
      if (ok) kept += fields.length;
      else {
        refused += fields.length;
        expect(error.message.length, JSON.stringify(typed)).toBeGreaterThan(10);
        expect(error.code).toBe('invalid');
        for (const [field, reason] of Object.entries(error.fields)) {
          expect(reason, field).not.toBe('');
          expect(fields).toContain(field);
        }
      }
    }
    expect(kept).toBeGreaterThan(100);
    expect(refused).toBeGreaterThan(50);
    expect(await inspect(shop, everyFormula)).toEqual([]);
  }, 240_000);

  test('what a form kept comes back unchanged but for the blanks around it', async () => {
    const values = hostileValues(40, 4).filter((value) => value.length < 1_000 && value.trim() !== '');
    for (const note of values) {
      const saved = ask(shop, 'addCustomer', { values: { name: 'Held', note }, twin: true });
      if (!saved.ok) {
        expect(saved.error.fields.note).toMatch(/./);
        continue;
      }
      const card = answerOf(shop, 'customerCard', { customer: saved.value.id });
      // A cell knows one kind of line break.
      expect(card.values.note, JSON.stringify(note)).toBe(note.replace(/\r\n?/g, '\n').trimEnd());
    }
  });

  test('through an import: each is kept as the text it is or shown with its reason; no formula runs', async () => {
    // U+0000 is no text of any encoding: the file is refused as a whole, see below.
    const values = hostileValues(throughImport, 5).map((value) => value.replaceAll('\u0000', '\u0001'));
    const cell = (text: string): string => `"${text.replace(/"/g, '""')}"`;
    const columns = ['Customer', 'Sector', 'Country', 'Part of', 'Note'];
    const lines = Array.from({ length: values.length / columns.length }, (_, line) =>
      values
        .slice(line * columns.length, (line + 1) * columns.length)
        .map((value, index) => cell(index === 0 ? `${line} ${value}` : value))
        .join(','),
    );
    const text = `${columns.join(',')}\n${lines.join('\n')}\n`;
    const input = {
      files: [{ name: 'hostile.csv', text }],
      choices: { files: {}, matches: {}, update: false },
    };
    const own = await aShop();
    const [preview] = answerOf(own, 'previewImport', input).files;
    for (const { code, header } of preview.problems) expect([code, header].join()).toMatch(/\w+,\w+/);
    const [{ insert }] = answerOf(own, 'applyImport', input);
    expect(insert).toBeGreaterThan(lines.length * 0.9);
    expect(await inspect(own, everyFormula)).toEqual([]);
    const sectors = await textsIn(own, 'Customers', 'Sector');
    const asked = values.filter((value, index) => index % 5 === 1 && value.length < 1_000);
    const lost = asked.filter(
      (value) => !sectors.has(value.replace(/\r\n?/g, '\n').trim()) && !/^#(N\/A|REF!)/.test(value.trim()),
    );
    expect(lost.map((value) => JSON.stringify(value))).toEqual([]);
  });

  test('a file with U+0000 in it is refused with its reason, and nothing of it is written', async () => {
    const own = await aShop();
    const before = documentOf(own);
    const input = {
      files: [{ name: 'nul.csv', text: 'Customer,Sector\nA,x\u0000y\n' }],
      choices: { files: {}, matches: {}, update: false },
    };
    expect(answerOf(own, 'previewImport', input).files[0].faults).toMatchObject([{ code: 'wrongEncoding' }]);
    expect(ask(own, 'applyImport', input).error.code).toBe('importFaulty');
    expect(documentOf(own)).toBe(before);
  });
});
