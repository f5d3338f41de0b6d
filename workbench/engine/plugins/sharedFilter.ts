/**
 * Makes the criteria of filters a part of the document. The engine keeps them in each client alone; in Sheets a
 * filter is one for all, and scripts read and set it. Each filtered column has an anchor on its header cell.
 */
import {
  type Command,
  CompiledFormula,
  type DataFilterValue,
  registries,
  type UIPlugin,
  type Zone,
} from '../load.ts';
import type { Anchor } from './anchors.ts';
import { concernsAnchor } from './concernsAnchor.ts';

type UIPluginConfig = ConstructorParameters<typeof UIPlugin>[0];

/** What an anchor of the kind `filter` carries. */
export interface FilterData {
  readonly value: DataFilterValue;
  /** Which of Google's criteria a script set, where the engine's type serves several. */
  readonly criterion?: string;
  /** The values that a script wants shown, from which the hidden ones follow. */
  readonly visible?: readonly string[];
}

interface EngineFilter {
  readonly id: string;
  readonly col: number;
  readonly rangeWithHeaders: { readonly zone: Zone };
  readonly filteredRange?: { readonly zone: Zone };
}

/** What this plugin uses of the engine's own filter plugin, which is private in its types. */
interface FilterEvaluation extends UIPlugin {
  filterValues: Record<string, Record<string, DataFilterValue>>;
  hiddenRows: Record<string, Set<number>>;
  isEvaluationDirty: boolean;
  updateHiddenRows(sheetId: string): void;
}

interface AnchorGetters {
  getAnchors(kind: string): readonly Anchor[];
  getFilters(sheetId: string): readonly EngineFilter[];
}

interface Position {
  readonly sheetId: string;
  readonly row: number;
  readonly col: number;
}

type Loose = (type: string, payload: object) => unknown;

const NOTHING: DataFilterValue = { filterType: 'values', hiddenValues: [] };

const isNothing = (value: DataFilterValue): boolean =>
  value.filterType === 'values' ? value.hiddenValues.length === 0 : value.type === 'none';

const same = (a: DataFilterValue, b: DataFilterValue): boolean =>
  (isNothing(a) && isNothing(b)) || JSON.stringify(a) === JSON.stringify(b);

