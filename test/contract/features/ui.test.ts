import { describe, expect, it } from 'vitest';
import { openWorkbench } from '../../../workbench/runtime/open.ts';
import type { World } from '../../../workbench/world.ts';
import { covers } from '../covers.ts';
import { aWorkbench } from '../runtime/aWorkbench.ts';
import { aScript } from '../services/aScript.ts';
import { refusal, result, run } from '../sheets/aSheet.ts';

covers('SpreadsheetApp.getUi', 'Ui.alert', 'Ui.prompt', 'Ui.createMenu', 'Ui.createAddonMenu');
covers('Ui.showModalDialog', 'Ui.showModelessDialog', 'Ui.showSidebar');
covers('Menu.addItem', 'Menu.addSeparator', 'Menu.addSubMenu', 'Menu.addToUi');
covers('PromptResponse.getResponseText', 'PromptResponse.getSelectedButton');
covers('Spreadsheet.toast', 'Spreadsheet.addMenu', 'Spreadsheet.updateMenu', 'Spreadsheet.removeMenu');

const uiAfter = (body: string): World['ui'] => run(body).workbench.world.ui;

describe('a menu', () => {
  it('of the add-on stands under Extensions with its items, separators and menus below', () => {
    const ui =
      uiAfter(`var ui = SpreadsheetApp.getUi(); ui.createAddonMenu().addItem('Set up', 'setUp').addSeparator()
      .addSubMenu(ui.createMenu('More').addItem('Import', 'importFile')).addToUi();`);
    expect(ui.menus.owner).toEqual([
      {
        caption: 'Clientele',
        addon: true,
        items: [
          { caption: 'Set up', handler: 'setUp' },
          { caption: '', separator: true },
          { caption: 'More', items: [{ caption: 'Import', handler: 'importFile' }] },
        ],
      },
    ]);
  });

  it('of the script stands in the menu bar, for whom the script ran, and replaces one of its name', () => {
    const ui =
      uiAfter(`var ui = SpreadsheetApp.getUi(); ui.createMenu('Shop').addItem('Old', 'old').addToUi();
      ui.createMenu('Shop').addItem('New', 'now').addToUi();`);
    expect(ui.menus).toEqual({
      owner: [{ caption: 'Shop', addon: false, items: [{ caption: 'New', handler: 'now' }] }],
    });
  });

  it('runs the function of the item that is clicked', () => {
    const workbench =
      aWorkbench(`function onOpen() { SpreadsheetApp.getUi().createAddonMenu().addItem('Hello', 'hello').addToUi(); }
      function hello() { console.log('hello'); }`);
    workbench.open();
    expect(workbench.clickMenu('Hello').record.output.map(({ text }) => text)).toEqual(['hello']);
  });

  it('can be made, changed and taken away in the old way', () => {
    const ui =
      uiAfter(`ss.addMenu('Old', [{ name: 'One', functionName: 'one' }, null]); ss.addMenu('Gone', []);
      ss.updateMenu('Old', [{ name: 'Two', functionName: 'two' }]); ss.removeMenu('Gone');`);
    expect(ui.menus.owner).toEqual([{ caption: 'Old', items: [{ caption: 'Two', handler: 'two' }] }]);
  });
});

describe('what a script shows', () => {
  it('in the sidebar has a title and stays until it is closed or replaced', () => {
    const ui =
      uiAfter(`var ui = SpreadsheetApp.getUi(); ui.showSidebar(HtmlService.createHtmlOutput('<p>one</p>'));
      ui.showSidebar(HtmlService.createHtmlOutput('<p>two</p>').setTitle('Today'));`);
    expect(ui.sidebar).toMatchObject({ title: 'Today', html: '<p>two</p>', person: 'owner' });
  });

  it('in a dialog has the title and the size it was given', () => {
    const modal = uiAfter(
      `SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutput('<p>x</p>').setWidth(400).setHeight(200), 'Import');`,
    );
    expect(modal.dialog).toMatchObject({
      title: 'Import',
      html: '<p>x</p>',
      width: 400,
      height: 200,
      modal: true,
    });
    const modeless = uiAfter(
      `SpreadsheetApp.getUi().showModelessDialog(HtmlService.createHtmlOutput('<p>y</p>'), 'Help');`,
    );
    expect(modeless.dialog).toMatchObject({ title: 'Help', modal: false });
  });

  it('as a toast stands five seconds unless said', () => {
    expect(uiAfter(`ss.toast('Saved'); ss.toast('Busy', 'Import', -1);`).toasts).toEqual([
      { message: 'Saved', title: '', seconds: 5, person: 'owner' },
      { message: 'Busy', title: 'Import', seconds: -1, person: 'owner' },
    ]);
  });

  it('must be an HtmlOutput', () => {
    expect(refusal("SpreadsheetApp.getUi().showSidebar('<p>text</p>');")).toBe(
      'Exception: Invalid argument: userInterface',
    );
  });
});

