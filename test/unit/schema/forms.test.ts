import { describe, expect, test } from 'vitest';
import { formOf } from '../../../src/schema/derive/forms.ts';
import { validateForm } from '../../../src/schema/derive/validateForm.ts';
import { customers } from '../../../src/schema/tables/customers.ts';
import { followUps } from '../../../src/schema/tables/followUps.ts';
import { interactions } from '../../../src/schema/tables/interactions.ts';

const codes = (raw: Parameters<typeof validateForm>[1], lists = {}): Record<string, string> =>
  Object.fromEntries(
    validateForm(formOf(customers).fields, raw, lists).problems.map(({ field, code }) => [field, code]),
  );

describe('A form (R7)', () => {
  test('offers what people enter; ids, references, derived names and stamps are none of it', () => {
    expect(formOf(interactions).fields.map(({ name }) => name)).toEqual([
      'happenedOn',
      'channel',
      'direction',
      'by',
      'summary',
      'outcome',
      'contact',
      'cost',
      'nextStep',
      'satisfaction',
    ]);
    expect(formOf(followUps).fields.map(({ name }) => name)).not.toContain('doneOn');
  });

  test('travels as plain JSON', () => {
    expect(JSON.parse(JSON.stringify(formOf(customers)))).toEqual(formOf(customers));
  });
});

describe('A form’s fields', () => {
  test('are read as their columns’ kinds', () => {
    const { values, problems } = validateForm(formOf(customers).fields, {
      name: '  Acme ',
      employees: '12',
      status: 'lead',
      email: '',
    });
    expect(problems).toEqual([]);
    expect(values).toEqual({ name: 'Acme', employees: 12, status: 'lead', email: null });
  });

  test('that were not sent are left out', () => {
    expect(validateForm(formOf(customers).fields, { phone: '0171' }).values).toEqual({ phone: '0171' });
  });

  test('are refused one by one, with what is wrong', () => {
    expect(
      codes({
        name: ' ',
        email: 'x@',
        employees: '-1',
        foundedIn: '99',
        revenue: 'much',
        status: 'Lead',
        note: 'x'.repeat(50_001),
      }),
    ).toEqual({
      name: 'required',
      email: 'notAnEmail',
      employees: 'tooSmall',
      foundedIn: 'outOfRange',
      revenue: 'notANumber',
      status: 'notAChoice',
      note: 'tooLong',
    });
  });

  test('that pick from a list must be one of it', () => {
    expect(codes({ owner: 'Nobody' }, { Team: ['Anna'] })).toEqual({ owner: 'unknown' });
    expect(codes({ owner: 'Anna' }, { Team: ['Anna'] })).toEqual({});
    expect(codes({ owner: null }, { Team: ['Anna'] })).toEqual({});
  });
});
