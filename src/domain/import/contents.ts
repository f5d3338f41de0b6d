import type { Table } from '../../schema/table.ts';
import { dateOrders, readDay } from './dateOrder.ts';
import type { ParsedFile } from './parsedFile.ts';
import { plainNumber } from './readField.ts';
import { canHoldMore } from './targets.ts';

/** Most filled cells of a column that are looked at. */
const looked = 200;
/** Share of them that must be of one kind. */
const most = 0.8;
/** Fewest filled cells by which a column's header is contradicted. */
const telling = 5;

/**
 * Corrects a mapping by headers with what the columns hold: one of another kind than its header says is let go, and
 * one that no header told goes where its content can only belong.
 */
export const byContent = (
  file: ParsedFile,
  table: Table,
  mapped: readonly (string | null)[],
  readers: (column: string) => (word: string) => string | null,
): readonly (string | null)[] => {
  const samples = file.header.map((_, index) => filled(file, index));
  const kept = mapped.map((target, index) =>
    target !== null && contradicts(table, target, samples[index] ?? []) ? null : target,
  );
  const given = new Set(kept.filter((target) => target !== null));
  return kept.map((target, index) => {
    const texts = samples[index] ?? [];
    if (target !== null || texts.length === 0) return target;
    const found = homeOf(table, texts, given, readers);
    if (found !== null) given.add(found);
    return found;
  });
};

const filled = ({ rows }: ParsedFile, index: number): readonly string[] => {
  const texts: string[] = [];
  for (const row of rows) {
    const text = (row[index] ?? '').trim();
    if (text !== '') texts.push(text);
    if (texts.length >= looked) break;
  }
  return texts;
};

/** A column of names that holds addresses, or one of addresses, days or numbers that holds none. */
const contradicts = (table: Table, target: string, texts: readonly string[]): boolean => {
  if (texts.length < telling) return false;
  switch (table.columns[target]?.kind) {
    case 'email':
      return shareOf(texts, isEmail) === 0;
    case 'day':
      return shareOf(texts, isDate) === 0;
    case 'money':
    case 'number':
    case 'integer':
      return shareOf(texts, isNumber) === 0;
    case 'text':
      return target === table.title && shareOf(texts, isEmail) >= most;
    default:
      return false;
  }
};

const homeOf = (
  table: Table,
  texts: readonly string[],
  given: ReadonlySet<string>,
  readers: (column: string) => (word: string) => string | null,
): string | null => {
  const free = (kinds: readonly string[]): readonly string[] =>
    Object.entries(table.columns).flatMap(([name, { kind }]) =>
      kinds.includes(kind) && !given.has(name) ? [name] : [],
    );
  const only = (names: readonly string[]): string | null => {
    const required = names.filter((name) => 'required' in (table.columns[name] ?? {}));
    const [one, ...others] = required.length > 0 ? required : names;
    return one !== undefined && others.length === 0 ? one : null;
  };
  const first = (column: string): string | null => {
    if (!(column in table.columns)) return null;
    if (!given.has(column)) return column;
    return canHoldMore(table, column) ? `${column}:more` : null;
  };
  if (shareOf(texts, isEmail) >= most) return first('email');
  if (shareOf(texts, isDate) >= most) return only(free(['day']));
  if (shareOf(texts, isMoney) >= most) return only(free(['money']));
  if (shareOf(texts, isPhone) >= most) return first('phone');
  const words = free(['choice']).filter((column) => {
    const read = readers(column);
    return column !== 'source' && shareOf(texts, (text) => read(text) !== null) >= most;
  });
  return words.length === 1 ? (words[0] ?? null) : null;
};

const shareOf = (texts: readonly string[], is: (text: string) => boolean): number =>
  texts.length === 0 ? 0 : texts.filter(is).length / texts.length;

const isEmail = (text: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text);
const isDate = (text: string): boolean => dateOrders.some((order) => readDay(text, order) !== null);
const isNumber = (text: string): boolean => Number.isFinite(Number(plainNumber(text)));
/** An amount shows its currency or its cents; a bare number may be anything. */
const isMoney = (text: string): boolean =>
  isNumber(text) && (/\p{Sc}|^[A-Z]{3}\b|\b[A-Z]{3}$/u.test(text) || /\d[.,]\d{2}$/.test(text));
/** A number is a phone's by its plus, its leading zero or its signs; a bare one may be anything. */
const isPhone = (text: string): boolean =>
  /^[+\d\s().\-/（）]+$/.test(text) &&
  text.replace(/\D/g, '').length >= 7 &&
  (/^[+0(]/.test(text) || /\d[\s\-.]\d/.test(text) || /^1[3-9]\d{9}$/.test(text));
