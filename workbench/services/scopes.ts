/** The OAuth scopes that calls need, as the reference of each method lists them; any one of several will do. */

const PREFIX = 'https://www.googleapis.com/auth/';

/** By method or, failing that, by service; without an entry no scope is needed. */
const scopes: Readonly<Record<string, readonly string[]>> = {
  MailApp: ['script.send_mail'],
  ScriptApp: ['script.scriptapp'],
  'ScriptApp.getScriptId': [],
  'ScriptApp.getAuthorizationInfo': [],
  'ScriptApp.requireScopes': [],
  'ScriptApp.requireAllScopes': [],
  SpreadsheetApp: ['spreadsheets.currentonly', 'spreadsheets'],
  'SpreadsheetApp.openById': ['spreadsheets'],
  'SpreadsheetApp.openByUrl': ['spreadsheets'],
  'SpreadsheetApp.create': ['spreadsheets'],
  'Ui.showSidebar': ['script.container.ui'],
  'Ui.showModalDialog': ['script.container.ui'],
  'Ui.showModelessDialog': ['script.container.ui'],
  'Ui.showDialog': ['script.container.ui'],
  'Ui.alert': [],
  'Ui.prompt': [],
  'Menu.addToUi': [],
  Session: ['userinfo.email'],
  'Session.getActiveUserLocale': [],
  'Session.getScriptTimeZone': [],
  'Session.getTemporaryActiveUserKey': [],
};

/** Methods that have an entry of their own and need a scope. */
export const methodsWithScopes: readonly string[] = Object.keys(scopes).filter(
  (key) => key.includes('.') && scopes[key]?.length !== 0,
);

/** @param method class and method, `Range.setValues`. @returns whole scopes, of which one is enough. */
export const scopesFor = (service: string, method: string): readonly string[] =>
  (scopes[method] ?? scopes[service] ?? []).map((scope) => `${PREFIX}${scope}`);

export const scopesInWords = (needed: readonly string[]): string =>
  needed.length === 1 ? (needed[0] ?? '') : `(${needed.join(' || ')})`;

/**
 * @param granted the scopes that the manifest lists; where it lists none, Google finds out what a script needs.
 * @returns null if the call has a scope that is enough, else the message of Google's error.
 */
export const lackingScope = (
  granted: readonly string[] | undefined,
  service: string,
  method: string,
): string | null => {
  const needed = scopesFor(service, method);
  if (granted === undefined || needed.length === 0 || needed.some((scope) => granted.includes(scope)))
    return null;
  return `Specified permissions are not sufficient to call ${method}. Required permissions: ${scopesInWords(needed)}`;
};
