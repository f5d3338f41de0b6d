/**
 * Sorting writes each cell of its zone, blank ones too, and each write is asked of all plugins. Here a cell that stays as it
 * is is not written. What comes out is the same.
 */
import { type CellPosition, type Model, registries } from '../load.ts';
import { refine } from './lazyStyles.ts';

type Constructor<T> = new (config: never) => T;

/** The parts of the engine's plugin that are used; private there, hence described here. */
interface Sort {
  readonly getters: Model['getters'];
  dispatch: (type: string, payload: Written) => unknown;
}

interface Written extends CellPosition {
  readonly content?: string;
  readonly style?: unknown;
  readonly format?: string;
}

const quick = (Engine: Constructor<Sort>) =>
  class QuickSort extends Engine {
    constructor(config: never) {
      super(config);
      const { dispatch } = this;
      this.dispatch = (type, payload) =>
        type === 'UPDATE_CELL' && this.#stays(payload) ? undefined : dispatch(type, payload);
    }

    #stays(written: Written): boolean {
      const { content = '', style, format } = written;
      const cell = this.getters.getCell(written);
      if (cell === undefined) return content === '' && style === undefined && format === undefined;
      return !cell.isFormula && cell.content === content && cell.style === style && cell.format === format;
    }
  };

export const installQuickSort = (): void => {
  refine(registries.featurePluginRegistry, 'sort', quick);
};
