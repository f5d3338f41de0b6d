/**
 * The composition root. Each export becomes a top-level function of Code.js and so can be called by any editor of
 * the sheet: from the menu, a trigger, the sidebar or the console. Nothing runs when the file is loaded.
 */

import { leaders } from './domain/authority.ts';
import { escapeHtml } from './domain/mail/markup.ts';
import { explain } from './explain.ts';
import type { Shop } from './ports.ts';
import { type Answer, answer } from './requests.ts';
import { Refusal } from './schema/refusal.ts';
import { openShop } from './shop.ts';
import { workByTheHour } from './usecases/byTheHour.ts';
import { firstRunHere } from './usecases/firstRun/progress.ts';
import { schemaHere } from './usecases/keepSchema.ts';
import { refuseNewer } from './usecases/migrate.ts';
import { requireRole } from './usecases/roleHere.ts';
import { setUp } from './usecases/setUp.ts';
import { showInsight } from './usecases/showInsight.ts';
import { takeUpEdit } from './usecases/takeUpEdit.ts';
import { catalogues } from './words/catalogues.ts';
import { languageOf } from './words/languages.ts';
import { type Say, speaker } from './words/say.ts';
import type { WordKey } from './words/words.ts';

/** Fills Extensions › Clientele. Runs without any permission, so it reads nothing but the account's language. */
export function onOpen(): void {
  const say = ownLanguage();
  const ui = SpreadsheetApp.getUi();
  const sales = ui
    .createMenu(say('menu.sales'))
    .addItem(say('menu.board'), 'openBoard')
    .addItem(say('menu.quotes'), 'openQuotes')
    .addItem(say('menu.contracts'), 'openContracts')
    .addItem(say('menu.approvals'), 'openApprovals')
    .addItem(say('menu.goals'), 'openGoals');
  ui.createAddonMenu()
    .addItem(say('menu.open'), 'openSidebar')
    .addSubMenu(sales)
    .addItem(say('menu.mailing'), 'openMail')
    .addItem(say('menu.sequences'), 'openSequences')
    .addItem(say('menu.campaigns'), 'openCampaigns')
    .addItem(say('menu.service'), 'openService')
    .addItem(say('menu.loyalty'), 'openLoyalty')
    .addItem(say('menu.segments'), 'openSegments')
    .addItem(say('menu.manage'), 'openManagement')
    .addItem(say('menu.insight'), 'openInsight')
    .addItem(say('menu.mining'), 'openMining')
    .addItem(say('menu.import'), 'openImport')
    .addItem(say('menu.clean'), 'openClean')
    .addItem(say('menu.adopt'), 'openAdopt')
    .addItem(say('menu.safety'), 'openSafety')
    .addSeparator()
    .addItem(say('menu.setUp'), 'setUpSpreadsheet')
    .addItem(say('menu.first'), 'openFirstRun')
    .addItem(say('menu.check'), 'openCheck')
    .addItem(say('menu.help'), 'openHelp')
    .addToUi();
}

export function onInstall(): void {
  onOpen();
}

export function openSidebar(): void {
  openBeside('Sidebar', 'sidebar.title');
}

export function openFirstRun(): void {
  openBeside('FirstRun', 'menu.first');
}

export function openSegments(): void {
  openBeside('Segments', 'menu.segments');
}

export function openMining(): void {
  openDialog('Mining', 'menu.mining');
}

export function openImport(): void {
  openDialog('Import', 'menu.import');
}

export function openClean(): void {
  openDialog('Clean', 'menu.clean');
}

export function openAdopt(): void {
  openDialog('Adopt', 'menu.adopt');
}

export function openSafety(): void {
  openDialog('Safety', 'menu.safety');
}

export function openCheck(): void {
  openDialog('Check', 'menu.check');
}

export function openBoard(): void {
  openDialog('Board', 'menu.board');
}

export function openQuotes(): void {
  openDialog('Quotes', 'menu.quotes');
}

export function openContracts(): void {
  openDialog('Contracts', 'menu.contracts');
}

export function openApprovals(): void {
  openBeside('Approvals', 'menu.approvals');
}

export function openGoals(): void {
  openDialog('Goals', 'menu.goals');
}

export function openMail(): void {
  openDialog('Mail', 'menu.mailing');
}

