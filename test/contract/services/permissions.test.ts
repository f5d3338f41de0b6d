/** What each authorisation mode allows: the table of services/permissions.ts. */
import { describe, expect, it } from 'vitest';
import { permitted } from '../../../workbench/services/permissions.ts';
import { lackingScope } from '../../../workbench/services/scopes.ts';

const SCOPES = 'https://www.googleapis.com/auth/';

describe('a run with full authorisation', () => {
  it.each(['MailApp.sendEmail', 'Range.setValues', 'Ui.showSidebar', 'ScriptApp.newTrigger'])(
    'may call %s',
    (method) => {
      expect(permitted('FULL', 'menu', method.split('.')[0] ?? '', method)).toBeNull();
    },
  );
});

describe('a simple trigger', () => {
  const of = (service: string, method: string) => permitted('LIMITED', 'simple', service, method);

  it.each([
    ['SpreadsheetApp', 'Range.setValues'],
    ['SpreadsheetApp', 'Menu.addToUi'],
    ['SpreadsheetApp', 'Spreadsheet.toast'],
    ['PropertiesService', 'Properties.setProperty'],
    ['CacheService', 'Cache.put'],
    ['LockService', 'Lock.tryLock'],
    ['Session', 'User.getEmail'],
    ['Session', 'Session.getActiveUserLocale'],
  ])('may use %s: %s', (service, method) => {
    expect(of(service, method)).toBeNull();
  });

  it.each([
    ['MailApp', 'MailApp.sendEmail', 'MailApp.sendEmail', 'script.send_mail'],
    ['SpreadsheetApp', 'Ui.showSidebar', 'Ui.showSidebar', 'script.container.ui'],
    ['SpreadsheetApp', 'Ui.showModalDialog', 'Ui.showModalDialog', 'script.container.ui'],
    ['ScriptApp', 'ScriptApp.newTrigger', 'ScriptApp.newTrigger', 'script.scriptapp'],
    ['ScriptApp', 'ClockTriggerBuilder.create', 'ScriptApp.newTrigger', 'script.scriptapp'],
    ['Session', 'Session.getEffectiveUser', 'Session.getEffectiveUser', 'userinfo.email'],
  ])('may not use %s: %s', (service, method, named, scope) => {
    expect(of(service, method)).toBe(
      `You do not have permission to call ${named}. Required permissions: ${SCOPES}${scope}`,
    );
  });
});

describe('an add-on that is not enabled in the document', () => {
  const of = (service: string, method: string) => permitted('NONE', 'simple', service, method);

  it('may fill its menu and ask for the language', () => {
    expect(of('SpreadsheetApp', 'Menu.addToUi')).toBeNull();
    expect(of('Session', 'Session.getActiveUserLocale')).toBeNull();
  });

  it.each([
    ['SpreadsheetApp', 'Range.getValues'],
    ['PropertiesService', 'Properties.getProperty'],
    ['CacheService', 'Cache.get'],
    ['LockService', 'Lock.tryLock'],
    ['Session', 'User.getEmail'],
    ['MailApp', 'MailApp.sendEmail'],
  ])('may not use %s', (service, method) => {
    expect(of(service, method)).toMatch(/^You do not have permission to call /);
  });
});

describe('a custom function', () => {
  const of = (service: string, method: string) =>
    permitted('CUSTOM_FUNCTION', 'custom-function', service, method);

  it('may read the sheet and not write it', () => {
    expect(of('SpreadsheetApp', 'Range.getValues')).toBeNull();
    expect(of('SpreadsheetApp', 'Range.setValues')).toBe('You do not have permission to call setValues');
    expect(permitted('CUSTOM_FUNCTION', 'custom-function', 'SpreadsheetApp', 'Sheet.activate', 'write')).toBe(
      'You do not have permission to call activate',
    );
  });

  it('has no user interface and no mail', () => {
    expect(of('SpreadsheetApp', 'Ui.alert')).toBe('Cannot call SpreadsheetApp.getUi() from this context.');
    expect(of('MailApp', 'MailApp.sendEmail')).toMatch(
      /^You do not have permission to call MailApp.sendEmail/,
    );
  });
});

describe('a manifest that lists scopes', () => {
  const granted = [`${SCOPES}spreadsheets.currentonly`, `${SCOPES}script.send_mail`];

  it('allows the calls for which one of them is enough, and those that need none', () => {
    expect(lackingScope(granted, 'SpreadsheetApp', 'Range.getValues')).toBeNull();
    expect(lackingScope(granted, 'MailApp', 'MailApp.sendEmail')).toBeNull();
    expect(lackingScope(granted, 'PropertiesService', 'Properties.getProperty')).toBeNull();
  });

  it('refuses the others, naming what would be enough', () => {
    expect(lackingScope(granted, 'SpreadsheetApp', 'SpreadsheetApp.openById')).toBe(
      `Specified permissions are not sufficient to call SpreadsheetApp.openById. Required permissions: ${SCOPES}spreadsheets`,
    );
    expect(lackingScope([], 'SpreadsheetApp', 'Range.getValues')).toContain(
      `(${SCOPES}spreadsheets.currentonly || ${SCOPES}spreadsheets)`,
    );
  });

  it('allows everything if it lists none, as Google then finds out what the script needs', () => {
    expect(lackingScope(undefined, 'MailApp', 'MailApp.sendEmail')).toBeNull();
  });
});
