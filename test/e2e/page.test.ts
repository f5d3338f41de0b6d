import { readFile } from 'node:fs/promises';
import axeCore from 'axe-core';
import { afterEach, describe, expect, test } from 'vitest';
import type { Project, Workbench } from '../../workbench/control.ts';
import { openWorkbench } from '../../workbench/runtime/open.ts';
import { saveWorld } from '../../workbench/runtime/save.ts';
import { type OpenPage, openPage, type PageOptions } from './openPage.ts';

const code = `
function onOpen() {
  var ui = SpreadsheetApp.getUi();
  ui.createAddonMenu().addItem('Show sidebar', 'showSidebar').addSeparator()
    .addSubMenu(ui.createMenu('More').addItem('Show dialog', 'showDialog').addItem('Fail', 'fail')).addToUi();
}
function onEdit(e) {
  var seen = e.range.getA1Notation() + ' ' + e.value + ' ' + e.oldValue;
  var log = SpreadsheetApp.getActive().getSheetByName('Log');
  log.getRange(log.getLastRow() + 1, 1).setValue(seen);
}
function showSidebar() {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('Sidebar').setTitle('Customers'));
}
function showDialog() {
  SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutputFromFile('Dialog').setWidth(400).setHeight(160), 'Import');
}
function whereAmI() {
  var range = SpreadsheetApp.getActiveRange();
  SpreadsheetApp.getActive().toast('Row ' + range.getRow(), 'Where');
  return range.getSheet().getName() + '!' + range.getA1Notation();
}
function echo(value) { return value; }
function fail() { throw new Error('The shop is closed.'); }
function moveCursor() { SpreadsheetApp.getActive().getSheetByName('Log').getRange('B3').activate(); }
function writeMany() {
  var rows = [];
  for (var i = 0; i < 200; i++) rows.push([i, 'row ' + i]);
  SpreadsheetApp.getActive().getSheetByName('Log').getRange(1, 3, 200, 2).setValues(rows);
}
function greet() {
  MailApp.sendEmail({ to: 'sam@example.com', subject: 'Good morning', body: 'Two are due.', htmlBody: '<h1>Due today</h1><script>parent.hacked = true</script>' });
}
function greetHourly() { ScriptApp.newTrigger('greet').timeBased().everyHours(1).create(); }
function prepare() {
  var sheet = SpreadsheetApp.getActive().getSheets()[0].setName('Shop');
  SpreadsheetApp.getActive().insertSheet('Log');
  sheet.getRange('A1:C3').setValues([['Customer', 'Value', 'Twice'], ['Acme', 10, '=B2*2'], ['Beta', 20, '=B3*2']]);
  SpreadsheetApp.getActive().setActiveSheet(sheet);
}
function protect() {
  var sheet = SpreadsheetApp.getActive().getSheetByName('Shop');
  sheet.getRange('A1:C1').protect().setWarningOnly(true);
  var own = sheet.getRange('A3').protect();
  own.removeEditors(own.getEditors());
}
function chart() {
  var sheet = SpreadsheetApp.getActive().getSheetByName('Shop');
  sheet.insertChart(sheet.newChart().asColumnChart().addRange(sheet.getRange('A1:B3')).setPosition(6, 2, 0, 0).build());
}
`;

const sidebar = `<!doctype html><html lang="en"><head><title>Customers</title></head><body>
<button id="where">Where am I?</button><button id="fail">Fail</button><button id="echo">Echo</button>
<button id="illegal">Illegal</button><button id="many">Many</button><button id="close">Close</button>
<form id="form"><input name="name" value="Acme" aria-label="Name"><input name="tag" value="a" aria-label="a"><input name="tag" value="b" aria-label="b"></form>
<p id="out" role="status"></p>
<script>
  var show = function (value, extra) { document.getElementById('out').textContent = JSON.stringify(value) + (extra || ''); };
  var run = function () { return google.script.run.withSuccessHandler(show).withFailureHandler(function (e) { show(e.message); }); };
  var on = function (id, act) { document.getElementById(id).onclick = act; };
  on('where', function () { run().whereAmI(); });
  on('fail', function () { run().fail(); });
  on('echo', function () { run().withUserObject(' mine').echo(document.getElementById('form')); });
  on('illegal', function () { try { run().echo({ at: [new Date()] }); } catch (e) { show(e.message); } });
  on('many', function () {
    var done = 0;
    for (var i = 0; i < 25; i++) google.script.run.withSuccessHandler(function () { if (++done === 25) show('all'); }).echo(i);
  });
  on('close', function () { google.script.host.close(); });
</script></body></html>`;

