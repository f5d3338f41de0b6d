/** The styles, formats and borders of a workbook as the engine keeps them: each once, by number. */
import type { Border, Style } from '../../engine/load.ts';
import type { Look } from './readStyles.ts';

export interface LookIds {
  /** The numbers of a file's cell format; 0 is none. */
  of(look: number): { readonly style: number; readonly format: number; readonly border: number };
  readonly styles: Record<number, Style>;
  readonly formats: Record<number, string>;
  readonly borders: Record<number, Border>;
}

export const lookIds = (looks: readonly Look[]): LookIds => {
  const styles = numbered<Style>();
  const formats = numbered<string>();
  const borders = numbered<Border>();
  const ids = looks.map(({ style, format, border }) => ({
    style: styles.id(style),
    format: formats.id(format),
    border: borders.id(border),
  }));
  const none = { style: 0, format: 0, border: 0 };
  return { of: (look) => ids[look] ?? none, styles: styles.all, formats: formats.all, borders: borders.all };
};

const numbered = <T>() => {
  const ids = new Map<string, number>();
  const all: Record<number, T> = {};
  const id = (item: T | undefined): number => {
    if (item === undefined) return 0;
    const key = JSON.stringify(item);
    const known = ids.get(key);
    if (known !== undefined) return known;
    const next = ids.size + 1;
    ids.set(key, next);
    all[next] = item;
    return next;
  };
  return { id, all };
};
