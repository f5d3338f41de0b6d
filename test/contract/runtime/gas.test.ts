import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runGas } from '../../../workbench/runtime/gas.ts';

const SCRIPT = fileURLToPath(new URL('../../../scripts/gas.ts', import.meta.url));
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gas-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const aFile = (text: string, name = 'Code.js'): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

const gas = (...args: string[]) => {
  let stdout = '';
  let stderr = '';
  const status = runGas(args, {
    out: (text) => {
      stdout += text;
    },
    err: (text) => {
      stderr += text;
    },
  });
  return { status, stdout, stderr };
};

describe('npm run gas', () => {
  it('is a command that writes to its streams and ends with its status', () => {
    const file = aFile("function main() { console.log('one'); throw new Error('two'); }");
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', SCRIPT, file], {
      encoding: 'utf8',
    });
    expect({ status, stdout, stderr }).toEqual({
      status: 1,
      stdout: 'one\n',
      stderr: expect.stringContaining('two'),
    });
  });

  it('prints what the script logs, and nothing else', () => {
    const file = aFile("function main() { console.log('one'); Logger.log('two'); console.error('three'); }");
    expect(gas(file)).toEqual({ status: 0, stdout: 'one\ntwo\nthree\n', stderr: '' });
  });

  it('calls main, else the first function, else nothing but the source', () => {
    expect(
      gas(aFile("function first() { console.log('first'); } function main() { console.log('main'); }"))
        .stdout,
    ).toBe('main\n');
    expect(gas(aFile("function first() { console.log('first'); } function other() {}")).stdout).toBe(
      'first\n',
    );
    expect(gas(aFile("console.log('only');")).stdout).toBe('only\n');
  });

  it('calls the function that is named, with arguments', () => {
    const file = aFile('function main() {} function other(a) { console.log(a); }');
    expect(gas(file, 'other', '--arg', 'x').stdout).toBe('x\n');
  });

  it('ends with one line of JSON that counts calls and cells by service', () => {
    const file = aFile(`function main() {
      console.log('start');
      SpreadsheetApp.getActive().getSheetByName('Sheet1').getRange('A1:B2').setValues([[1, 2], [3, 4]]);
      PropertiesService.getScriptProperties().setProperty('a', 'b'); }`);
    const { stdout, status } = gas(file, '--json');
    const lines = stdout.trimEnd().split('\n');
    expect(status).toBe(0);
    expect(lines[0]).toBe('start');
    const counted: unknown = JSON.parse(lines.at(-1) ?? '');
    expect(counted).toEqual({
      calls: expect.any(Number),
      cells: 4,
      services: {
        SpreadsheetApp: { calls: expect.any(Number), cells: 4 },
        PropertiesService: { calls: 1, cells: 0 },
      },
      modelledMs: expect.any(Number),
    });
  });

  it('ends with status 1 and the stack when the script fails; the JSON is there all the same', () => {
    const { status, stdout, stderr } = gas(
      aFile("function main() {\n  throw new Error('broken');\n}"),
      '--json',
    );
    expect(status).toBe(1);
    expect(stderr).toBe('Error: broken\n    at main(Code:2:9)\n');
    expect(JSON.parse(stdout)).toMatchObject({ calls: 0 });
  });

  it('refuses module syntax as Google does', () => {
    const { status, stderr } = gas(aFile('export function main() {}'));
    expect(status).toBe(1);
    expect(stderr).toContain('SyntaxError');
  });

  it('starts with one tab of 1,000 rows and 26 columns', () => {
    const file =
      aFile(`function main() { const book = SpreadsheetApp.getActive(); const sheet = book.getSheets()[0];
      console.log([book.getSheets().length, sheet.getName(), sheet.getMaxRows(), sheet.getMaxColumns(), book.getSpreadsheetLocale()].join()); }`);
    expect(gas(file).stdout).toBe('1,Sheet1,1000,26,en_US\n');
  });

  it('keeps a workbook in a file', () => {
    const file =
      aFile(`function main() { const cell = SpreadsheetApp.getActive().getSheets()[0].getRange('A1');
      cell.setValue(Number(cell.getValue()) + 1); console.log(cell.getValue()); }`);
    const workbook = join(folder, 'kept.json');
    expect(gas(file, '--workbook', workbook).stdout).toBe('1\n');
    expect(gas(file, '--workbook', workbook).stdout).toBe('2\n');
  });

  it('evaluates several files, in the order given', () => {
    const first = aFile('const base = 2;', 'first.js');
    const second = aFile('function main() {} function ask() { console.log(base); }', 'second.js');
    expect(gas(first, second, 'ask').stdout).toBe('2\n');
    expect(gas(first, second, 'ask', 'more')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('Too many'),
    });
  });

  it('runs a folder: sources by name, HTML files, the manifest', () => {
    const project = join(folder, 'project');
    mkdirSync(project);
    writeFileSync(
      join(project, 'b.js'),
      "function main() { console.log(twice(2), HtmlService.createHtmlOutputFromFile('page').getContent(), Session.getScriptTimeZone()); }",
    );
    writeFileSync(join(project, 'a.gs'), 'const twice = (x) => 2 * x;');
    writeFileSync(join(project, 'page.html'), '<b>hello</b>');
    writeFileSync(join(project, 'appsscript.json'), '{"timeZone":"Asia/Shanghai"}');
    expect(gas(project).stdout).toBe('4 <b>hello</b> Asia/Shanghai\n');
  });

  it('goes on through alerts and menus, with nobody there', () => {
    const file = aFile(`function main() { const ui = SpreadsheetApp.getUi();
      ui.createMenu('Mine').addItem('Go', 'main').addToUi();
      console.log(String(ui.alert('Sure?', ui.ButtonSet.YES_NO))); ui.showSidebar(HtmlService.createHtmlOutput('x')); }`);
    expect(gas(file)).toEqual({ status: 0, stdout: 'YES\n', stderr: 'alert: Sure? [YES]\n' });
  });

  it('says what is wrong with the command', () => {
    expect(gas(join(folder, 'gone.js'))).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('There is no file'),
    });
    expect(gas()).toMatchObject({ status: 2, stderr: expect.stringContaining('Name a source file') });
    expect(gas(aFile(''), '--frobnicate')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('frobnicate'),
    });
    expect(gas('--help')).toMatchObject({ status: 0, stdout: expect.stringContaining('npm run gas') });
  });
});
