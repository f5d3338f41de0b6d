/**
 * How high a row is depends on its highest cell. The engine measures the text of every cell for that, which a page that
 * opens waits for. One line of text is as high as its font, whatever it says: only cells that may have several lines, or
 * stand askew, are measured. What comes out is the same.
 */
import { type CellPosition, registries, type Style, type UID } from '../load.ts';
import { refine } from './lazyStyles.ts';

/** The parts of the engine's plugin that are used; private there, hence described here. */
interface Heights {
  readonly getters: {
    tryGetSheet(sheetId: UID): { readonly rows: readonly Row[] } | undefined;
    getCellById(id: UID): Written | undefined;
    getMerge(position: CellPosition): unknown;
  };
  getCellHeight(position: CellPosition): number;
  getRowTallestCell(sheetId: UID, row: number): unknown;
}

interface Row {
  /** Ids by column. */
  readonly cells: Readonly<Record<number, UID | undefined>>;
}

interface Written {
  readonly isFormula: boolean;
  readonly content: string;
  readonly style?: Style;
}

/** As high as a row is of itself: a cell that is no higher makes no row higher. */
const usual = 23;

/** By font, whether a line of it is no higher than a row is. */
const fonts = new Map<string, boolean>();

const quickHeights = (Engine: new (config: never) => Heights) =>
  class QuickHeights extends Engine {
    override getRowTallestCell(sheetId: UID, row: number): unknown {
      const cells = this.getters.tryGetSheet(sheetId)?.rows[row]?.cells ?? {};
      for (const [col, id] of Object.entries(cells)) {
        const cell = id === undefined ? undefined : this.getters.getCellById(id);
        if (cell !== undefined && !this.#isUsual(cell, { sheetId, row, col: Number(col) }))
          return super.getRowTallestCell(sheetId, row);
      }
      return undefined;
    }

    #isUsual({ isFormula, content, style }: Written, position: CellPosition): boolean {
      if (!isFormula && (content === '' || content.includes('\n'))) return content === '';
      if (style === undefined) return this.#fits('', position);
      if (style.wrapping === 'wrap' || style.rotation) return false;
      return this.#fits(`${style.fontSize ?? ''} ${style.bold ?? ''} ${style.italic ?? ''}`, position);
    }

    #fits(font: string, position: CellPosition): boolean {
      const known = fonts.get(font);
      if (known !== undefined) return known;
      // What is merged over several rows makes none of them higher.
      if (this.getters.getMerge(position) !== undefined) return false;
      const fits = this.getCellHeight(position) <= usual;
      fonts.set(font, fits);
      return fits;
    }
  };

export const installRowHeights = (): void => {
  refine(registries.coreViewsPluginRegistry, 'row_size', quickHeights);
};
