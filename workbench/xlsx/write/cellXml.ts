/** One cell of a sheet as XML: its literal, or its formula with the value the engine has for it. */
import type { EvaluatedCell } from '../../engine/load.ts';
import { type Value, wrapped, wrappedSpill } from '../formulas/dummyFunction.ts';
import { toExcel } from '../formulas.ts';
import { textElement, xmlText } from '../package/xmlText.ts';
import type { SharedStrings } from './sharedStrings.ts';

/** What a cell of the grid is to the file. */
export type CellContent =
  | { readonly kind: 'blank' }
  | { readonly kind: 'literal'; readonly value: EvaluatedCell }
  /** `fills` is the range it fills, where that is more than itself. */
  | {
      readonly kind: 'formula';
      readonly formula: string;
      readonly value: EvaluatedCell;
      readonly fills: string | null;
    }
  /** Filled by the formula of another cell; `wrapped` if that one is written as text. */
  | { readonly kind: 'spilled'; readonly value: EvaluatedCell; readonly wrapped: boolean };

/** How the formula of a cell is written. Text that the engine cannot read must not reach a formula of the file. */
export const excelFormula = (formula: string, value: EvaluatedCell, spills: boolean) =>
  unreadable(value) ? ({ kind: 'sheets', text: formula.slice(1) } as const) : toExcel(formula, spills);

export const cellXml = (
  name: string,
  style: number,
  content: CellContent,
  strings: SharedStrings,
): string => {
  const head = `<c r="${name}"${style === 0 ? '' : ` s="${style}"`}`;
  switch (content.kind) {
    case 'blank':
      return `${head}/>`;
    case 'literal':
      return literal(head, content.value, strings);
    case 'formula':
      return formula(head, name, content);
    case 'spilled':
      return spilled(head, content, strings);
  }
};

const literal = (head: string, cell: EvaluatedCell, strings: SharedStrings): string => {
  const { value } = cell;
  if (cell.type === 'error' && isFileError(value))
    return `${head} t="e"><v>${xmlText(String(value))}</v></c>`;
  if (typeof value === 'number') return `${head}><v>${value}</v></c>`;
  if (typeof value === 'boolean') return `${head} t="b"><v>${value ? 1 : 0}</v></c>`;
  if (value === null) return `${head}/>`;
  return `${head} t="s"><v>${strings.id(cell.link ? cell.link.label : value)}</v></c>`;
};

const formula = (head: string, name: string, content: CellContent & { readonly kind: 'formula' }): string => {
  const { value: cell, fills } = content;
  const excel = excelFormula(content.formula, cell, fills !== null);
  const value = plainValue(cell);
  if (excel.kind === 'sheets')
    return result(head, `<f>${xmlText(wrapped(excel.text, value))}</f>`, value, false);
  const array = excel.kind === 'array' ? ` t="array" ref="${fills ?? name}"` : '';
  return result(head, `<f${array}>${xmlText(excel.text)}</f>`, value, cell.type === 'error');
};

const spilled = (
  head: string,
  content: CellContent & { readonly kind: 'spilled' },
  strings: SharedStrings,
): string => {
  if (!content.wrapped) return literal(head, content.value, strings);
  const value = plainValue(content.value);
  if (value === null) return `${head}/>`;
  return result(head, `<f>${xmlText(wrappedSpill(value))}</f>`, value, false);
};

const result = (head: string, inside: string, value: Value, isError: boolean): string => {
  if (typeof value === 'number') return `${head}>${inside}<v>${value}</v></c>`;
  if (typeof value === 'boolean') return `${head} t="b">${inside}<v>${value ? 1 : 0}</v></c>`;
  const text = value ?? '';
  const type = isError && isFileError(text) ? 'e' : 'str';
  return `${head} t="${type}">${inside}${textElement('v', text)}</c>`;
};

const plainValue = ({ value }: EvaluatedCell): Value => value;

/** Sheets' `#ERROR!` has no counterpart: in a file it is text. */
const isFileError = (value: unknown): boolean =>
  typeof value === 'string' && /^#(?:N\/A|REF!|NAME\?|VALUE!|DIV\/0!|NUM!|NULL!)$/.test(value);

const unreadable = (cell: EvaluatedCell): boolean => cell.type === 'error' && !isFileError(cell.value);
