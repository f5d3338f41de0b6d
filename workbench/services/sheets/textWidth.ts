import type { Model } from '../../engine/load.ts';

const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/;
const PADDING = 16;

/**
 * The width in pixels that shows a column's longest text: an estimate from average widths of Arial (a full-width
 * character is an em), since there is no screen to measure on.
 */
export const fittingSize = (model: Model, sheetId: string, col: number): number => {
  let widest = 0;
  for (let row = 0; row < model.getters.getNumberRows(sheetId); row++) {
    const at = { sheetId, row, col };
    const { formattedValue } = model.getters.getEvaluatedCell(at);
    if (formattedValue === '') continue;
    const { fontSize = 10, bold = false } = model.getters.getCellStyle(at);
    widest = Math.max(widest, textWidth(formattedValue) * fontSize * (4 / 3) * (bold ? 1.08 : 1));
  }
  return Math.round(Math.max(21, widest === 0 ? 21 : widest + PADDING));
};

/** Width of the longest line in ems. */
const textWidth = (text: string): number =>
  Math.max(
    ...text
      .split('\n')
      .map((line) => [...line].reduce((sum, character) => sum + (WIDE.test(character) ? 1 : 0.54), 0)),
  );
