import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FieldChoice, type Mergeable, mergeFields } from '../../../../src/domain/clean/mergeFields.ts';
import { type Child, mergeSteps } from '../../../../src/domain/clean/mergeSteps.ts';
import type { Step, Values } from '../../../../src/domain/journal/step.ts';
import { referencesTo } from '../../../../src/schema/derive/references.ts';

type Row = Values & { readonly id: string };
type Register = Readonly<Record<string, readonly Row[]>>;

/** The register with the rows of one table put through `change`. */
const withTable = (
  register: Register,
  table: string,
  change: (rows: readonly Row[]) => readonly Row[],
): Register => ({
  ...register,
  [table]: change(register[table] ?? []),
});

const patched = (id: string, patch: Values) => (rows: readonly Row[]) =>
  rows.map((row) => (row.id === id ? { ...row, ...patch } : row));

/** What the steps make of a register. */
const done = (register: Register, steps: readonly Step[]): Register => {
  let now = register;
  for (const step of steps) {
    if (step.kind === 'insert') throw new Error('A merge inserts nothing');
    now =
      step.kind === 'change'
        ? withTable(now, step.table, patched(step.id, step.patch))
        : withTable(now, step.table, (rows) => rows.filter(({ id }) => !step.ids.includes(id)));
  }
  return now;
};

/** What taking them back, the last first, makes of that. */
const undone = (register: Register, steps: readonly Step[], gone: readonly Row[]): Register => {
  let now = register;
  for (const step of [...steps].reverse()) {
    now =
      step.kind === 'change'
        ? withTable(now, step.table, patched(step.id, step.before))
        : withTable(now, step.table, (rows) => [...rows, ...gone].sort((a, b) => (a.id < b.id ? -1 : 1)));
  }
  return now;
};

const mergeOf = (
  register: Register,
  table: Mergeable,
  keepId: string,
  dropId: string,
  choices: Readonly<Record<string, FieldChoice>> = {},
): readonly Step[] => {
  const find = (id: string): Row => {
    const row = register[table]?.find((one) => one.id === id);
    if (!row) throw new Error(`There is no ${id}`);
    return row;
  };
  const [keep, drop] = [find(keepId), find(dropId)];
  const children = referencesTo(table).flatMap((reference): Child[] =>
    (register[reference.table] ?? [])
      .filter((row) => row[reference.column] === keepId || row[reference.column] === dropId)
      .map((row) => ({ reference, row })),
  );
  const superiors = new Map(
    (register.Contacts ?? []).flatMap(({ id, reportsTo }) =>
      reportsTo ? [[id, String(reportsTo)] as const] : [],
    ),
  );
  const naming = (register.Customers ?? []).flatMap(({ id, ...row }) =>
    (['parent', 'referredBy'] as const).flatMap((column) =>
      table === 'Customers' && row[column] === drop.name && id !== drop.id
        ? [{ id, column, text: String(row[column]) }]
        : [],
    ),
  );
  const fields = mergeFields(table, keep, drop, new Set());
  return mergeSteps({ table, keep, drop, fields, choices, children, superiors, naming });
};

const text = fc.option(fc.constantFrom('a', 'b', 'c'), { nil: null });

const aRegister: fc.Arbitrary<Register> = fc.record({
  Customers: fc
    .array(
      fc.record({
        name: fc.constantFrom('Acme', 'Beta'),
        phone: text,
        note: text,
        parent: text,
        referredBy: fc.option(fc.constantFrom('Acme', 'Beta'), { nil: null }),
        addedOn: text,
      }),
      {
        minLength: 2,
        maxLength: 4,
      },
    )
    .map((rows) => rows.map((row, n) => ({ ...row, id: `C-${n}` }))),
  Contacts: fc
    .array(
      fc.record({
        customer: fc.constantFrom('C-0', 'C-1', 'C-2'),
        customerName: text,
        name: fc.constantFrom('Ann', 'Ben'),
        phone: text,
        reportsTo: fc.option(fc.constantFrom('P-0', 'P-1', 'P-2', 'P-3'), { nil: null }),
        reportsToName: text,
      }),
      { minLength: 2, maxLength: 5 },
    )
    .map((rows) => rows.map((row, n) => ({ ...row, id: `P-${n}` }))),
  Interactions: fc
    .array(
      fc.record({
        customer: fc.constantFrom('C-0', 'C-1'),
        customerName: text,
        contact: fc.constantFrom('P-0', 'P-1', null),
      }),
    )
    .map((rows) => rows.map((row, n) => ({ ...row, contactName: null, id: `I-${n}` }))),
  Opportunities: fc
    .array(fc.record({ customer: fc.constantFrom('C-0', 'C-1', null), customerName: text }))
    .map((rows) => rows.map((row, n) => ({ ...row, id: `O-${n}` }))),
});

