import { expect, test } from 'vitest';
import { runGas } from '../../../workbench/runtime/gas.ts';

test('npm run gas runs a source that uses each service, and counts its calls and cells', () => {
  const lines: string[] = [];
  const stream = {
    out: (text: string) => void lines.push(text),
    err: (text: string) => void lines.push(text),
  };
  const status = runGas(
    ['test/fixtures/gas/everyService.js', 'main', '--json', '--now', '2018-01-02T08:30'],
    stream,
  );
  const printed = lines.join('').trimEnd().split('\n');
  expect(status).toBe(0);
  expect(printed.slice(0, -1)).toEqual([
    'SpreadsheetApp 5',
    'MailApp 99',
    'PropertiesService value',
    'CacheService cached',
    'LockService true',
    'ScriptApp 1',
    'HtmlService <b>&lt;Ann&gt;</b>',
    'Utilities 1970-01-01',
    'Session owner@example.com',
    'Logger logs',
  ]);
  const counted = JSON.parse(printed[printed.length - 1] ?? '');
  // Six cells and a formula written, a flush, one cell read.
  expect(counted.services.SpreadsheetApp).toEqual({ calls: 5, cells: 8 });
  expect(Object.keys(counted.services).sort()).toEqual([
    'CacheService',
    'LockService',
    'MailApp',
    'PropertiesService',
    'ScriptApp',
    'Session',
    'SpreadsheetApp',
  ]);
  expect(counted.calls).toBe(
    Object.values<{ calls: number }>(counted.services).reduce((sum, { calls }) => sum + calls, 0),
  );
});
