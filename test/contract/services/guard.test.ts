import { describe, expect, it } from 'vitest';
import { guarded } from '../../../workbench/services/guard.ts';
import { covers } from '../covers.ts';
import { refusalOf, resultOf } from './aScript.ts';

const range = guarded<GoogleAppsScript.Spreadsheet.Range>('Range', { getA1Notation: () => 'A1' });

describe("an object of one of Google's classes", () => {
  it('does what is emulated and prints as its class', () => {
    expect(range.getA1Notation()).toBe('A1');
    expect(String(range)).toBe('Range');
  });

  it('throws, naming class and method, for what Google has and the workbench lacks', () => {
    expect(() => range.getValues()).toThrow('Range.getValues is not emulated by the workbench');
  });

  it('has no more than Google declares', () => {
    expect('getValues' in range).toBe(true);
    expect(Reflect.get(range, 'getValue5')).toBeUndefined();
  });

  it('cannot be made of a class that Google does not declare', () => {
    expect(() => guarded('Rnage', {})).toThrow('The types declare no class Rnage.');
  });

  it('shows nothing to JSON', () => {
    expect(JSON.stringify(range)).toBe('{}');
  });
});

describe('a service, its objects and its methods', () => {
  it.each(['MailApp', 'SpreadsheetApp.getActiveSheet()', "Utilities.newBlob('a')", 'console'])(
    'are of the realm of the script: %s',
    (service) => {
      const body = `var object = ${service}, method = object[Object.keys(Object.getPrototypeOf(object))[0] || 'toString'];
        return [object instanceof Object, method instanceof Function, method.constructor('return typeof process')()];`;
      expect(resultOf(body)).toEqual([true, true, 'undefined']);
    },
  );

  it('keep the names of their methods', () => {
    expect(resultOf('return [MailApp.sendEmail.name, SpreadsheetApp.getActiveSheet.name];')).toEqual([
      'sendEmail',
      'getActiveSheet',
    ]);
  });
});

describe('the error for what is not emulated', () => {
  it('is an Error of the script', () => {
    const body = 'try { ScriptApp.getOAuthToken(); } catch (error) { return error instanceof Error; }';
    expect(resultOf(body)).toBe(true);
  });

  it('is thrown for a missing enum as it is read', () => {
    expect(refusalOf('Maps.DirectionFinder;')).toBe('Maps.DirectionFinder is not emulated by the workbench');
  });
});

describe('what contract cases claim to cover', () => {
  it('must be declared by Google', () => {
    const claim: `${string}.${string}` = 'Range.getValue5';
    expect(() => covers(claim)).toThrow('Google declares no Range.getValue5.');
  });
});
