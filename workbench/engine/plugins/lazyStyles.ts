/**
 * Keeps the grid quick on large sheets. After every edit the engine works out validations, styles of tables and
 * conditional formats for all cells that have any; here only for the cells that are looked at. What comes out is
 * the same.
 */
import {
  type CellPosition,
  CompiledFormula,
  type ConditionalFormat,
  type DataValidationRule,
  registries,
  type Style,
  type Zone,
} from '../load.ts';

type Constructor<T> = new (config: never) => T;

/** The parts of the engine's plugins that are used; private there, hence described here. */
interface Validation {
  validationResults: Record<string, unknown>;
  getters: {
    getValidationRuleForCell(at: CellPosition): DataValidationRule | undefined;
    getEvaluatedCell(at: CellPosition): { readonly type: string; readonly value: unknown };
  };
  getValidationResultForCell(at: CellPosition): ValidationResult;
  getValidationResultForCellValue(value: unknown, at: CellPosition): ValidationResult;
}

interface ValidationResult {
  readonly isValid: boolean;
}

const VALID: ValidationResult = { isValid: true };

const keyOf = ({ row, col }: CellPosition): string => `${row},${col}`;

const lazyValidation = (Engine: Constructor<Validation>) =>
  class LazyValidation extends Engine {
    override getValidationResultForCell(at: CellPosition): ValidationResult {
      // The engine empties this record whenever a result may have changed.
      this.validationResults[at.sheetId] ??= new Map<string, ValidationResult>();
      const results = this.validationResults[at.sheetId] as Map<string, ValidationResult>;
      const known = results.get(keyOf(at));
      if (known) return known;
      const cell = this.getters.getEvaluatedCell(at);
      const isFree = cell.type === 'empty' || !this.getters.getValidationRuleForCell(at);
      const result = isFree ? VALID : this.getValidationResultForCellValue(cell.value, at);
      results.set(keyOf(at), result);
      return result;
    }
  };

interface TableStyle {
  getters: { getTable(at: CellPosition): { readonly config: { readonly styleId: string } } | undefined };
  getCellTableStyle(at: CellPosition): Style | undefined;
  getCellTableBorder(at: CellPosition): object | undefined;
}

/** A filter is a table without a style: there is nothing to work out. */
const plainTables = (Engine: Constructor<TableStyle>) =>
  class PlainTables extends Engine {
    override getCellTableStyle(at: CellPosition): Style | undefined {
      return this.isPlain(at) ? undefined : super.getCellTableStyle(at);
    }

    override getCellTableBorder(at: CellPosition): object | undefined {
      return this.isPlain(at) ? undefined : super.getCellTableBorder(at);
    }

    private isPlain(at: CellPosition): boolean {
      return this.getters.getTable(at)?.config.styleId === 'None';
    }
  };

interface ConditionalStyles {
  isStale: boolean;
  getters: {
    getConditionalFormats(sheetId: string): ConditionalFormat[];
    getRangeFromSheetXC(sheetId: string, xc: string): { readonly zone: Zone };
    getTranslatedCellFormula(sheetId: string, right: number, down: number, formula: CompiledFormula): string;
  };
  finalize(): void;
  getCellConditionalFormatStyle(at: CellPosition): Style | undefined;
  applyColorScale(sheetId: string, range: string, rule: object, styles: Record<number, Style[]>): void;
  getRuleResultForTarget(at: CellPosition, rule: object, precomputed: unknown): boolean;
}

/** A rule made ready for cells of one range. */
interface Prepared {
  readonly zone: Zone;
  styleAt(at: CellPosition): Style | undefined;
}

/** Criteria that the engine judges by the whole range; they are left to it. */
const WHOLE = ['top10', 'uniqueValues', 'duplicateValues'];

const lazyConditionalFormats = (Engine: Constructor<ConditionalStyles>) =>
  class LazyConditionalFormats extends Engine {
    private prepared = new Map<string, readonly Prepared[] | null>();
    private styles = new Map<string, Style | null>();

    override finalize(): void {
      if (this.isStale) {
        this.prepared = new Map();
        this.styles = new Map();
      }
      super.finalize();
    }

    override getCellConditionalFormatStyle(at: CellPosition): Style | undefined {
      const rules = this.rulesOf(at.sheetId);
      if (rules === null) return super.getCellConditionalFormatStyle(at);
      const key = `${at.sheetId}:${keyOf(at)}`;
      let style = this.styles.get(key);
      if (style === undefined) {
        const own = rules.filter(({ zone }) => isIn(at, zone)).flatMap((rule) => rule.styleAt(at) ?? []);
        style = own.length === 0 ? null : Object.assign({}, ...own);
        this.styles.set(key, style ?? null);
      }
      return style ?? undefined;
    }

    /** Last rule first, so that the first has the last word; null where the engine has to judge the whole. */
    private rulesOf(sheetId: string): readonly Prepared[] | null {
      const known = this.prepared.get(sheetId);
      if (known !== undefined) return known;
      const formats = this.getters.getConditionalFormats(sheetId).reverse();
      const whole = formats.some(({ rule }) => rule.type === 'CellIsRule' && WHOLE.includes(rule.operator));
      const rules = whole
        ? null
        : formats.flatMap((format) => format.ranges.flatMap((range) => this.prepare(sheetId, range, format)));
      this.prepared.set(sheetId, rules);
      return rules;
    }

    private prepare(sheetId: string, range: string, { rule }: ConditionalFormat): Prepared[] {
      const { zone } = this.getters.getRangeFromSheetXC(sheetId, range);
      if (rule.type === 'ColorScaleRule') {
        const scale: Record<number, Style[]> = {};
        this.applyColorScale(sheetId, range, rule, scale);
        return [{ zone, styleAt: ({ row, col }) => scale[col]?.[row] }];
      }
      if (rule.type !== 'CellIsRule') return [];
      const formulas = rule.values.map((value) =>
        value.startsWith('=') ? CompiledFormula.Compile(value, sheetId, this.getters as never) : null,
      );
      const valuesAt = ({ row, col }: CellPosition) =>
        rule.values.map((value, index) => {
          const formula = formulas[index];
          return formula
            ? this.getters.getTranslatedCellFormula(sheetId, col - zone.left, row - zone.top, formula)
            : value;
        });
      const holds = (at: CellPosition) =>
        this.getRuleResultForTarget(at, { ...rule, values: valuesAt(at) }, undefined);
      return [{ zone, styleAt: (at) => (holds(at) ? rule.style : undefined) }];
    }
  };

const isIn = ({ row, col }: CellPosition, zone: Zone): boolean =>
  row >= zone.top && row <= zone.bottom && col >= zone.left && col <= zone.right;

/** The registries type what they hold as plugins in general; the parts used are described above. */
export const refine = <T>(
  registry: { get(key: string): unknown; replace(key: string, value: never): unknown },
  key: string,
  refined: (Engine: Constructor<T>) => unknown,
): void => {
  registry.replace(key, refined(registry.get(key) as Constructor<T>) as never);
};

export const installLazyStyles = (): void => {
  refine(registries.coreViewsPluginRegistry, 'data_validation_ui', lazyValidation);
  refine(registries.coreViewsPluginRegistry, 'evaluation_cf', lazyConditionalFormats);
  refine(registries.statefulUIPluginRegistry, 'table_computed_style', plainTables);
};
