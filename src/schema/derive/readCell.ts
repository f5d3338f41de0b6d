import { isDay, isInstant } from '../day.ts';
import type { Column } from '../table.ts';
import type { ChoiceReader } from './choiceWords.ts';

/** What a cell or a form field holds, once dates have become text at Google's edge. */
export type RawCell = string | number | boolean | null;

/** Why a cell could not be read. `field.<code>` in the catalogues says it to people. */
export type CellProblem =
  | 'required'
  | 'notADay'
  | 'notANumber'
  | 'notAChoice'
  | 'notAnEmail'
  | 'outOfRange'
  | 'anError'
  | 'tooLong';

export type CellResult =
  | { readonly ok: true; readonly value: string | number | boolean | null }
  | { readonly ok: false; readonly code: CellProblem };

const emailPattern = /^[^\s@,;<>()[\]"]+@[^\s@,;<>()[\]".]+(\.[^\s@,;<>()[\]".]+)+$/;
const errorPattern = /^#(N\/A|REF!|ERROR!|NAME\?|DIV\/0!|NUM!|VALUE!|NULL!)/;

/** Longest text that a cell of Google Sheets holds. */
export const longestText = 50_000;

/** Reads one cell as its column's kind. Blank is null; what does not fit is a code, never a guess. */
export const readCell = (column: Column, raw: RawCell, choice: ChoiceReader | null): CellResult => {
  if (raw === null || raw === '') return { ok: true, value: null };
  if (typeof raw === 'string') {
    if (raw.length > longestText) return { ok: false, code: 'tooLong' };
    if (raw.trim() === '') return { ok: true, value: null };
    if (errorPattern.test(raw)) return { ok: false, code: 'anError' };
  }
  return byKind(column, raw, choice);
};

const byKind = (column: Column, raw: string | number | boolean, choice: ChoiceReader | null): CellResult => {
  switch (column.kind) {
    case 'day':
      return asDay(raw);
    case 'instant':
      return typeof raw === 'string' && isInstant(raw) ? good(raw) : asDay(raw);
    case 'money':
    case 'number':
    case 'integer':
      return asNumber(column, raw);
    case 'flag':
      return asFlag(raw);
    case 'choice':
      return asChoice(raw, choice);
    case 'email':
      return emailPattern.test(String(raw).trim()) ? good(String(raw).trim()) : bad('notAnEmail');
    case 'any':
      return good(raw);
    case 'text':
      return good(column.lines ? String(raw).trimEnd() : String(raw).trim());
    case 'id':
    case 'phone':
    case 'ref':
    case 'nameOf':
    case 'pick':
      return good(String(raw).trim());
  }
};

const good = (value: string | number | boolean | null): CellResult => ({ ok: true, value });
const bad = (code: CellProblem): CellResult => ({ ok: false, code });

const asDay = (raw: string | number | boolean): CellResult => {
  const text = String(raw).trim().slice(0, 10);
  return isDay(text) ? good(text) : bad('notADay');
};

const asNumber = (column: Column, raw: string | number | boolean): CellResult => {
  const value = typeof raw === 'number' ? raw : Number(String(raw).trim());
  if (typeof raw === 'boolean' || !Number.isFinite(value)) return bad('notANumber');
  const { min, max } = 'min' in column || 'max' in column ? column : { min: undefined, max: undefined };
  if ((min !== undefined && value < min) || (max !== undefined && value > max)) return bad('outOfRange');
  return column.kind === 'integer' && !Number.isInteger(value) ? bad('notANumber') : good(value);
};

const asFlag = (raw: string | number | boolean): CellResult => {
  if (typeof raw === 'boolean') return good(raw);
  const text = String(raw).trim().toUpperCase();
  if (text === 'TRUE' || text === '1') return good(true);
  return text === 'FALSE' || text === '0' ? good(false) : bad('notAChoice');
};

const asChoice = (raw: string | number | boolean, choice: ChoiceReader | null): CellResult => {
  const code = choice?.(String(raw)) ?? null;
  return code === null ? bad('notAChoice') : good(code);
};
