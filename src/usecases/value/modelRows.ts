import type { BgNbd } from '../../domain/value/bgNbd.ts';
import type { GammaGamma } from '../../domain/value/gammaGamma.ts';
import type { Shop } from '../../ports.ts';
import type { SettingRow } from '../../schema/tables/settings.ts';
import { nothingFitted } from './modelSentence.ts';

/** What Settings holds of the model; null is a blank cell. */
export interface ModelValues extends Readonly<Record<keyof BgNbd | keyof GammaGamma, number | null>> {
  readonly state: string;
  readonly fittedOn: string | null;
  readonly customers: number | null;
  readonly logLikelihood: number | null;
}

/** A model that says nothing, and why. */
export const blankModel = (state: string): ModelValues => ({
  state,
  fittedOn: null,
  customers: null,
  r: null,
  alpha: null,
  a: null,
  b: null,
  logLikelihood: null,
  p: null,
  q: null,
  gamma: null,
});

/** The rows of the model in Settings, one a value: `model.r`. As set-up makes them, the model says nothing yet. */
export const modelRows = (
  { sheetSay: say }: Shop,
  values: ModelValues = blankModel(nothingFitted(say)),
): SettingRow[] =>
  Object.entries(values).map(([name, value]) => ({
    key: `model.${name}`,
    setting: labelOf(say, name),
    value,
    note: say('setting.model.note'),
  }));

const labelOf = (say: Shop['sheetSay'], name: string): string => {
  if (name === 'state' || name === 'fittedOn' || name === 'customers') return say(`setting.model.${name}`);
  return ['p', 'q', 'gamma'].includes(name)
    ? say('setting.model.spending', { name })
    : say('setting.model.buying', { name: name === 'logLikelihood' ? 'log L' : name });
};
