/**
 * What the bundle asks of Apps Script. The scopes of each method are those that its page of the reference lists under
 * Authorization (https://developers.google.com/apps-script/reference); the workbench refuses calls by the same table.
 */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildPages } from '../../../scripts/build/pages.ts';
import { buildServer } from '../../../scripts/build/server.ts';
import { methodsWithScopes, scopesFor } from '../../../workbench/services/scopes.ts';
import { namesIn } from './namesIn.ts';
import { piecesIn } from './piecesIn.ts';

/** Of the language, up to ES2020: what the runtime guide promises (https://developers.google.com/apps-script/guides/v8-runtime). */
const ofTheLanguage =
  `Object Function Array Map Set WeakMap WeakSet Symbol Promise Proxy Reflect RegExp Boolean Number String
  Date BigInt Error TypeError RangeError Math JSON Intl Float64Array NaN Infinity undefined arguments globalThis
  parseInt parseFloat isNaN isFinite encodeURIComponent decodeURIComponent console`.split(/\s+/);

/** Services that need no scope by whatever method, by their pages of the reference. */
const withoutScope = ['Charts', 'HtmlService', 'LockService', 'PropertiesService', 'Utilities'];

let names: ReturnType<typeof namesIn>;
beforeAll(async () => {
  const { code, parts } = await buildServer();
  const all = [code, ...piecesIn(parts).values()].map(namesIn);
  names = {
    globals: [...new Set(all.flatMap(({ globals }) => globals))],
    members: new Set(all.flatMap(({ members }) => [...members])),
    called: new Set(all.flatMap(({ called }) => [...called])),
  };
}, 60_000);

/** The services of Google that the bundle names, beside the code too: whatever is not of the language. */
const services = (): readonly string[] => names.globals.filter((name) => !ofTheLanguage.includes(name));

/** What the bundle calls that needs a scope, with the scopes of which one is enough. */
const needs = (): ReadonlyMap<string, readonly string[]> => {
  const ofServices = [...names.members].filter((member) => services().includes(member.split('.')[0] ?? ''));
  const ofTheirObjects = methodsWithScopes.filter((method) => {
    const [owner = '', name = ''] = method.split('.');
    return !services().includes(owner) && names.called.has(name);
  });
  return new Map(
    [...ofServices, ...ofTheirObjects]
      .map((method) => [method, scopesFor(method.split('.')[0] ?? '', method)] as const)
      .filter(([, scopes]) => scopes.length > 0),
  );
};

describe('Code.js and Parts.html on Apps Script', () => {
  test('names only services of Google that this test knows, and nothing that Apps Script lacks', () => {
    const known = [...withoutScope, 'MailApp', 'ScriptApp', 'Session', 'SpreadsheetApp'];
    expect(services().filter((name) => !known.includes(name))).toEqual([]);
  });

  test.each([
    'setTimeout(f)',
    'new URL(a)',
    'fetch(a)',
    'new TextEncoder()',
    'structuredClone(a)',
    'crypto.getRandomValues(a)',
    'process.exit()',
  ])('would be caught at naming what is lacking: %s', (code) => {
    expect(namesIn(`var f=function(a){${code}}`).globals).toHaveLength(1);
  });

  test.each(['class A{static b=1}', 'class A{#b=1}', 'class A{b=1}', 'a??=b', 'a.b||=1'])(
    'would be caught at syntax that is later than ES2020: %s',
    (code) => {
      expect(() => namesIn(code)).toThrow(SyntaxError);
    },
  );

  test('splits no text by Intl.Segmenter, formats none by what Intl has besides dates', () => {
    expect([...names.members].filter((member) => /^Intl\./.test(member))).toEqual(['Intl.DateTimeFormat']);
  });

  test('needs exactly the scopes that the manifest asks for, each the least of those that would do', () => {
    const least = new Set([...needs().values()].map(([first]) => first ?? ''));
    const { oauthScopes }: { oauthScopes: readonly string[] } = JSON.parse(
      readFileSync('appsscript.json', 'utf8'),
    );
    expect([...least].sort()).toEqual([...oauthScopes].sort());
    expect(oauthScopes.map((scope) => scope.replace(/^.*\//, '')).sort()).toEqual([
      'script.container.ui',
      'script.scriptapp',
      'script.send_mail',
      'spreadsheets.currentonly',
      'userinfo.email',
    ]);
  });

  test('needs each of them for a call that can be named', () => {
    const calls = (scope: string): string[] =>
      [...needs()]
        .filter(([, scopes]) => scopes.some((one) => one.endsWith(`/${scope}`)))
        .map(([call]) => call);
    expect(calls('spreadsheets.currentonly')).toContain('SpreadsheetApp.getActiveSpreadsheet');
    expect(calls('script.container.ui').sort()).toEqual(['Ui.showModalDialog', 'Ui.showSidebar']);
    expect(calls('script.send_mail')).toContain('MailApp.sendEmail');
    expect(calls('script.scriptapp')).toContain('ScriptApp.newTrigger');
    expect(calls('userinfo.email').sort()).toEqual(['Session.getActiveUser', 'Session.getEffectiveUser']);
  });
});

test('The scripts of the pages are of ES2020 too, without private or static fields', async () => {
  const scripts = Object.entries(await buildPages()).flatMap(([page, html]) =>
    [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, code = '']) => [page, code] as const),
  );
  expect(scripts.length).toBeGreaterThan(10);
  const wrong = scripts.filter(([, code]) => {
    try {
      namesIn(code);
      return false;
    } catch {
      return true;
    }
  });
  expect(wrong.map(([page]) => page)).toEqual([]);
}, 60_000);
