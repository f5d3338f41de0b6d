/** The cells of a sheet's part: what each holds and which look it has, rows and columns with theirs. */
import { cellName, readCell } from '../address.ts';
import { shiftFormula } from '../formulas/shiftFormula.ts';
import { fromExcel } from '../formulas.ts';
import { child, isOn, type XmlNode } from '../package/parseXml.ts';
import { textOfXml } from '../package/xmlText.ts';
import { XlsxError } from '../XlsxError.ts';
import { richText } from './readStrings.ts';

/** A literal as the file has it, or a formula with its `=`. */
export type FileValue =
  | { readonly kind: 'text' | 'formula' | 'error'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'boolean'; readonly is: boolean };

export interface FileCell {
  readonly row: number;
  readonly col: number;
  readonly look: number;
  readonly value: FileValue | null;
}

export interface FileRow {
  readonly row: number;
  /** In pixels. */
  readonly height: number | undefined;
  readonly hidden: boolean;
  readonly look: number | undefined;
  readonly empty: boolean;
}

export interface CellReader {
  readonly cells: FileCell[];
  readonly rows: FileRow[];
  /** Ranges of array formulas of more than a cell: all but the first hold results only. */
  readonly arrays: string[];
  /** Takes a `row` element; they come in the order of the file. */
  take(row: XmlNode): void;
}

export const cellReader = (sheet: string, strings: readonly string[]): CellReader => {
  const reader: CellReader = { cells: [], rows: [], arrays: [], take };
  const shared = new Map<string, { readonly row: number; readonly col: number; readonly text: string }>();
  let nextRow = 0;

  function take({ attributes, children }: XmlNode): void {
    const row = attributes.r === undefined ? nextRow : Number(attributes.r) - 1;
    if (!Number.isInteger(row) || row < 0 || row >= mostRows)
      throw new XlsxError('damaged', `row ${attributes.r}`);
    nextRow = row + 1;
    reader.rows.push({
      row,
      height:
        isOn(attributes.customHeight) && attributes.ht !== undefined
          ? Math.round((Number(attributes.ht) / 0.75) * 1000) / 1000
          : undefined,
      hidden: isOn(attributes.hidden),
      look: isOn(attributes.customFormat) && attributes.s !== undefined ? Number(attributes.s) : undefined,
      empty: children.length === 0,
    });
    let nextCol = 0;
    for (const node of children) {
      if (node.name !== 'c') continue;
      const col = (node.attributes.r === undefined ? null : readCell(node.attributes.r)?.col) ?? nextCol;
      nextCol = col + 1;
      const value = valueIn(node, row, col);
      if (value && 'text' in value && value.text.length > 50_000) {
        throw new XlsxError(
          'cellTooLong',
          `${sheet}!${cellName(row, col)}`,
          `${sheet}!${cellName(row, col)}`,
        );
      }
      reader.cells.push({ row, col, look: Number(node.attributes.s ?? 0), value });
    }
  }

  function valueIn(node: XmlNode, row: number, col: number): FileValue | null {
    const formula = child(node, 'f');
    const text = formula && formulaText(formula, row, col);
    if (!formula || text === undefined || text === '') return literal(node, strings);
    const array = formula.attributes.t === 'array';
    const { ref } = formula.attributes;
    const found = fromExcel(text, array);
    if (found === 'spilled') return null;
    if (array && ref?.includes(':')) reader.arrays.push(ref);
    return { kind: 'formula', text: found.formula };
  }

  function formulaText({ attributes, text }: XmlNode, row: number, col: number): string | undefined {
    if (attributes.t === 'dataTable') return undefined;
    const own = textOfXml(text);
    if (attributes.t !== 'shared' || attributes.si === undefined) return own;
    if (own !== '') {
      shared.set(attributes.si, { row, col, text: own });
      return own;
    }
    const master = shared.get(attributes.si);
    return master && shiftFormula(master.text, row - master.row, col - master.col);
  }

  return reader;
};

/** Rows that Excel has. */
const mostRows = 1_048_576;

const literal = (node: XmlNode, strings: readonly string[]): FileValue | null => {
  const type = node.attributes.t;
  if (type === 'inlineStr') {
    const inside = child(node, 'is');
    return inside ? { kind: 'text', text: richText(inside) } : null;
  }
  const value = child(node, 'v')?.text;
  if (value === undefined || (value === '' && type !== 'str')) return null;
  switch (type) {
    case 's':
      return { kind: 'text', text: strings[Number(value)] ?? '' };
    case 'str':
      return { kind: 'text', text: textOfXml(value) };
    case 'b':
      return { kind: 'boolean', is: isOn(value.trim()) };
    case 'e':
      return { kind: 'error', text: value };
    case 'd':
      return {
        kind: 'number',
        number: (Date.parse(/Z$|[+-]\d\d:\d\d$/.test(value) ? value : `${value}Z`) - dayZero) / 86_400_000,
      };
    default: {
      const number = Number(value);
      return Number.isFinite(number) ? { kind: 'number', number } : { kind: 'text', text: value };
    }
  }
};

/** 1899-12-30, from which serial numbers count. */
const dayZero = Date.UTC(1899, 11, 30);
