/** Formulas between A1 and R1C1 notation, seen from a cell. References within texts and quoted tab names stay. */
import { columnIndex, columnLetters } from './a1.ts';

interface Position {
  /** 0-based. */
  readonly row: number;
  readonly col: number;
}

const A1_REFERENCE = /(?<![\w.$])(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})(?![\w(.!])/g;
const R1C1_REFERENCE = /(?<![\w.$])R(\[-?\d+\]|\d+)?C(\[-?\d+\]|\d+)?(?![\w(.!])/gi;

/** `=A1+$B$2` seen from B2 → `=R[-1]C[-1]+R2C2`. */
export const toR1C1 = (formula: string, from: Position): string =>
  formula === ''
    ? ''
    : outsideTexts(formula, (part) =>
        part.replace(
          A1_REFERENCE,
          (_, fixedCol: string, letters: string, fixedRow: string, digits: string) => {
            const row = Number(digits) - 1;
            const col = columnIndex(letters);
            return `R${fixedRow === '' ? `[${row - from.row}]` : row + 1}C${fixedCol === '' ? `[${col - from.col}]` : col + 1}`;
          },
        ),
      );

/** `=R[-1]C[-1]+R2C2` seen from B2 → `=A1+$B$2`; a reference off the sheet becomes `#REF!`. */
export const fromR1C1 = (formula: string, from: Position): string =>
  outsideTexts(formula, (part) =>
    part.replace(R1C1_REFERENCE, (_, rowPart: string | undefined, colPart: string | undefined) => {
      const row = resolved(rowPart, from.row);
      const col = resolved(colPart, from.col);
      if (row.at < 0 || col.at < 0) return '#REF!';
      return `${col.fixed ? '$' : ''}${columnLetters(col.at)}${row.fixed ? '$' : ''}${row.at + 1}`;
    }),
  );

const resolved = (part: string | undefined, from: number): { at: number; fixed: boolean } => {
  if (part === undefined) return { at: from, fixed: false };
  if (part.startsWith('[')) return { at: from + Number(part.slice(1, -1)), fixed: false };
  return { at: Number(part) - 1, fixed: true };
};

const outsideTexts = (formula: string, change: (part: string) => string): string =>
  formula
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/)
    .map((part, index) => (index % 2 === 0 ? change(part) : part))
    .join('');
