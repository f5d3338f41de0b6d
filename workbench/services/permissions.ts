/**
 * What each authorisation mode forbids, one table.
 * Sources: developers.google.com/apps-script/guides/triggers (restrictions of simple triggers),
 * …/guides/sheets/functions (services that custom functions may use), …/add-ons/concepts/editor-auth-lifecycle.
 */
import type { AuthMode, Occasion, ServiceCall } from '../host.ts';
import { scopesFor, scopesInWords } from './scopes.ts';

/** Services, or single methods, that each mode allows; FULL allows all. */
const allowed: Readonly<Record<Exclude<AuthMode, 'FULL'>, readonly string[]>> = {
  NONE: [
    'Logger',
    'console',
    'Utilities',
    'HtmlService',
    'Menu.addToUi',
    'Ui.createMenu',
    'Ui.createAddonMenu',
    'SpreadsheetApp.getUi',
    'Session.getActiveUserLocale',
    'Session.getScriptTimeZone',
    'ScriptApp.getAuthorizationInfo',
  ],
  LIMITED: [
    'Logger',
    'console',
    'Utilities',
    'HtmlService',
    'SpreadsheetApp',
    'PropertiesService',
    'CacheService',
    'LockService',
    'Session.getActiveUserLocale',
    'Session.getScriptTimeZone',
    'Session.getActiveUser',
    'User.getEmail',
    'Session.getTemporaryActiveUserKey',
    'ScriptApp.getAuthorizationInfo',
    'ScriptApp.getScriptId',
  ],
  CUSTOM_FUNCTION: [
    'Logger',
    'console',
    'Utilities',
    'HtmlService',
    'SpreadsheetApp',
    'PropertiesService',
    'CacheService',
    'LockService',
    'Session.getActiveUserLocale',
    'Session.getScriptTimeZone',
    'Session.getActiveUser',
    'User.getEmail',
    'Session.getTemporaryActiveUserKey',
  ],
};

/** What a mode takes back from the services it allows. */
const forbidden: Readonly<Record<AuthMode, readonly string[]>> = {
  NONE: [],
  LIMITED: [
    'Ui.showSidebar',
    'Ui.showModalDialog',
    'Ui.showModelessDialog',
    'Ui.showDialog',
    'SpreadsheetApp.openById',
    'SpreadsheetApp.openByUrl',
    'SpreadsheetApp.create',
  ],
  CUSTOM_FUNCTION: ['SpreadsheetApp.openById', 'SpreadsheetApp.openByUrl', 'SpreadsheetApp.create'],
  FULL: [],
};

/**
 * @param method class and method, `Range.setValues`.
 * @param kind what the call does, where the caller knows; a custom function may only read the sheet.
 * @returns null if the call is allowed, else the message of Google's error.
 */
export const permitted = (
  mode: AuthMode,
  _occasion: Occasion,
  service: string,
  method: string,
  kind?: ServiceCall['kind'],
): string | null => {
  if (mode === 'FULL') return null;
  if (mode === 'CUSTOM_FUNCTION' && service === 'SpreadsheetApp') {
    const denied = deniedToCustomFunction(method, kind);
    if (denied !== null) return denied;
  }
  const named = (list: readonly string[]) => list.includes(method) || list.includes(service);
  if (named(allowed[mode]) && !forbidden[mode].includes(method)) return null;
  return `${denial(service, method)}${requirement(service, method)}`;
};

const denial = (service: string, method: string): string =>
  `You do not have permission to call ${publicName(service, method)}.`;

/** Google names the entry point of a service, not the class that a chain of calls reached. */
const publicName = (service: string, method: string): string => {
  if (service === 'ScriptApp' && method.endsWith('.create')) return 'ScriptApp.newTrigger';
  return service === 'PropertiesService' || service === 'CacheService' || service === 'LockService'
    ? `${service}.${method.split('.')[1] ?? method}`
    : method;
};

const requirement = (service: string, method: string): string => {
  const needed = scopesFor(service, method);
  return needed.length === 0 ? '' : ` Required permissions: ${scopesInWords(needed)}`;
};

/** Sheets lets a custom function read the sheet and nothing else; its words name the bare method. */
const deniedToCustomFunction = (method: string, kind: ServiceCall['kind'] | undefined): string | null => {
  const [className = '', name = ''] = method.split('.');
  if (className === 'Ui' || name === 'getUi') return 'Cannot call SpreadsheetApp.getUi() from this context.';
  const writes =
    kind === undefined ? !/^(get|is|can|find|flush|has|areL)/.test(name) : kind === 'write' || kind === 'ui';
  return writes ? `You do not have permission to call ${name}` : null;
};
