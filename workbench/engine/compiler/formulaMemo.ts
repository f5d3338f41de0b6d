/** What is remembered for a formula from one evaluation to the next. */
import type { CompiledFormula } from '../load.ts';

export interface FormulaMemo<T> {
  get(formula: CompiledFormula): T | undefined;
  set(formula: CompiledFormula, value: T): void;
  delete(formula: CompiledFormula): void;
}

let age = 0;

/** Everything is to be computed anew. */
export const forgetMemos = (): void => {
  age++;
};

export const formulaMemo = <T>(): FormulaMemo<T> => {
  const known = new WeakMap<CompiledFormula, { readonly age: number; readonly value: T }>();
  return {
    get: (formula) => {
      const found = known.get(formula);
      return found?.age === age ? found.value : undefined;
    },
    set: (formula, value) => {
      known.set(formula, { age, value });
    },
    delete: (formula) => {
      known.delete(formula);
    },
  };
};
