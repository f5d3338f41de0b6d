/** Checkboxes: a validation and two values. */
import type { Host } from '../../host.ts';
import { SELF } from './classes.ts';
import { command } from './commands.ts';
import { setValidation } from './dataValidation.ts';
import { assertMayEdit } from './protection.ts';
import { reads, writes } from './reach.ts';
import { type RangeScope, zoneOf } from './scope.ts';
import { emptySpec, type StoredRule } from './validationRule.ts';

/** Methods of Range. */
export const onRange = (scope: RangeScope) => {
  const { host } = scope;
  const write = (method: string, effect: () => void): never =>
    writes(
      host,
      `Range.${method}`,
      () => {
        assertMayEdit(host, scope.sheetId, zoneOf(scope));
        effect();
        return SELF;
      },
      scope.rows * scope.cols,
    );
  return {
    insertCheckboxes: (...values: readonly unknown[]) =>
      write('insertCheckboxes', () => insert(scope, values)),
    removeCheckboxes: () => write('removeCheckboxes', () => remove(scope)),
    check: () => write('check', () => mark(scope, true)),
    uncheck: () => write('uncheck', () => mark(scope, false)),
    isChecked: (): boolean | null =>
      reads(host, 'Range.isChecked', () => {
        const states = cellsOf(scope).map(({ row, col }) => stateAt(scope, row, col));
        const [first = null] = states;
        return states.every((state) => state === first) ? first : null;
      }),
  };
};

const cellsOf = ({ row, col, rows, cols }: RangeScope): { row: number; col: number }[] =>
  Array.from({ length: rows * cols }, (_, index) => ({
    row: row + Math.floor(index / cols),
    col: col + (index % cols),
  }));

/** The contents that stand for checked and unchecked in a cell; null where it has no checkbox. */
const valuesAt = (
  { host, sheetId }: RangeScope,
  row: number,
  col: number,
): readonly [string, string] | null => {
  const rule = host.world.model.getters.getValidationRuleForCell({ sheetId, row, col });
  if (rule === undefined) return null;
  // Rules that scripts set carry more than the engine knows; see StoredRule.
  const { checkbox, criterion } = rule as unknown as StoredRule;
  if (checkbox !== undefined) return [checkbox[0] ?? 'TRUE', checkbox[1] ?? ''];
  return criterion.type === 'isBoolean' ? ['TRUE', 'FALSE'] : null;
};

/** true or false; null without a checkbox or with a value that is neither. */
const stateAt = (scope: RangeScope, row: number, col: number): boolean | null => {
  const values = valuesAt(scope, row, col);
  if (values === null) return null;
  const { value } = scope.host.world.model.getters.getEvaluatedCell({ sheetId: scope.sheetId, row, col });
  const content = typeof value === 'boolean' ? String(value).toUpperCase() : String(value ?? '');
  const at = values.indexOf(content === '' && values[1] === 'FALSE' ? 'FALSE' : content);
  return at < 0 ? null : at === 0;
};

const insert = (scope: RangeScope, values: readonly unknown[]): void => {
  setValidation(scope.host, scope, {
    ...emptySpec,
    criterion: 'CHECKBOX',
    args: values,
    allowInvalid: false,
  });
  const unchecked = values.length === 0 ? 'FALSE' : String(values[1] ?? '');
  writeEach(scope.host, scope, () => unchecked);
};

const mark = (scope: RangeScope, checked: boolean): void =>
  writeEach(scope.host, scope, (row, col) =>
    stateAt(scope, row, col) === null ? null : (valuesAt(scope, row, col)?.[checked ? 0 : 1] ?? null),
  );

const remove = (scope: RangeScope): void => {
  const states = new Map(cellsOf(scope).map(({ row, col }) => [`${row},${col}`, stateAt(scope, row, col)]));
  setValidation(scope.host, scope, null);
  writeEach(scope.host, scope, (row, col) => (states.get(`${row},${col}`) == null ? null : ''));
};

/** Writes a content into each cell; null leaves the cell. */
const writeEach = (
  { world }: Host,
  { sheetId, row, col, rows, cols }: RangeScope,
  contentAt: (row: number, col: number) => string | null,
): void => {
  const cells = Array.from({ length: rows }, (_, down) =>
    Array.from({ length: cols }, (_, right) => {
      const content = contentAt(row + down, col + right);
      return content === null ? null : { content };
    }),
  );
  command(world.model, { type: 'WRITE_CELLS', sheetId, row, col, cells });
};
