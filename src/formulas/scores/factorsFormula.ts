import type { MeasureName } from './measures.ts';
import type { factorNames, ParameterName } from './parameterCell.ts';

type Factor = (typeof factorNames)[number];

/** From so many days late on, who pays is no help to cash flow; so many referrals are as good as more. */
const [latest, enough] = [60, 3];

/**
 * R21: seven factors, each from 0 to 1, weighed as Settings say, 0 to 100 in all. Behaviour: how lately they bought. Cash
 * flow: how punctually they pay. Publicity: whom they brought. Risk: how likely they stay. Spend and frequency by their
 * scores. Loss-making: whether they bring more than they cost. One that is not known is left out. For customers who bought.
 */
export const factorsFormula = (
  whole: (name: MeasureName) => string,
  parameter: (name: ParameterName) => string,
): string => {
  const fifth = (name: 'r' | 'f' | 'm'): string => `(${whole(name)}-1)/4`;
  const [delay, alive, lateness] = [whole('paymentDelay'), whole('alive'), whole('lateness')];
  const stays = `IF(ISNUMBER(${alive}),${alive},IF(ISNUMBER(${lateness}),1-${lateness},""))`;
  const values: Readonly<Record<Factor, string>> = {
    factorBehaviour: fifth('r'),
    factorCashFlow: `IF(ISNUMBER(${delay}),1-${within(`${delay}/${latest}`)},"")`,
    factorPublicity: within(`${whole('referrals')}/${enough}`),
    factorRisk: stays,
    factorSpend: fifth('m'),
    factorFrequency: fifth('f'),
    factorLoss: `1*(${whole('relationshipValue')}>=0)`,
  };
  // The keys are those of the literal.
  const names = Object.keys(values) as Factor[];
  const sum = names.map((name) => `IFERROR(${parameter(name)}*${values[name]},0)`).join('+');
  const weights = names.map((name) => `IF(ISNUMBER(${values[name]}),${parameter(name)},0)`).join('+');
  return `IFERROR(ROUND(100*(${sum})/(${weights}),0))`;
};

/** At least 0 and at most 1, elementwise. */
const within = (value: string): string => `IF(${value}<0,0,IF(${value}>1,1,${value}))`;