const dialog = `<!doctype html><html lang="en"><head><title>Import</title></head><body>
<button onclick="google.script.host.close()">Done</button></body></html>`;

const project: Project = {
  sources: [{ name: 'Code.js', text: code }],
  html: { Sidebar: sidebar, Dialog: dialog },
  manifest: {},
};

const aWorkbench = (): Workbench => {
  const workbench = openWorkbench({
    name: 'Shop book',
    project,
  });
  workbench.run('prepare');
  workbench.open();
  return workbench;
};

let opened: OpenPage | null = null;

const aPage = async (workbench = aWorkbench(), options: PageOptions = {}): Promise<OpenPage> => {
  opened = await openPage(workbench, options);
  return opened;
};

afterEach(async () => {
  const page = opened;
  opened = null;
  await page?.close();
});

const seats = (page: OpenPage) => page.page.getByLabel('At the keyboard');

describe('the grid', () => {
  test('a typed value recalculates in the page and in the document behind it', async () => {
    const page = await aPage();
    await page.type('Shop', 'B2', '50');
    expect(await page.cell('Shop', 'C2')).toBe('100');
    expect(page.workbench().run('echo', [1]).value).toBe(1);
    const { model } = page.workbench().world;
    const sheetId = model.getters.getSheetIdByName('Shop') ?? '';
    expect(model.getters.getEvaluatedCell({ sheetId, row: 1, col: 2 }).value).toBe(100);
  });

  test('a person’s edit fires onEdit once, with the value before and after', async () => {
    const page = await aPage();
    await page.type('Shop', 'B2', '50');
    await page.waitForCell('Log', 'A1', 'B2 50 10');
    expect(page.workbench().runs.filter(({ functionName }) => functionName === 'onEdit')).toHaveLength(1);
  });

  test('clearing a cell is an edit', async () => {
    const page = await aPage();
    await page.click('Shop', 'B2');
    await page.page.keyboard.press('Delete');
    await page.waitForCell('Log', 'A1', 'B2 undefined 10');
  });

  test('formatting is not an edit, and a script’s write is none', async () => {
    const page = await aPage();
    await page.click('Shop', 'B2');
    await page.page.keyboard.press('Control+b');
    await page.page.waitForFunction(() => globalThis.workbench.settled());
    page.workbench().run('writeMany');
    await page.waitForCell('Log', 'D200', 'row 199');
    expect(page.workbench().runs.filter(({ functionName }) => functionName === 'onEdit')).toHaveLength(0);
  });

  test('undo takes back what was typed, in the document too', async () => {
    const page = await aPage();
    await page.type('Shop', 'A2', 'Anvil');
    await page.page.keyboard.press('Control+z');
    await page.waitForCell('Shop', 'A2', 'Acme');
  });

  test('a script that moves the cursor moves the page’s', async () => {
    const page = await aPage();
    page.workbench().run('moveCursor');
    await page.page.waitForFunction(() => globalThis.workbench.activeSheet() === 'Log');
  });

  test('a chart is drawn', async () => {
    const page = await aPage();
    expect(page.workbench().run('chart').record.error).toBeUndefined();
    await page.page.locator('.o-figure canvas').waitFor();
  });
});

