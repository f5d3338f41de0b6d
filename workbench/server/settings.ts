import { recalculateVolatile } from '../engine/clock.ts';
import { engineLocale } from '../services/sheets/locales.ts';
import type { World } from '../world.ts';

/**
 * Changes the spreadsheet's locale as File › Settings does; the document's number and date formats follow.
 * @throws Error for a locale that the workbench does not know.
 */
export const setLocale = (world: World, locale: string): void => {
  const known = engineLocale(locale);
  if (known === null) throw new Error(`The workbench does not know the locale '${locale}'.`);
  world.locale = known.code;
  world.model.dispatch('UPDATE_LOCALE', { locale: known });
  world.touched();
};

/**
 * Changes the spreadsheet's time zone; TODAY and NOW follow.
 * @throws RangeError for a zone that does not exist.
 */
export const setTimeZone = (world: World, timeZone: string): void => {
  new Intl.DateTimeFormat('en', { timeZone });
  world.timeZone = timeZone;
  recalculateVolatile(world.model);
  world.touched();
};
