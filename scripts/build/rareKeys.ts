import { en } from '../../src/words/words.ts';
import { pageKeys } from './pageKeys.ts';

/**
 * What an execution of every day says, or has to know to read a sheet in any of our languages: names of tables, columns
 * and choices, and these areas; what the hourly run looks for in a tab where nothing is due, and what each mail to a
 * customer ends with.
 */
const everyDay = /^(?:(?:[A-Z]\w*|tab|menu|segment)\.|myDay\.empty$|mail\.optOut(?:\.subject)?$)/;

/** The words of the server that few executions say, such as refusals and the notes of settings. */
export const rareKeys = (): ReadonlySet<string> => {
  const pages = pageKeys();
  return new Set(Object.keys(en).filter((key) => !pages.has(key) && !everyDay.test(key)));
};