describe('protected cells', () => {
  test('a warning asks, and the edit happens only when confirmed', async () => {
    const page = await aPage();
    page.workbench().run('protect');
    await page.click('Shop', 'A1');
    await page.page.keyboard.type('Client');
    await page.page.keyboard.press('Enter');
    await page.page.getByText("shouldn't be changed accidentally").waitFor();
    expect(await page.cell('Shop', 'A1')).toBe('Customer');
    await page.page.getByRole('button', { name: 'Edit anyway' }).click();
    await page.waitForCell('Shop', 'A1', 'Client');
  });

  test('cells that a person may not edit stay as they are', async () => {
    const page = await aPage();
    page.workbench().run('protect');
    await seats(page).selectOption('sales');
    await page.page.waitForFunction(
      () => document.querySelector<HTMLSelectElement>('.choice select')?.value === 'sales',
    );
    await page.click('Shop', 'A3');
    await page.page.keyboard.type('Gone');
    await page.page.keyboard.press('Enter');
    await page.page.getByRole('dialog').waitFor();
    expect(await page.cell('Shop', 'A3')).toBe('Beta');
  });
});

describe('what the add-on shows', () => {
  test('the menu is what onOpen made, and its items run', async () => {
    const page = await aPage();
    await page.menu('Extensions', 'Clientele', 'Show sidebar');
    await page.page.getByRole('complementary', { name: 'Customers' }).waitFor();
  });

  test('the sidebar learns the selected row by asking the server', async () => {
    const page = await aPage();
    await page.menu('Extensions', 'Clientele', 'Show sidebar');
    const frame = await page.frame('sidebar');
    await page.click('Shop', 'B3');
    await page.page.waitForTimeout(300);
    await frame.click('#where');
    await frame.getByText('Shop!B3').waitFor();
    await page.page.getByText('Row 3').waitFor();
  });

  test('failures reach the failure handler with the script’s words', async () => {
    const page = await aPage();
    await page.menu('Extensions', 'Clientele', 'Show sidebar');
    const frame = await page.frame('sidebar');
    await frame.click('#fail');
    await frame.getByText('The shop is closed.').waitFor();
  });

  test('a form travels as its fields, and the user object comes back', async () => {
    const page = await aPage();
    await page.menu('Extensions', 'Clientele', 'Show sidebar');
    const frame = await page.frame('sidebar');
    await frame.click('#echo');
    await frame.getByText('{"name":"Acme","tag":["a","b"]} mine').waitFor();
  });

  test('a date in an argument is refused before it travels', async () => {
    const page = await aPage();
    await page.menu('Extensions', 'Clientele', 'Show sidebar');
    const frame = await page.frame('sidebar');
    await frame.click('#illegal');
    await frame.getByText('illegal value').waitFor();
  });

  test('more than ten calls at once all come back', async () => {
    const page = await aPage();
    await page.menu('Extensions', 'Clientele', 'Show sidebar');
    const frame = await page.frame('sidebar');
    await frame.click('#many');
    await frame.getByText('all').waitFor();
  });

  test('the sidebar closes itself, and the dialog too', async () => {
    const page = await aPage();
    await page.menu('Extensions', 'Clientele', 'Show sidebar');
    await (await page.frame('sidebar')).click('#close');
    await page.page.locator('.sidebar').waitFor({ state: 'detached' });
    await page.menu('Extensions', 'Clientele', 'More', 'Show dialog');
    await (await page.frame('dialog')).getByText('Done').click();
    await page.page.locator('.dialog').waitFor({ state: 'detached' });
  });

  test('a menu item that fails says so', async () => {
    const page = await aPage();
    await page.menu('Extensions', 'Clientele', 'More', 'Fail');
    await page.page.getByRole('dialog').getByText('The shop is closed.').waitFor();
  });

  test('the frames have no origin and no network', async () => {
    const page = await aPage(aWorkbench(), { expectedErrors: [/Content Security Policy/] });
    await page.menu('Extensions', 'Clientele', 'Show sidebar');
    const frame = await page.frame('sidebar');
    expect(await frame.evaluate(() => globalThis.origin)).toBe('null');
    await frame.evaluate(() => fetch('https://example.com/').catch(() => null));
    await page.page.getByText('loads nothing from the network').waitFor();
  });
});

