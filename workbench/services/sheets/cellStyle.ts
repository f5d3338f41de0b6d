/**
 * A cell's style as the engine keeps it, with what Sheets has and the engine does not draw (font family, text
 * direction, the pattern of a number format as it was set) kept in fields of its own: the engine carries them along.
 */
import type { Style } from '../../engine/load.ts';

export interface CellStyle extends Style {
  fontFamily?: string;
  direction?: string;
  pattern?: string;
  verticalText?: boolean;
}

/** Changes to a style; null takes a property away. */
export type StyleChange = { readonly [K in keyof CellStyle]?: CellStyle[K] | null };

/** @returns the style changed, null for one without properties, undefined where nothing changes. */
export const restyled = (before: Style | undefined, change: StyleChange): CellStyle | null | undefined => {
  const after: Record<string, unknown> = { ...before };
  let changed = false;
  for (const [property, value] of Object.entries(change)) {
    if (value === null || value === undefined) {
      changed ||= property in after;
      delete after[property];
    } else if (after[property] !== value) {
      changed = true;
      after[property] = value;
    }
  }
  if (!changed) return undefined;
  return Object.keys(after).length === 0 ? null : after;
};

export const patternOf = (style: CellStyle | undefined): string | undefined => style?.pattern;
