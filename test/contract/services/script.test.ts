/** Sources: developers.google.com/apps-script/reference/script and …/guides/services/quotas. */
import { describe, expect, it } from 'vitest';
import { openWorkbench } from '../../../workbench/runtime/open.ts';
import { covers } from '../covers.ts';
import { aScript, refusalOf, resultOf } from './aScript.ts';

covers(
  'ScriptApp.newTrigger',
  'ScriptApp.deleteTrigger',
  'ScriptApp.getProjectTriggers',
  'ScriptApp.getUserTriggers',
  'ScriptApp.getAuthorizationInfo',
  'ScriptApp.requireScopes',
  'ScriptApp.requireAllScopes',
  'ScriptApp.getScriptId',
  'ScriptApp.getService',
  'ScriptApp.getInstallationSource',
  'Service.getUrl',
  'Service.isEnabled',
  'AuthorizationInfo.getAuthorizationStatus',
  'AuthorizationInfo.getAuthorizationUrl',
  'Trigger.getEventType',
  'Trigger.getHandlerFunction',
  'Trigger.getTriggerSource',
  'Trigger.getTriggerSourceId',
  'Trigger.getUniqueId',
  'TriggerBuilder.timeBased',
  'TriggerBuilder.forSpreadsheet',
  'ClockTriggerBuilder.after',
  'ClockTriggerBuilder.at',
  'ClockTriggerBuilder.atDate',
  'ClockTriggerBuilder.atHour',
  'ClockTriggerBuilder.create',
  'ClockTriggerBuilder.everyDays',
  'ClockTriggerBuilder.everyHours',
  'ClockTriggerBuilder.everyMinutes',
  'ClockTriggerBuilder.everyWeeks',
  'ClockTriggerBuilder.inTimezone',
  'ClockTriggerBuilder.nearMinute',
  'ClockTriggerBuilder.onMonthDay',
  'ClockTriggerBuilder.onWeekDay',
  'SpreadsheetTriggerBuilder.create',
  'SpreadsheetTriggerBuilder.onChange',
  'SpreadsheetTriggerBuilder.onEdit',
  'SpreadsheetTriggerBuilder.onFormSubmit',
  'SpreadsheetTriggerBuilder.onOpen',
);

const clock = (chain: string): string => `ScriptApp.newTrigger('tick').timeBased().${chain}.create();`;

/** The instants, as New York writes them, at which a clock trigger fires within a span of days. */
const firings = (chain: string, days: number): readonly string[] => {
  const besides = `function tick() { console.log(Utilities.formatDate(new Date(), 'America/New_York', 'EEE yyyy-MM-dd HH:mm')); }`;
  const { workbench } = aScript(clock(chain), { besides });
  return workbench.advance({ ms: days * 86_400_000 }).map(({ record }) => record.output[0]?.text ?? '');
};

