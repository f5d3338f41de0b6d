import { readFileSync } from 'node:fs';
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

/** Methods that only writing a number asks, or nobody. */
const unused: readonly string[] = [
  'chooseCountryByCountryCallingCode',
  'defaultIDDPrefix',
  'ext',
  'format',
  'formatInternational',
  'formatNational',
  'formats',
  '_getFormats',
  'getCountries',
  'getDefaultCountryMetadataForRegion',
  '_getNationalPrefixFormattingRule',
  '_getNationalPrefixIsOptionalWhenFormatting',
  'getPossibleCountries',
  'getType',
  'getURI',
  'hasTypes',
  'internationalFormat',
  'isEqual',
  'isNonGeographic',
  'isValid',
  'leadingDigitsPatterns',
  'nationalPrefixFormattingRule',
  'nationalPrefixIsMandatoryWhenFormattingInNationalFormat',
  'nationalPrefixIsOptionalWhenFormattingInNationalFormat',
  'types',
  'usesNationalPrefix',
];

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
    build.onLoad({ filter: /libphonenumber-js[\\/]es6-modern[\\/]helpers[\\/]getNumberType\.js$/ }, () => ({
      contents: 'export default () => undefined;',
      loader: 'js',
    }));
    build.onLoad(
      { filter: /libphonenumber-js[\\/]es6-modern[\\/](metadata|PhoneNumber|parse|isPossible)\.js$/ },
      ({ path }) => ({
        contents: reading(readFileSync(path, 'utf8')),
        loader: 'js',
      }),
    );
    build.onLoad({ filter: /libphonenumber-js[\\/]metadata\.min\.json\.js$/ }, () => ({
      contents: JSON.stringify(readingPlans()),
      loader: 'json',
    }));
  },
};

/**
 * The code without those methods, and without what asks for the form of the plans (ours are of the fourth), for types of
 * numbers (they have none), for the form of the answer (it is of the second), and for what the reader itself passes on.
 */
const reading = (code: string): string =>
  code
    .replace(new RegExp(`^  (?:${unused.join('|')})\\([^)]*\\) \\{\\n[\\s\\S]*?\\n  \\}\\n`, 'gm'), '')
    .replace(/(?<=^ {2}type\()type\) \{\n[\s\S]*?(?=^ {2}\})/gm, ') {\n')
    .replace(
      /(?<=^ {2}constructor\(countryOrCountryCallingCode.*\n)[\s\S]*?(?=^ {4}const \{\n {6}country,)/m,
      '',
    )
    .replace(/^ *setVersion\.call\(.*\n/gm, '')
    .replace(/\bthis(?:\.metadata)?\.v[123]\b(?! =)/g, 'false')
    .replace(/\boptions\.v2\b/g, 'true')
    .replace(/(?<=^export function validateMetadata\(metadata\) \{\n)[\s\S]*?(?=^\})/m, '');

/** The plans as far as reading a number needs them. */
export const readingPlans = (): PhoneMetadata => {
  const all: PhoneMetadata = createRequire(import.meta.url)('libphonenumber-js/min/metadata');
  if (all.version !== 4) throw new Error('The phone plans have another form: see `reading` in phonePlans.ts');
  return { ...all, countries: mapped(all.countries), nonGeographic: mapped(all.nonGeographic) };
};

const mapped = (plans: Readonly<Record<string, Plan>>): Record<string, Plan> =>
  Object.fromEntries(Object.entries(plans).map(([name, plan]) => [name, readingPart(plan)]));

const readingPart = (plan: Plan): Plan => {
  const part = plan.slice(0, types).map((value, place) => (formats.includes(place) ? 0 : (value ?? 0)));
  while (part.length > 0 && part[part.length - 1] === 0) part.pop();
  return part;
};