const sharedFilter = (Engine: new (config: UIPluginConfig) => FilterEvaluation) =>
  class SharedFilterPlugin extends Engine {
    /** Where the criteria lay when last looked at, by anchor. */
    private lying = new Map<string, Position>();
    private sharing = false;

    override beforeHandle(command: Command): void {
      super.beforeHandle(command);
      if (command.type === 'REMOVE_TABLE') this.forget(command.sheetId, command.target);
    }

    override handle(command: Command): void {
      const given: { readonly type: string } = command;
      if (command.type === 'UPDATE_FILTER') {
        this.sharing = true;
        this.share(command, command.value);
        this.sharing = false;
        this.rebuild();
      }
      super.handle(command);
      if (!this.sharing && concernsAnchor(given, 'filter')) this.announce();
      this.isEvaluationDirty ||= ['START', 'DUPLICATE_SHEET', 'DELETE_SHEET', 'CREATE_TABLE'].includes(
        given.type,
      );
    }

    override finalize(): void {
      if (this.isEvaluationDirty) this.rebuild();
      super.finalize();
    }

    override updateHiddenRows(sheetId: string): void {
      super.updateHiddenRows(sheetId);
      for (const { anchor, filter } of this.criteria()) {
        if (anchor.sheetId !== sheetId || !filter.filteredRange) continue;
        const { value, visible } = dataOf(anchor);
        const { zone } = filter.filteredRange;
        if (visible)
          this.hideRows(sheetId, zone, (row) => !visible.includes(this.shownAt(sheetId, filter.col, row)));
        if (value.filterType === 'criterion' && value.type === 'customFormula')
          this.hideByFormula(sheetId, filter.col, zone, value.values[0] ?? '');
      }
    }

    private shownAt(sheetId: string, col: number, row: number): string {
      return this.getters.getEvaluatedCell({ sheetId, col, row }).formattedValue;
    }

    private hideRows(sheetId: string, zone: Zone, isHidden: (row: number) => boolean): void {
      this.hiddenRows[sheetId] ??= new Set();
      for (let row = zone.top; row <= zone.bottom; row++)
        if (isHidden(row)) this.hiddenRows[sheetId].add(row);
    }

    /** The engine evaluates a formula once for the column; Sheets moves its references row by row. */
    private hideByFormula(sheetId: string, col: number, zone: Zone, formula: string): void {
      const compiled = CompiledFormula.Compile(formula, sheetId, this.getters);
      const holds = (row: number): boolean => {
        const moved = this.getters.getTranslatedCellFormula(sheetId, 0, row - zone.top, compiled);
        const value = this.getters.evaluateFormula(sheetId, moved, { sheetId, col, row });
        return !Array.isArray(value) && value !== false && value !== 0 && value !== '' && value !== null;
      };
      for (let row = zone.top; row <= zone.bottom; row++) this.hiddenRows[sheetId]?.delete(row);
      this.hideRows(sheetId, zone, (row) => !holds(row));
    }

    /** The anchors of criteria whose cell still is the header of a filter. */
    private criteria(): readonly { readonly anchor: Anchor; readonly filter: EngineFilter }[] {
      return this.anchorGetters.getAnchors('filter').flatMap((anchor) => {
        const filter = this.anchorGetters
          .getFilters(anchor.sheetId)
          .find(
            ({ col, rangeWithHeaders: { zone } }) =>
              anchor.zone?.left === col && anchor.zone.top === zone.top,
          );
        return filter ? [{ anchor, filter }] : [];
      });
    }

    private rebuild(): void {
      for (const sheetId of this.getters.getSheetIds()) this.filterValues[sheetId] = {};
      for (const { anchor, filter } of this.criteria()) {
        const { value } = dataOf(anchor);
        const rowwise = value.filterType === 'criterion' && value.type === 'customFormula';
        const values = this.filterValues[anchor.sheetId];
        if (values && !rowwise) values[filter.id] = value;
      }
    }

    /** Writes into the document what a person chose in the filter's menu. */
    private share({ sheetId, col, row }: Position, value: DataFilterValue): void {
      const filter = this.anchorGetters
        .getFilters(sheetId)
        .find((one) => one.col === col && isIn(row, one.rangeWithHeaders.zone));
      if (!filter) return;
      const header = { sheetId, row: filter.rangeWithHeaders.zone.top, col };
      const anchor = this.anchorGetters.getAnchors('filter').find((one) => lies(one, header));
      if (anchor ? same(dataOf(anchor).value, value) : isNothing(value)) return;
      if (anchor && isNothing(value)) this.tell('REMOVE_ANCHOR', { id: anchor.id, sheetId });
      else {
        const id = anchor?.id ?? `filter:${sheetId}:${filter.id}:${header.row}:${col}`;
        const zone = { top: header.row, bottom: header.row, left: col, right: col };
        this.tell('SET_ANCHOR', { id, sheetId, zone, kind: 'filter', data: { value } });
      }
    }

    /** Criteria changed in the document: says so to the other plugins as if chosen in the menu. */
    private announce(): void {
      const now = new Map(
        this.criteria().map(({ anchor, filter }) => [anchor.id, { at: headerOf(anchor, filter), anchor }]),
      );
      const before = this.lying;
      this.lying = new Map([...now].map(([id, { at }]) => [id, at]));
      for (const { at, anchor } of now.values())
        this.tell('UPDATE_FILTER', { ...at, value: dataOf(anchor).value });
      for (const [id, at] of before) if (!now.has(id)) this.tell('UPDATE_FILTER', { ...at, value: NOTHING });
    }

    /** A filter goes with its criteria. Only before a local removal is the table still there. */
    private forget(sheetId: string, target: readonly Zone[]): void {
      for (const { anchor } of this.criteria()) {
        const { zone } = anchor;
        if (
          zone &&
          anchor.sheetId === sheetId &&
          target.some((one) => isIn(zone.top, one) && zone.left >= one.left && zone.left <= one.right)
        )
          this.tell('REMOVE_ANCHOR', { id: anchor.id, sheetId });
      }
    }

    private get anchorGetters(): AnchorGetters {
      // Getters of plugins are not in the engine's own list.
      return this.getters as unknown as AnchorGetters;
    }

    private tell(type: string, payload: object): void {
      // Commands of the workbench's plugins are not in the engine's own list.
      (this.dispatch as unknown as Loose)(type, payload);
    }
  };

const isIn = (row: number, zone: Zone): boolean => row >= zone.top && row <= zone.bottom;

const lies = ({ sheetId, zone }: Anchor, at: Position): boolean =>
  sheetId === at.sheetId && zone?.top === at.row && zone.left === at.col;

const headerOf = ({ sheetId }: Anchor, { col, rangeWithHeaders: { zone } }: EngineFilter): Position => ({
  sheetId,
  col,
  row: zone.top,
});

// This plugin and the service write the anchors of this kind, both this shape.
const dataOf = ({ data }: Anchor): FilterData => data as FilterData;

export const installSharedFilter = (): void => {
  const plugins = registries.statefulUIPluginRegistry;
  // The registry types what it holds as plugins in general.
  const engine = plugins.get('evaluation_filter') as unknown as new (
    config: UIPluginConfig,
  ) => FilterEvaluation;
  plugins.replace('evaluation_filter', sharedFilter(engine) as never);
};
