import type { Values } from './draft.ts';

/**
 * An open opportunity without a value (files write 0) gets its product's list price, marked as estimated. Won and
 * lost ones keep what the file says; a missing date stays blank.
 */
export const completeOpportunity = (
  values: Values,
  listPrice: (product: string) => string | number | boolean | null,
): Values => {
  const open = values.stage === 'prospecting' || values.stage === 'engaging';
  if (!open || (values.value !== null && values.value !== undefined && values.value !== 0)) {
    return { ...values, estimated: false };
  }
  const price = typeof values.product === 'string' ? listPrice(values.product) : null;
  return { ...values, value: price, estimated: price !== null };
};
