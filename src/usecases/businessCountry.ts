import { isCountry } from '../domain/register/phones.ts';
import type { Shop } from '../ports.ts';

/** Whose phone numbers need no country code: what Settings says, else the country of the sheet's locale; ISO 3166. */
export const businessCountry = ({ settings, formats }: Shop): string | null => {
  const said = settings.read().country;
  if (isCountry(said)) return said;
  const here = formats.country();
  return here !== null && isCountry(here) ? here : null;
};
