import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeEdit } from '../../../../src/domain/register/mergeEdit.ts';

describe('A changed field (R15)', () => {
  test('is written where it still holds what was shown', () => {
    expect(mergeEdit({ phone: '1' }, { phone: '1' }, { phone: '2' })).toEqual({
      status: 'write',
      patch: { phone: '2' },
    });
  });

  test('is a conflict where somebody changed it meanwhile, and then no field is written', () => {
    const merge = mergeEdit({ phone: '3', name: 'A' }, { phone: '1', name: 'A' }, { phone: '2', name: 'B' });
    expect(merge).toEqual({ status: 'conflict', now: { phone: '3' } });
  });

  test('is a conflict where somebody cleared it meanwhile', () => {
    expect(mergeEdit({ phone: null }, { phone: '1' }, { phone: '2' })).toEqual({
      status: 'conflict',
      now: { phone: null },
    });
  });

  test('needs nothing where it holds the wanted value already', () => {
    expect(mergeEdit({ phone: '2' }, { phone: '1' }, { phone: '2' })).toEqual({ status: 'write', patch: {} });
  });

  test('may be filled where it was blank', () => {
    expect(mergeEdit({}, {}, { phone: '2' })).toEqual({ status: 'write', patch: { phone: '2' } });
  });
});

test('Fields that the form did not change are never written, whatever they hold now', () => {
  const row = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.option(fc.constantFrom('x', 'y')));
  fc.assert(
    fc.property(row, row, row, (current, seen, wanted) => {
      const merge = mergeEdit(current, seen, wanted);
      const touched = Object.keys(merge.status === 'write' ? merge.patch : merge.now);
      return touched.every((field) => field in wanted && wanted[field] !== (current[field] ?? null));
    }),
  );
});
