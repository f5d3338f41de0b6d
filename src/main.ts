/**
 * The composition root. Each export becomes a top-level function of Code.js and so can be called by any editor of
 * the sheet: from the menu, a trigger, the sidebar or the console. Nothing runs when the file is loaded.
 */

import { explain } from './explain.ts';
import { languageOf } from './google/identity.ts';
import { type Answer, answer } from './requests.ts';
import { Refusal } from './schema/refusal.ts';
import { settings } from './schema/tables/settings.ts';
import { keepLanguage, openShop } from './shop.ts';
import { sendMorningMail } from './usecases/sendMorningMail.ts';
import { setUp } from './usecases/setUp.ts';
import { catalogues } from './words/catalogues.ts';
import { type Say, speaker } from './words/say.ts';

/** Fills Extensions › Clientele. Runs without any permission, so it reads nothing but the account's language. */
export function onOpen(): void {
  const say = ownLanguage();
  SpreadsheetApp.getUi()
    .createAddonMenu()
    .addItem(say('menu.open'), 'openSidebar')
    .addItem(say('menu.import'), 'openImport')
    .addSeparator()
    .addItem(say('menu.setUp'), 'setUpSpreadsheet')
    .addItem(say('menu.help'), 'openHelp')
    .addToUi();
}

export function onInstall(): void {
  onOpen();
}

export function openSidebar(): void {
  const page = HtmlService.createHtmlOutputFromFile('Sidebar').setTitle(ownLanguage()('sidebar.title'));
  SpreadsheetApp.getUi().showSidebar(page);
}

export function openImport(): void {
  const page = HtmlService.createHtmlOutputFromFile('Import').setWidth(760).setHeight(560);
  SpreadsheetApp.getUi().showModalDialog(page, ownLanguage()('menu.import').replace('…', ''));
}

export function openHelp(): void {
  const ui = SpreadsheetApp.getUi();
  ui.alert(ownLanguage()('help.title'), ownLanguage()('help.body'), ui.ButtonSet.OK);
}

/** The menu's set-up: makes what is missing and says what it did. */
export function setUpSpreadsheet(): void {
  const book = SpreadsheetApp.getActiveSpreadsheet();
  const say = ownLanguage();
  try {
    const shop = openShop();
    keepLanguage(shop);
    const { made, repaired } = setUp(shop);
    const done = made.length > 0 ? say('setUp.done') : say('setUp.unchanged');
    const text = repaired.length > 0 ? say('setUp.repaired', { tabs: repaired.join(', ') }) : done;
    book.toast(text, say('setUp.title'), 8);
  } catch (error) {
    logUnexpected(error);
    book.toast(explain(error, say).message, say('setUp.title'), 12);
  }
}

/** What the hourly clock trigger runs. Before set-up there is nothing to do. */
export function hourly(): void {
  const shop = openShop();
  if (shop.tables.has(settings)) sendMorningMail(shop);
}

/** The one door for the sidebar and the dialogs. */
export function clientele(request: unknown): Answer {
  return answer(openShop, request, logUnexpected);
}

/** A failure that nobody expected goes to the execution log with its place; refusals are everyday. */
const logUnexpected = (error: unknown): void => {
  if (!(error instanceof Refusal)) console.error(error instanceof Error ? error.stack : String(error));
};

const ownLanguage = (): Say => speaker(catalogues[languageOf(Session.getActiveUserLocale())]);
