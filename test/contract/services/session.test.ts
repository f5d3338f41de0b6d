import { describe, expect, it } from 'vitest';
import { openWorkbench } from '../../../workbench/runtime/open.ts';
import { covers } from '../covers.ts';
import { aScript, resultOf } from './aScript.ts';

covers(
  'Session.getActiveUser',
  'Session.getEffectiveUser',
  'Session.getActiveUserLocale',
  'Session.getScriptTimeZone',
  'Session.getTemporaryActiveUserKey',
  'User.getEmail',
);

describe('the session', () => {
  it('names who is at the keyboard', () => {
    const body = 'return [Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail()];';
    const workbench = openWorkbench();
    workbench.signIn('sales');
    expect(resultOf(body, { on: workbench })).toEqual(['sam@example.com', 'sam@example.com']);
  });

  it('has an empty e-mail for an editor whom Google does not name', () => {
    const workbench = openWorkbench();
    workbench.signIn('guest');
    expect(resultOf('return Session.getActiveUser().getEmail();', { on: workbench })).toBe('');
  });

  it('prints a user as the e-mail', () => {
    expect(resultOf("return '' + Session.getActiveUser();")).toBe('owner@example.com');
  });

  it('knows the language of whoever is at the keyboard and the zone of the script', () => {
    const workbench = openWorkbench({ timeZone: 'Asia/Taipei' });
    workbench.signIn('sales');
    const body = 'return [Session.getActiveUserLocale(), Session.getScriptTimeZone()];';
    expect(resultOf(body, { on: workbench })).toEqual(['zh_CN', 'Asia/Taipei']);
  });

  it('gives each user a key that stays for 30 days and is not the address', () => {
    const key = 'return Session.getTemporaryActiveUserKey();';
    const { workbench, value } = aScript(key);
    expect(resultOf(key, { on: workbench })).toBe(value);
    expect(value).not.toContain('owner');
    workbench.signIn('sales');
    expect(resultOf(key, { on: workbench })).not.toBe(value);
    workbench.signIn('owner');
    workbench.advance({ ms: 31 * 86_400_000 });
    expect(resultOf(key, { on: workbench })).not.toBe(value);
  });
});