describe('the workbench around it', () => {
  test('mail that falls due is in the mailbox, and its scripts do not run', async () => {
    const workbench = aWorkbench();
    workbench.run('greetHourly');
    const page = await aPage(workbench, { expectedErrors: [/Blocked script execution/] });
    await page.page.getByRole('button', { name: '+1 hour' }).click();
    await page.page.getByRole('button', { name: 'Mailbox (1)' }).click();
    await page.page.getByText('Good morning').click();
    const letter = page.page.frameLocator('.letter-html');
    await letter.getByText('Due today').waitFor();
    expect(await page.page.evaluate(() => 'hacked' in globalThis)).toBe(false);
  });

  test('the clock goes to tomorrow, nine o’clock', async () => {
    const page = await aPage();
    await page.page.getByRole('button', { name: 'Tomorrow 9:00' }).click();
    await page.page.getByText('Wed, Jan 3, 2018, 09:00').waitFor();
  });

  test('TODAY follows the clock in the page', async () => {
    const page = await aPage();
    await page.type('Shop', 'A5', '=TEXT(TODAY(),"yyyy-mm-dd")');
    await page.waitForCell('Shop', 'A5', '2018-01-02');
    await page.page.getByRole('button', { name: '+1 week' }).click();
    await page.waitForCell('Shop', 'A5', '2018-01-09');
  });

  test('the log shows a run with its calls', async () => {
    const page = await aPage();
    await page.menu('Extensions', 'Clientele', 'More', 'Fail');
    await page.page.getByRole('button', { name: 'OK' }).click();
    await page.page.getByRole('button', { name: /Execution log/ }).click();
    const row = page.page.locator('.run-list li').first();
    await row.getByText('Failed').waitFor();
    await row.getByRole('button').click();
    await row.getByText('at fail').waitFor();
  });

  test('whoever sits down has their own menu and language', async () => {
    const page = await aPage();
    await seats(page).selectOption('sales');
    await page.page.getByText('工作台', { exact: true }).waitFor();
    await page.page.getByLabel('其语言').selectOption('zh_TW');
    await page.page.getByRole('menuitem', { name: '檔案' }).waitFor();
  });

  test('the document is renamed by its title', async () => {
    const page = await aPage();
    await page.page.getByLabel('Document name').fill('Other book');
    await page.page.getByLabel('Document name').press('Enter');
    await page.page.waitForFunction(() => document.title.startsWith('Other book'));
    expect(page.workbench().world.name).toBe('Other book');
  });

  test('File offers the workbook as .xlsx', async () => {
    const page = await aPage();
    const download = page.page.waitForEvent('download');
    await page.menu('File', 'Download (.xlsx)');
    expect((await download).suggestedFilename()).toBe('Shop book.xlsx');
  });

  test('starting the demo again loads the other workbook', async () => {
    const page = await aPage(aWorkbench(), {
      demo: async () => {
        const fresh = aWorkbench();
        fresh.edit({ type: 'set', sheet: 'Shop', a1: 'A2', values: [['Fresh']] });
        return fresh;
      },
    });
    await page.menu('File', 'Start the demo again…');
    await page.page.getByRole('button', { name: 'Start again' }).click();
    await page.page.waitForFunction(
      () => globalThis.workbench?.isReady() && globalThis.workbench.cell('Shop', 'A2') === 'Fresh',
    );
  });
});

