/**
 * After every command the engine gathers the colours of all cells for its colour picker, adds up the heights of all
 * rows of all sheets, and lays out what of each is in view. That is asked for seldom, in Node hardly ever: here it is
 * worked out when somebody asks. What comes out is the same.
 */
import { registries } from '../load.ts';
import { refine } from './lazyStyles.ts';

type Constructor<T> = new (config: never) => T;

/** The parts of the engine's plugins that are used; private there, hence described here. */
interface Colours {
  shouldUpdateColors: boolean;
  customColors: Record<string, true>;
  computeCustomColors(): readonly string[];
  tryToAddColors(colors: readonly string[]): void;
  getCustomColors(): string[];
  finalize(): void;
}

const lazyColours = (Engine: Constructor<Colours>) =>
  class LazyColours extends Engine {
    override finalize(): void {}

    override getCustomColors(): string[] {
      if (this.shouldUpdateColors) {
        this.shouldUpdateColors = false;
        this.tryToAddColors(this.computeCustomColors());
      }
      return super.getCustomColors();
    }
  };

interface Positions {
  headerPositions: Record<string, unknown>;
  isDirty: boolean;
  handle(command: { readonly type: string }): void;
  finalize(): void;
  computeHeaderPositionsOfSheet(sheetId: string): unknown;
  getColDimensions(sheetId: string, col: number): unknown;
  getRowDimensions(sheetId: string, row: number): unknown;
  getColRowOffset(dimension: string, from: number, to: number, sheetId: string): number;
}

/** Commands after which the engine adds up one sheet at once; here they leave it to be asked for. */
const resizing: ReadonlySet<string> = new Set([
  'START',
  'REMOVE_COLUMNS_ROWS',
  'RESIZE_COLUMNS_ROWS',
  'HIDE_COLUMNS_ROWS',
  'ADD_COLUMNS_ROWS',
  'UNHIDE_COLUMNS_ROWS',
  'FOLD_HEADER_GROUP',
  'UNFOLD_HEADER_GROUP',
  'FOLD_HEADER_GROUPS_IN_ZONE',
  'UNFOLD_HEADER_GROUPS_IN_ZONE',
  'UNFOLD_ALL_HEADER_GROUPS',
  'FOLD_ALL_HEADER_GROUPS',
  'UNGROUP_HEADERS',
  'GROUP_HEADERS',
  'CREATE_SHEET',
  'DUPLICATE_SHEET',
]);

const lazyPositions = (Engine: Constructor<Positions>) =>
  class LazyPositions extends Engine {
    override handle(command: { readonly type: string }): void {
      if (resizing.has(command.type)) this.headerPositions = {};
      else super.handle(command);
    }

    override finalize(): void {
      if (this.isDirty) this.headerPositions = {};
      this.isDirty = false;
    }

    override getColDimensions(sheetId: string, col: number): unknown {
      this.addUp(sheetId);
      return super.getColDimensions(sheetId, col);
    }

    override getRowDimensions(sheetId: string, row: number): unknown {
      this.addUp(sheetId);
      return super.getRowDimensions(sheetId, row);
    }

    override getColRowOffset(dimension: string, from: number, to: number, sheetId: string): number {
      this.addUp(sheetId);
      return super.getColRowOffset(dimension, from, to, sheetId);
    }

    private addUp(sheetId: string): void {
      this.headerPositions[sheetId] ??= this.computeHeaderPositionsOfSheet(sheetId);
    }
  };

interface Viewports {
  viewports: object;
  sheetsWithDirtyViewports: Set<string>;
  readonly getters: { getActiveSheetId(): string };
  beforeHandle(command: { readonly type: string }): void;
  handleEvent(event: unknown): void;
  finalize(): void;
}

/** Commands that start from what is in view now. */
const looking: ReadonlySet<string> = new Set([
  'RESIZE_SHEETVIEW',
  'SET_VIEWPORT_OFFSET',
  'SET_ZOOM',
  'SHIFT_VIEWPORT_DOWN',
  'SHIFT_VIEWPORT_UP',
  'SCROLL_TO_CELL',
]);

/** After an edit the engine lays out what is in view on every sheet; here on the one that is looked at, once somebody looks. */
const lazyViewports = (Engine: Constructor<Viewports>) =>
  class LazyViewports extends Engine {
    #isOutdated = false;

    constructor(config: never) {
      super(config);
      const { viewports } = this;
      Object.defineProperty(this, 'viewports', {
        get: () => {
          if (this.#isOutdated) this.#layOut();
          return viewports;
        },
      });
    }

    override beforeHandle(command: { readonly type: string }): void {
      // Until the others are carried out there is nothing to be seen.
      if (!looking.has(command.type)) this.#isOutdated = false;
      super.beforeHandle(command);
    }

    /** The selection moved: the engine lets it be where the view is still to be laid out. */
    override handleEvent(event: unknown): void {
      if (this.#isOutdated) this.#layOut();
      super.handleEvent(event);
    }

    override finalize(): void {
      this.#isOutdated = true;
    }

    #layOut(): void {
      this.#isOutdated = false;
      const active = this.getters.getActiveSheetId();
      const waiting = [...this.sheetsWithDirtyViewports].filter((sheetId) => sheetId !== active);
      for (const sheetId of waiting) this.sheetsWithDirtyViewports.delete(sheetId);
      super.finalize();
      for (const sheetId of waiting) this.sheetsWithDirtyViewports.add(sheetId);
    }
  };

export const installLazyViews = (): void => {
  refine(registries.coreViewsPluginRegistry, 'custom_colors', lazyColours);
  refine(registries.statefulUIPluginRegistry, 'header_positions', lazyPositions);
  refine(registries.statefulUIPluginRegistry, 'viewport', lazyViewports);
};