const someChoices = fc.dictionary(
  fc.constantFrom('name', 'phone', 'note', 'addedOn', 'reportsTo'),
  fc.constantFrom('keep', 'drop', 'both'),
);
const aTable = fc.constantFrom('Customers', 'Contacts');
const idsOf = { Customers: ['C-0', 'C-1'], Contacts: ['P-0', 'P-1'] } as const;

describe('A merge (R14)', () => {
  test('leaves nothing that refers to the row that went', () => {
    fc.assert(
      fc.property(aRegister, aTable, someChoices, (register, table, choices) => {
        const [keep, drop] = idsOf[table];
        const after = done(register, mergeOf(register, table, keep, drop, choices));
        expect(JSON.stringify(after)).not.toContain(`"${drop}"`);
      }),
    );
  });

  test('then undone, is the register that was', () => {
    fc.assert(
      fc.property(aRegister, aTable, someChoices, (register, table, choices) => {
        const [keep, drop] = idsOf[table];
        const steps = mergeOf(register, table, keep, drop, choices);
        const gone = (register[table] ?? []).filter(({ id }) => id === drop);
        expect(undone(done(register, steps), steps, gone)).toEqual(register);
      }),
    );
  });

  test('writes no cell twice, and the changes of Customers stand together: they are written at once', () => {
    fc.assert(
      fc.property(aRegister, someChoices, (register, choices) => {
        const steps = mergeOf(register, 'Customers', 'C-0', 'C-1', { ...choices, referredBy: 'drop' });
        const changes = steps.flatMap((step) => (step.kind === 'change' ? [step] : []));
        const cells = changes.flatMap(({ table, id, patch }) =>
          Object.keys(patch).map((column) => `${table} ${id} ${column}`),
        );
        expect(new Set(cells).size).toBe(cells.length);
        const tables = changes.map(({ table }) => table);
        expect(tables.lastIndexOf('Customers') + 1).toBe(
          tables.filter((table) => table === 'Customers').length,
        );
      }),
    );
  });

  test('never puts the person who stays under themselves', () => {
    const above = (rows: readonly Row[], from: string): readonly string[] => {
      const seen: string[] = [];
      let at = rows.find(({ id }) => id === from)?.reportsTo;
      while (at && !seen.includes(String(at))) {
        seen.push(String(at));
        at = rows.find(({ id }) => id === at)?.reportsTo;
      }
      return seen;
    };
    fc.assert(
      fc.property(aRegister, someChoices, (register, choices) => {
        const after = done(register, mergeOf(register, 'Contacts', 'P-0', 'P-1', choices));
        expect(above(after.Contacts ?? [], 'P-0')).not.toContain('P-0');
      }),
    );
  });

  test('names the row that stays in every row that refers to it', () => {
    fc.assert(
      fc.property(aRegister, someChoices, (register, choices) => {
        const after = done(register, mergeOf(register, 'Customers', 'C-0', 'C-1', choices));
        const name = after.Customers?.find(({ id }) => id === 'C-0')?.name;
        const names = [...(after.Contacts ?? []), ...(after.Opportunities ?? [])]
          .filter(({ customer }) => customer === 'C-0')
          .map(({ customerName }) => customerName);
        expect(names.every((one) => one === name)).toBe(true);
      }),
    );
  });
});

describe('The fields of a merge', () => {
  const fieldOf =
    (keep: Values, drop: Values, locked: readonly string[] = []) =>
    (column: string) =>
      mergeFields('Customers', keep, drop, new Set(locked)).find((field) => field.column === column);

  test('take over what the row that stays lacks, join two notes, and keep the earlier day of entry', () => {
    const field = fieldOf(
      { note: 'a', addedOn: '2017-05-02', phone: '1' },
      { note: 'b', addedOn: '2016-01-04', email: 'x', phone: '2' },
    );
    expect(field('email')).toMatchObject({ options: ['keep', 'drop'], proposal: 'drop' });
    expect(field('note')).toMatchObject({ options: ['keep', 'drop', 'both'], proposal: 'both' });
    expect(field('addedOn')?.proposal).toBe('drop');
    expect(field('phone')?.proposal).toBe('keep');
  });

  test('offer no choice where both agree, or where the cell that stays cannot be read', () => {
    expect(fieldOf({ phone: '1' }, { phone: '1' })('phone')?.options).toEqual(['keep']);
    expect(fieldOf({ email: null }, { email: 'a@b.example' }, ['email'])('email')?.options).toEqual(['keep']);
  });
});

test('Whatever table refers to customers is repointed, also one that is added later', () => {
  expect(referencesTo('Customers').map(({ table }) => table)).toEqual(
    expect.arrayContaining([
      'Contacts',
      'Interactions',
      'FollowUps',
      'Opportunities',
      'Preferences',
      'Needs',
      'Consents',
      'Observations',
      'Usage',
    ]),
  );
  expect(referencesTo('Contacts').map(({ table, column }) => `${table}.${column}`)).toEqual([
    'Contacts.reportsTo',
    'Interactions.contact',
    'Quotes.contact',
    'Cases.contact',
  ]);
});