describe('a server that ends and comes back', () => {
  const cutOff = { expectedErrors: [/WebSocket connection/, /Failed to load resource/] };

  test('the page says so, and brings what was typed meanwhile', async () => {
    const page = await aPage(aWorkbench(), cutOff);
    await page.type('Shop', 'A2', 'Before');
    const saved = saveWorld(page.workbench());
    await page.cut();
    await page.page.getByText('Offline. Trying to reconnect').waitFor();
    await page.click('Shop', 'A3');
    await page.page.keyboard.type('Meanwhile');
    await page.page.keyboard.press('Enter');
    await page.page.getByText('Changes are not saved yet').waitFor();
    await page.serveAgain(openWorkbench({ saved, project }));
    await page.page.getByText('Saved on this machine').waitFor();
    const { model } = page.workbench().world;
    const sheetId = model.getters.getSheetIdByName('Shop') ?? '';
    expect(model.getters.getCellText({ sheetId, row: 2, col: 0 })).toBe('Meanwhile');
    expect(await page.cell('Shop', 'A2')).toBe('Before');
  });

  test('another workbook at the same address is loaded anew', async () => {
    const page = await aPage(aWorkbench(), cutOff);
    await page.cut();
    const other = aWorkbench();
    other.edit({ type: 'set', sheet: 'Shop', a1: 'A2', values: [['Other']] });
    await page.serveAgain(other);
    await page.page.waitForFunction(
      () => globalThis.workbench?.isReady() && globalThis.workbench.cell('Shop', 'A2') === 'Other',
    );
  });

  test('undoing what the new server no longer knows loads the document anew, whole', async () => {
    const page = await aPage(aWorkbench(), cutOff);
    await page.type('Shop', 'A2', 'Before');
    const saved = saveWorld(page.workbench());
    await page.cut();
    await page.serveAgain(openWorkbench({ saved, project }));
    await page.page.getByText('Saved on this machine').waitFor();
    await page.click('Shop', 'A3');
    const loaded = page.page.waitForEvent('load');
    await page.page.keyboard.press('Control+z');
    await loaded;
    await page.waitForCell('Shop', 'A2', 'Before');
  });
});

describe('import', () => {
  test('File imports the .xlsx that it offered', async () => {
    const page = await aPage(aWorkbench(), {
      openSaved: async (saved) => openWorkbench({ saved, project }),
    });
    await page.type('Shop', 'A2', 'Exported');
    const download = page.page.waitForEvent('download');
    await page.menu('File', 'Download (.xlsx)');
    const file = await (await download).path();
    await page.type('Shop', 'A2', 'Changed');
    const chooser = page.page.waitForEvent('filechooser');
    await page.menu('File', 'Import (.xlsx)…');
    await (await chooser).setFiles({ name: 'Back.xlsx', mimeType: '', buffer: await readFile(file) });
    await page.page.getByRole('button', { name: 'Import' }).click();
    await page.page.waitForFunction(() => document.title.startsWith('Back'));
    await page.waitForCell('Shop', 'A2', 'Exported');
    expect(await page.content('Shop', 'C2')).toBe('=B2*2');
  });

  test('a file that is no workbook is refused with a message, and nothing is lost', async () => {
    const page = await aPage(aWorkbench(), {
      openSaved: async (saved) => openWorkbench({ saved, project }),
      expectedErrors: [/500/],
    });
    const chooser = page.page.waitForEvent('filechooser');
    await page.menu('File', 'Import (.xlsx)…');
    await (await chooser).setFiles({ name: 'Bad.xlsx', mimeType: '', buffer: Buffer.from('not a zip') });
    await page.page.getByRole('button', { name: 'Import' }).click();
    await page.page.getByText('That did not work').waitFor();
    expect(await page.cell('Shop', 'A2')).toBe('Acme');
  });
});

describe('accessibility', () => {
  test('axe finds nothing in what stands around the grid', async () => {
    const page = await aPage();
    await page.menu('Extensions', 'Clientele', 'Show sidebar');
    for (const panel of [/Mailbox/, /Triggers/, /Execution log/]) {
      await page.page.getByRole('button', { name: panel }).click();
      expect(await violations(page)).toEqual([]);
    }
  });

  test('the menus open and act by keyboard alone', async () => {
    const page = await aPage();
    await page.page.getByRole('menuitem', { name: 'File' }).focus();
    await page.page.keyboard.press('ArrowLeft');
    await page.page.keyboard.press('ArrowLeft');
    await page.page.keyboard.press('ArrowDown');
    await page.page.keyboard.press('ArrowRight');
    await page.page.keyboard.press('Enter');
    await page.page.locator('.sidebar').waitFor();
  });
});

/** Rule and place of each thing that axe objects to. */
const violations = async (page: OpenPage): Promise<readonly string[]> => {
  await page.page.evaluate(axeCore.source);
  return page.page.evaluate(async () => {
    // axe-core puts itself into the page's global scope.
    const { axe } = globalThis as unknown as { axe: typeof axeCore };
    const found = await axe.run({ exclude: ['.o-grid'] });
    return found.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`),
    );
  });
};
