import type { Values } from './draft.ts';

/**
 * An open opportunity without a value (files write 0) gets its product's list price, marked as estimated, and has no
 * closing day: programs give the one that is expected. Won and lost ones keep what the file says.
 */
export const completeOpportunity = (
  values: Values,
  listPrice: (product: string) => string | number | boolean | null,
  isOpen: (stage: string) => boolean,
): Values => {
  const open = typeof values.stage === 'string' && isOpen(values.stage);
  const closed = open && 'closedOn' in values ? { ...values, closedOn: null } : values;
  if (!open || (values.value !== null && values.value !== undefined && values.value !== 0)) {
    return { ...closed, estimated: false };
  }
  const price = typeof values.product === 'string' ? listPrice(values.product) : null;
  return { ...closed, value: price, estimated: price !== null };
};
