/** Columns that many tables have. */

/** One line of text, and several. */
export const text = { kind: 'text' } as const;
export const lines = { kind: 'text', lines: true } as const;

/** Whom a row is about, and the name shown beside the id. */
export const customer = { kind: 'ref', to: 'Customers', required: true } as const;
export const customerName = { kind: 'nameOf', of: 'customer', form: false, width: 220 } as const;

/** Where a row comes from. */
export const source = { kind: 'choice', of: ['own', 'import', 'sample'], form: false } as const;

/** Somebody of the team. */
export const teamMember = { kind: 'pick', from: 'Team' } as const;
