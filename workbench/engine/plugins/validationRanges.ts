/**
 * The range that a validation takes its list from follows the document, as in Sheets. The engine adapts only what
 * begins with `=`, so this goes through a formula that is the range alone.
 */
import { type DataValidationRule, registries } from '../load.ts';

/** The parts of the engine's plugin that are used; private there, hence described here. */
interface Validations {
  readonly rules: Readonly<Record<string, readonly DataValidationRule[]>>;
  readonly history: { update(...path: readonly unknown[]): void };
}

export const installValidationRanges = (): void => {
  const registry = registries.corePluginRegistry;
  const Validation = registry.get('dataValidation');
  class SheetsValidation extends Validation {
    override adaptRanges(...[adapters]: Parameters<InstanceType<typeof Validation>['adaptRanges']>): void {
      super.adaptRanges(adapters);
      const { rules, history } = this as unknown as Validations;
      for (const [sheetId, own] of Object.entries(rules))
        own.forEach(({ criterion: { type, values } }, index) => {
          const [value] = values;
          if (type !== 'isValueInRange' || value === undefined) return;
          const moved = adapters.adaptFormulaString(sheetId, `=${value}`).slice(1);
          if (moved !== value) history.update('rules', sheetId, index, 'criterion', 'values', 0, moved);
        });
    }
  }
  registry.replace('dataValidation', SheetsValidation);
};