describe('a clock trigger', () => {
  it('fires once after a duration or at a date, and is then over', () => {
    expect(firings('after(3600000)', 2)).toEqual(['Tue 2018-01-02 09:30']);
    expect(firings("at(new Date('2018-01-03T14:00:00Z'))", 5)).toEqual(['Wed 2018-01-03 09:00']);
    expect(firings('atDate(2018, 1, 4)', 5)).toEqual(['Thu 2018-01-04 00:00']);
  });

  it('fires every so many minutes or hours', () => {
    expect(firings('everyMinutes(30)', 1 / 4)).toHaveLength(12);
    expect(firings('everyHours(6)', 2).length).toBeGreaterThanOrEqual(7);
  });

  it('fires on days at an hour, near a minute if one is wished', () => {
    const fired = firings('everyDays(2).atHour(9).nearMinute(30)', 6);
    expect(fired).toHaveLength(3);
    for (const text of fired) expect(text).toMatch(/ 09:(1[5-9]|[23]\d|4[0-5])$/);
  });

  it('fires on a weekday or a day of the month', () => {
    expect(firings('everyWeeks(1).onWeekDay(ScriptApp.WeekDay.MONDAY).atHour(8)', 14)).toEqual([
      expect.stringMatching(/^Mon 2018-01-08 08:/),
      expect.stringMatching(/^Mon 2018-01-15 08:/),
    ]);
    expect(firings('onWeekDay(ScriptApp.WeekDay.FRIDAY).atHour(8)', 7)).toEqual([
      expect.stringMatching(/^Fri 2018-01-05 08:/),
    ]);
    expect(firings('onMonthDay(15).atHour(1)', 60)).toEqual([
      expect.stringMatching(/2018-01-15 01:/),
      expect.stringMatching(/2018-02-15 01:/),
    ]);
  });

  it.each([
    ['everyMinutes(7)', 'Invalid argument: 7. everyMinutes takes 1, 5, 10, 15 or 30.'],
    ['everyDays(0)', 'Invalid argument: 0. everyDays takes a whole number from 1 to 366.'],
    ['everyDays(1).atHour(24)', 'Invalid argument: 24. atHour takes a whole number from 0 to 23.'],
    ['atHour(9)', 'A clock trigger needs exactly one recurrence, such as everyHours(1) or after(60000).'],
    [
      'everyHours(1).everyDays(1)',
      'A clock trigger needs exactly one recurrence, such as everyHours(1) or after(60000).',
    ],
    ['everyHours(1).atHour(9)', 'atHour goes with everyDays, everyWeeks, onWeekDay or onMonthDay only.'],
    [
      "everyDays(1).inTimezone('Asia/Taipei')",
      'ClockTriggerBuilder.inTimezone is not emulated by the workbench: clock triggers keep the time zone of the script',
    ],
    [
      "after('soon')",
      "The parameters (String) don't match the method signature for ScriptApp.ClockTriggerBuilder.after.",
    ],
  ])('asked for by %s is refused', (chain, message) => {
    const run = aScript(`try { ${clock(chain)} } catch (error) { return error.message; }`);
    expect(run.value).toBe(message);
    expect(run.workbench.world.triggers).toEqual([]);
  });

  it('may name the zone that the script has anyway', () => {
    expect(refusalOf(clock("everyDays(1).atHour(9).inTimezone('America/New_York')"))).toBe('(no error)');
  });
});

describe('a trigger', () => {
  const make = `['onOpen', 'onEdit', 'onChange', 'onFormSubmit'].forEach(function (event) {
    ScriptApp.newTrigger('handle').forSpreadsheet(SpreadsheetApp.getActive())[event]().create(); });`;

  it('of the document says what it waits for', () => {
    const body = `${make} return ScriptApp.getProjectTriggers().map(function (trigger) {
      return [String(trigger.getEventType()), trigger.getHandlerFunction(), trigger.getTriggerSource() === ScriptApp.TriggerSource.SPREADSHEETS,
        trigger.getTriggerSourceId() === SpreadsheetApp.getActive().getId()]; });`;
    expect(resultOf(body)).toEqual(
      ['ON_OPEN', 'ON_EDIT', 'ON_CHANGE', 'ON_FORM_SUBMIT'].map((event) => [event, 'handle', true, true]),
    );
  });

  it('can be for the document by its id, and for no other', () => {
    const forId = (id: string) => `ScriptApp.newTrigger('f').forSpreadsheet(${id}).onEdit().create();`;
    expect(refusalOf(forId('SpreadsheetApp.getActive().getId()'))).toBe('(no error)');
    expect(refusalOf(forId("'another'"))).toContain('is not emulated by the workbench');
  });

  it('of the clock has no source, and an id that no other has', () => {
    const body = `for (var i = 0; i < 2; i++) ${clock('everyHours(1)')}
      var first = ScriptApp.getProjectTriggers()[0]; ScriptApp.deleteTrigger(first); ${clock('everyHours(2)')}
      return [first.getTriggerSourceId(), [first].concat(ScriptApp.getProjectTriggers()).map(function (t) { return t.getUniqueId(); })];`;
    const [source, ids] = resultOf<[null, string[]]>(body);
    expect(source).toBeNull();
    expect(new Set(ids).size).toBe(3);
  });

  it('can be deleted, and only a trigger can', () => {
    const body = `${make} ScriptApp.getProjectTriggers().forEach(function (trigger) { ScriptApp.deleteTrigger(trigger); });
      return ScriptApp.getProjectTriggers().length;`;
    expect(resultOf(body)).toBe(0);
    expect(refusalOf("ScriptApp.deleteTrigger('tick');")).toBe(
      "The parameters (String) don't match the method signature for ScriptApp.deleteTrigger.",
    );
  });

  it('is seen and counted for its owner alone', () => {
    const { workbench } = aScript(clock('everyHours(1)'));
    workbench.signIn('sales');
    expect(resultOf('return ScriptApp.getProjectTriggers().length;', { on: workbench })).toBe(0);
    expect(workbench.world.triggers).toHaveLength(1);
  });

  it('of the document alone is listed for the document', () => {
    expect(
      resultOf(
        `${make} ${clock('everyHours(1)')} return ScriptApp.getUserTriggers(SpreadsheetApp.getActive()).length;`,
      ),
    ).toBe(4);
  });

  it('is one of at most twenty of a user', () => {
    expect(refusalOf(`for (var i = 0; i < 20; i++) ${clock('everyHours(1)')}`)).toBe('(no error)');
    expect(refusalOf(`for (var i = 0; i < 21; i++) ${clock('everyHours(1)')}`)).toBe(
      'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
    );
  });
});

