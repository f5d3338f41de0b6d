/**
 * Says which methods of Google's services the cases of a contract test file exercise: `covers('Range.getValues')`
 * at module level. The enumeration test reads these calls from the source, so the names must be literals.
 * @throws for a name that the types do not declare.
 */
import { declaredMethods } from '../../workbench/services/guard.ts';

export const covers = (...methods: readonly `${string}.${string}`[]): void => {
  for (const method of methods) {
    const [className = '', name = ''] = method.split('.');
    if (!declaredMethods(className).includes(name)) throw new Error(`Google declares no ${method}.`);
  }
};
