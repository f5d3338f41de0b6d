import type { customers } from '../../schema/tables/customers.ts';
import type { FormKind } from '../../schema/tables/forms.ts';

/**
 * The fields that the business's forms may carry. In the form's prefilled link each stands as a marker, its name in
 * capitals: `CUSTOMER`, `PHONE`.
 */
export const confirmed = [
  'name',
  'phone',
  'email',
  'sector',
  'country',
  'bornOn',
  'focus',
] as const satisfies readonly (keyof typeof customers.columns)[];

export const linkFields = {
  survey: ['customer', 'about'],
  optOut: ['customer'],
  confirm: ['customer', ...confirmed],
  campaign: ['customer', 'name', 'email', 'phone'],
} as const satisfies Record<FormKind, readonly string[]>;

export type LinkProblem = 'notAForm' | 'noCustomer' | 'malformed';
export type LinkFound =
  | { readonly ok: true; readonly link: string; readonly fields: readonly string[] }
  | { readonly ok: false; readonly problem: LinkProblem };

/** What a marker becomes: `{{customer.id}}` is the one that mails fill too. */
const place = (field: string): string => `{{${field === 'customer' ? 'customer.id' : field}}}`;

/**
 * Reads the prefilled link of a Google Form in which the answers are markers.
 * @returns the link with `{{field}}` in the places of the markers; or what is wrong with it.
 */
export const readPrefilled = (kind: FormKind, raw: string): LinkFound => {
  const link = raw.trim();
  const [base = '', query = ''] = link.split('?');
  if (!/^https:\/\/docs\.google\.com\/forms\/.+\/viewform$/.test(base))
    return { ok: false, problem: 'notAForm' };
  const fields: string[] = [];
  const parts: string[] = [];
  for (const part of (query.split('#')[0] ?? '').split('&')) {
    const [name = '', value = ''] = part.split('=');
    const said = decoded(value);
    if (said === null) return { ok: false, problem: 'malformed' };
    const field = linkFields[kind].find((one) => one.toUpperCase() === said.trim().toUpperCase());
    // What nobody marked is left as it was filled in: an answer that the business chose.
    if (field === undefined || !/^entry\.\d+$/.test(name)) parts.push(part);
    else {
      parts.push(`${name}=${place(field)}`);
      fields.push(field);
    }
  }
  if (!fields.includes('customer')) return { ok: false, problem: 'noCustomer' };
  return { ok: true, link: `${base}?${parts.join('&')}`, fields };
};

/** The link with its places filled; a place that nothing is known for is left out of it. */
export const fillLink = (link: string, values: Readonly<Record<string, string | null>>): string =>
  link
    .split('&')
    .flatMap((part) => {
      const name = /\{\{([\w.]+)\}\}/.exec(part)?.[1];
      if (name === undefined) return [part];
      const value = values[name === 'customer.id' ? 'customer' : name] ?? '';
      return value === '' && !part.includes('?')
        ? []
        : [part.replace(/\{\{[\w.]+\}\}/, encodeURIComponent(value))];
    })
    .join('&');

const decoded = (text: string): string | null => {
  try {
    return decodeURIComponent(text.replace(/\+/g, ' '));
  } catch {
    return null;
  }
};
