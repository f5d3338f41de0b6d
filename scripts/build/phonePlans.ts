import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import type { Plugin } from 'esbuild';

/** A country's numbering plan as libphonenumber-js keeps it: a list whose places have meanings. */
type Plan = unknown[];

interface PhoneMetadata {
  readonly version: number;
  readonly country_calling_codes: Readonly<Record<string, readonly string[]>>;
  readonly countries: Readonly<Record<string, Plan>>;
  readonly nonGeographic: Readonly<Record<string, Plan>>;
}

/** Places of a plan that only writing a number needs: the formats, and how a national prefix is written. */
const formats = [4, 6];
/** From here on: telling landlines from mobiles. */
const types = 11;

/**
 * Takes of libphonenumber-js what reading a number needs: its code as compiled for engines of today (the package holds
 * it twice) without what writes a number or looks in its ranges, and of its numbering plans neither formats nor what
 * tells landlines from mobiles, two thirds of them.
 */
export const phonePlans: Plugin = {
  name: 'phone plans',
  setup: (build) => {
    build.onLoad({ filter: /libphonenumber-js[\\/]core[\\/]index\.js$/ }, ({ path }) => ({
      contents: `export { default as parsePhoneNumberFromString } from '../es6-modern/parsePhoneNumber.js';`,
      loader: 'js',
      resolveDir: dirname(path),
    }));
    build.onLoad({ filter: /libphonenumber-js[\\/]es6-modern[\\/](format|isValid)\.js$/ }, () => ({
      contents: `export default () => { throw new Error('The phone numbers of this bundle can only be read.'); };`,
      loader: 'js',
    }));
    build.onLoad({ filter: /libphonenumber-js[\\/]metadata\.min\.json\.js$/ }, () => ({
      contents: JSON.stringify(readingPlans()),
      loader: 'json',
    }));
  },
};

/** The plans as far as reading a number needs them. */
export const readingPlans = (): PhoneMetadata => {
  const all: PhoneMetadata = createRequire(import.meta.url)('libphonenumber-js/min/metadata');
  return { ...all, countries: mapped(all.countries), nonGeographic: mapped(all.nonGeographic) };
};

const mapped = (plans: Readonly<Record<string, Plan>>): Record<string, Plan> =>
  Object.fromEntries(Object.entries(plans).map(([name, plan]) => [name, readingPart(plan)]));

const readingPart = (plan: Plan): Plan => {
  const part = plan.slice(0, types).map((value, place) => (formats.includes(place) ? 0 : (value ?? 0)));
  while (part.length > 0 && part[part.length - 1] === 0) part.pop();
  return part;
};