describe('a question to the person', () => {
  const answered = (body: string, ...answers: { button: string; text?: string }[]): unknown => {
    const workbench = openWorkbench();
    workbench.answer(...answers);
    return aScript(`var ui = SpreadsheetApp.getUi(); ${body}`, { on: workbench }).value;
  };

  it('gives the button that was pressed', () => {
    const body = `var B = ui.Button; return [ui.alert('Go on?', ui.ButtonSet.YES_NO) === B.YES,
      ui.alert('Title', 'Sure?', ui.ButtonSet.OK_CANCEL) === B.CANCEL, '' + ui.alert('Done')];`;
    expect(answered(body, { button: 'YES' }, { button: 'CANCEL' }, { button: 'CLOSE' })).toEqual([
      true,
      true,
      'CLOSE',
    ]);
  });

  it('gives the text that was typed', () => {
    const body = `var r = ui.prompt('Name', 'Whose?', ui.ButtonSet.OK_CANCEL); return [r.getResponseText(), '' + r.getSelectedButton()];`;
    expect(answered(body, { button: 'OK', text: 'Ada' })).toEqual(['Ada', 'OK']);
  });

  it('is recorded, and fails if nobody answers', () => {
    const { workbench, value } = run(
      `try { SpreadsheetApp.getUi().alert('Really?'); } catch (error) { return error.message; }`,
    );
    expect(value).toContain('Nobody answered alert("Really?")');
    expect(workbench.world.ui.alerts).toEqual([{ title: '', message: 'Really?', person: 'owner' }]);
  });
});

describe('the user interface', () => {
  it('is not there for a custom function and a clock trigger', () => {
    const workbench =
      aWorkbench(`function ask() { try { return String(SpreadsheetApp.getUi()); } catch (error) { return error.message; } }
      function tick() { console.log(ask()); } function plan() { ScriptApp.newTrigger('tick').timeBased().everyHours(1).create(); }`);
    expect(
      workbench.customFunction('ask').record.error?.message ?? workbench.customFunction('ask').value,
    ).toContain('Cannot call SpreadsheetApp.getUi() from this context.');
    workbench.run('plan');
    const ticks = workbench.advance({ ms: 2 * 3_600_000 });
    expect(ticks[0]?.record.output[0]?.text).toBe('Cannot call SpreadsheetApp.getUi() from this context.');
  });

  it('lets a simple trigger fill a menu but open no sidebar', () => {
    const workbench =
      aWorkbench(`function onOpen() { SpreadsheetApp.getUi().createMenu('M').addItem('a', 'b').addToUi();
      SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('x')); }`);
    const opened = workbench.open();
    expect(opened?.record.error?.message).toContain('You do not have permission to call Ui.showSidebar');
    expect(workbench.world.ui.menus.owner).toHaveLength(1);
    expect(workbench.world.ui.sidebar).toBeNull();
  });

  it('counts what it shows as calls, and menus only when they are added', () => {
    const { record } = run(`SpreadsheetApp.getUi().createMenu('M').addItem('a', 'b'); ss.toast('x');`);
    expect(record.trace.map(({ method }) => method).filter((method) => /Menu|toast/.test(method))).toEqual([
      'Spreadsheet.toast',
    ]);
  });

  it('has its enums at hand', () => {
    expect(
      result(`var ui = SpreadsheetApp.getUi(); return ['' + ui.Button.OK, '' + ui.ButtonSet.YES_NO_CANCEL];`),
    ).toEqual(['OK', 'YES_NO_CANCEL']);
  });
});