export function openSequences(): void {
  openDialog('Sequences', 'menu.sequences');
}

export function openCampaigns(): void {
  openDialog('Campaigns', 'menu.campaigns');
}

export function openService(): void {
  openDialog('Service', 'menu.service');
}

export function openManagement(): void {
  openDialog('Management', 'menu.manage');
}

export function openLoyalty(): void {
  openDialog('Loyalty', 'menu.loyalty');
}

/** The menu's tabs of insight, made at the first time. */
export function openInsight(): void {
  try {
    showInsight(shopHere());
  } catch (error) {
    logUnexpected(error);
    const say = ownLanguage();
    SpreadsheetApp.getActiveSpreadsheet().toast(explain(error, say).message, say('menu.insight'), 12);
  }
}

export function openHelp(): void {
  const say = ownLanguage();
  const text = `<p style="font:14px/1.6 Arial,sans-serif;margin:0">${escapeHtml(say('help.body'))}</p>`;
  const page = HtmlService.createHtmlOutput(text).setWidth(480).setHeight(180);
  SpreadsheetApp.getUi().showModalDialog(page, say('help.title'));
}

/** The menu's set-up: makes what is missing and says what it did. */
export function setUpSpreadsheet(): void {
  const book = SpreadsheetApp.getActiveSpreadsheet();
  const say = ownLanguage();
  try {
    const shop = shopHere();
    // Set-up is the leaders' business, from the console as from the menu.
    requireRole(shop, leaders);
    const { made, repaired } = setUp(shop);
    const done = made.length > 0 ? say('setUp.done') : say('setUp.unchanged');
    const text = repaired.length > 0 ? say('setUp.repaired', { tabs: repaired.join(', ') }) : done;
    book.toast(text, say('setUp.title'), 8);
    if (made.length > 0 && firstRunHere(shop) !== null) openFirstRun();
  } catch (error) {
    logUnexpected(error);
    book.toast(explain(error, say).message, say('setUp.title'), 12);
  }
}

/**
 * What the hourly clock trigger runs. Before set-up there is nothing to do. What was typed comes before the mail, which
 * tells of it; what fails is logged and keeps nothing else from being done. What a newer version has kept is left alone.
 */
export function hourly(): void {
  const shop = openShop();
  if (schemaHere(shop).status !== 'newer') workByTheHour(shop, logUnexpected);
}

/**
 * The simple trigger, which fires on phones too: it takes up what a person typed, at once. Nobody waits for it, so
 * that a failure is logged and the hourly run tries again.
 */
export function onEdit(event?: GoogleAppsScript.Events.SheetsOnEdit): void {
  const range = event?.range;
  if (!range) return;
  attempt(() =>
    takeUpEdit(shopHere(), {
      sheetId: range.getSheet().getSheetId(),
      from: range.getRow(),
      to: range.getLastRow(),
      cells: range.getNumRows() * range.getNumColumns(),
      value: String(event.value ?? ''),
      oldValue: String(event.oldValue ?? ''),
    }),
  );
}

/** The one door for the sidebar and the dialogs. */
export function clientele(request: unknown): Answer {
  return answer(openShop, request, logUnexpected);
}

/** @throws Refusal `newerSheet`: this code leaves alone what a newer version has kept. Requests of pages see to it themselves. */
const shopHere = (): Shop => {
  const shop = openShop();
  refuseNewer(shop);
  return shop;
};

/** A failure that nobody expected goes to the execution log with its place; refusals are everyday. */
const logUnexpected = (error: unknown): void => {
  if (!(error instanceof Refusal)) console.error(error instanceof Error ? error.stack : String(error));
};

const attempt = (work: () => void): void => {
  try {
    work();
  } catch (error) {
    logUnexpected(error);
  }
};

const ownLanguage = (): Say => speaker(catalogues[languageOf(Session.getActiveUserLocale())]);

const openBeside = (page: string, title: WordKey): void => {
  const html = HtmlService.createHtmlOutputFromFile(page).setTitle(ownLanguage()(title));
  SpreadsheetApp.getUi().showSidebar(html);
};

const openDialog = (page: string, title: WordKey): void => {
  const html = HtmlService.createHtmlOutputFromFile(page).setWidth(760).setHeight(560);
  SpreadsheetApp.getUi().showModalDialog(html, ownLanguage()(title).replace('…', ''));
};
