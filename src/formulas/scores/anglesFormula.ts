import type { MeasureName } from './measures.ts';

/** R26: revenue, margin, orders, growth, and whom a customer brought. */
export const angles = ['spend', 'margin', 'frequency', 'growth', 'referralValue'] as const;

/** In how many of the angles a customer is among the highest 20 % of those with a number, and above nothing. */
export const anglesFormula = (whole: (name: MeasureName) => string): string =>
  angles
    .map((name) => {
      const column = whole(name);
      const least = `IFERROR(LARGE(${column},ROUNDUP(COUNT(${column})*0.2,0)),0)`;
      return `ISNUMBER(${column})*(${column}>0)*(${column}>=${least})`;
    })
    .join('+');