describe('an add-on', () => {
  const addOn = () => openWorkbench({ install: 'addon' });

  it('may have one trigger of each type for a user', () => {
    expect(refusalOf(`${clock('everyHours(1)')} ${clock('everyDays(1).atHour(9)')}`, { on: addOn() })).toBe(
      'This add-on has created too many time-based triggers in this document for this Google user account.',
    );
    const two = `${clock('everyHours(1)')} ScriptApp.newTrigger('f').forSpreadsheet(SpreadsheetApp.getActive()).onEdit().create();`;
    expect(refusalOf(two, { on: addOn() })).toBe('(no error)');
  });

  it('may not have a clock that ticks more than once an hour', () => {
    expect(refusalOf(clock('everyMinutes(30)'), { on: addOn() })).toContain('more often than once an hour');
  });

  it('says where it was installed from', () => {
    const body = 'return String(ScriptApp.getInstallationSource());';
    expect(resultOf(body, { on: addOn() })).toBe('WEB_STORE_ADD_ON');
    expect(resultOf(body)).toBe('NONE');
  });
});

describe('authorisation', () => {
  const MAIL = 'https://www.googleapis.com/auth/script.send_mail';
  const info = `var info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL);
    return [info.getAuthorizationStatus() === ScriptApp.AuthorizationStatus.REQUIRED, info.getAuthorizationUrl()];`;

  it('is not required once all scopes are granted', () => {
    expect(resultOf(info)).toEqual([false, null]);
    expect(refusalOf('ScriptApp.requireAllScopes(ScriptApp.AuthMode.FULL);')).toBe('(no error)');
  });

  it('is required, with an address, while a scope is withheld', () => {
    const workbench = openWorkbench();
    workbench.world.extra.withheldScopes = [MAIL];
    const require = (scope: string) => `ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, ['${scope}']);`;
    expect(resultOf(info, { on: workbench })).toEqual([true, expect.stringMatching(/^https:/)]);
    expect(refusalOf(require(MAIL), { on: workbench })).toBe(
      'Authorization is required to perform that action.',
    );
    expect(refusalOf(require('https://www.googleapis.com/auth/script.scriptapp'), { on: workbench })).toBe(
      '(no error)',
    );
  });

  it('is asked for a mode of the enum', () => {
    expect(refusalOf("ScriptApp.getAuthorizationInfo('FULL');")).toContain(
      "don't match the method signature",
    );
  });

  it('gives no token, which is said', () => {
    expect(refusalOf('ScriptApp.getOAuthToken();')).toBe(
      'ScriptApp.getOAuthToken is not emulated by the workbench',
    );
  });
});

describe('the script', () => {
  it('has an id and is served nowhere', () => {
    const body = `var service = ScriptApp.getService(); return [ScriptApp.getScriptId().length > 0, service.getUrl(), service.isEnabled()];`;
    expect(resultOf(body)).toEqual([true, null, false]);
  });
});
