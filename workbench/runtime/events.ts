/**
 * The event objects that Google hands to triggers (developers.google.com/apps-script/guides/triggers/events), made
 * from the execution's own services.
 */
import type { PersonDid } from '../control.ts';
import type { AuthMode } from '../host.ts';
import type { TriggerRow, World } from '../world.ts';
import { eventValue } from './personEdit.ts';
import { wallTime, weekdayOf, weekOfYear } from './zone.ts';
import { a1Of, isSingle } from './zones.ts';

type Globals = Readonly<Record<string, unknown>>;

/** The globals are the services that `createGlobals` made; their types are Google's. */
interface Services {
  readonly SpreadsheetApp: GoogleAppsScript.Spreadsheet.SpreadsheetApp;
  readonly ScriptApp: GoogleAppsScript.Script.ScriptApp;
  readonly Session: GoogleAppsScript.Base.Session;
}

const servicesOf = (globals: Globals): Services => {
  const { SpreadsheetApp, ScriptApp, Session } = globals;
  return { SpreadsheetApp, ScriptApp, Session } as Services; // see Services
};

/** What every event of a spreadsheet carries; `triggerUid` only where a trigger was installed. */
const common = (services: Services, mode: AuthMode, trigger: TriggerRow | null) => ({
  authMode: services.ScriptApp.AuthMode[mode],
  ...(trigger && { triggerUid: trigger.id }),
});

const source = (services: Services) => services.SpreadsheetApp.getActiveSpreadsheet();

/** `user` is there where the script may know them; in LIMITED mode it may be someone without a name. */
const user = (services: Services) => {
  try {
    return services.Session.getActiveUser();
  } catch (_notAllowed) {
    return undefined;
  }
};

export const openEvent = (globals: Globals, mode: AuthMode, trigger: TriggerRow | null) => {
  const services = servicesOf(globals);
  if (mode === 'NONE') return common(services, mode, trigger);
  return { ...common(services, mode, trigger), source: source(services), user: user(services) };
};

export const editEvent = (
  world: World,
  did: PersonDid & Required<Pick<PersonDid, 'changed'>>,
  globals: Globals,
  mode: AuthMode,
  trigger: TriggerRow | null,
) => {
  const services = servicesOf(globals);
  const { sheetId, zone } = did.changed;
  const spreadsheet = source(services);
  const name = world.model.getters.getSheetName(sheetId);
  const value = isSingle(zone) ? eventValue(world, sheetId, zone.top, zone.left) : '';
  return {
    ...common(services, mode, trigger),
    source: spreadsheet,
    user: user(services),
    range: spreadsheet.getSheetByName(name)?.getRange(a1Of(zone)),
    ...(value !== '' && { value }),
    ...(isSingle(zone) && did.oldValue !== undefined && did.oldValue !== '' && { oldValue: did.oldValue }),
  };
};

const changeTypes: Readonly<Record<string, string>> = {
  CREATE_SHEET: 'INSERT_GRID',
  DUPLICATE_SHEET: 'INSERT_GRID',
  DELETE_SHEET: 'REMOVE_GRID',
  SET_FORMATTING: 'FORMAT',
  CLEAR_FORMATTING: 'FORMAT',
  SET_BORDERS_ON_TARGET: 'FORMAT',
  SET_ZONE_BORDERS: 'FORMAT',
};

/** `changeType` of an onChange event for the grid's outermost command. */
export const changeTypeOf = ({ command, changed }: PersonDid): string => {
  const { type, dimension } = command;
  if (type === 'ADD_COLUMNS_ROWS') return dimension === 'COL' ? 'INSERT_COLUMN' : 'INSERT_ROW';
  if (type === 'REMOVE_COLUMNS_ROWS') return dimension === 'COL' ? 'REMOVE_COLUMN' : 'REMOVE_ROW';
  return changeTypes[type] ?? (changed ? 'EDIT' : 'OTHER');
};

export const changeEvent = (did: PersonDid, globals: Globals, mode: AuthMode, trigger: TriggerRow | null) => {
  const services = servicesOf(globals);
  return {
    ...common(services, mode, trigger),
    source: source(services),
    user: user(services),
    changeType: changeTypeOf(did),
  };
};

/** Hours and days of a clock event are those of UTC on Google, as its page says of `timezone`. */
export const clockEvent = (now: number, globals: Globals, trigger: TriggerRow) => {
  const time = wallTime(now, 'UTC');
  return {
    ...common(servicesOf(globals), 'FULL', trigger),
    year: time.year,
    month: time.month,
    'day-of-month': time.day,
    'day-of-week': weekdayOf(time),
    'week-of-year': weekOfYear(time),
    hour: time.hour,
    minute: time.minute,
    second: time.second,
    timezone: 'UTC',
  };
};
