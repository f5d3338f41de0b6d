import type { Shown } from '../../check/documented.ts';
import { dataFile } from '../dataFile.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Properties = GoogleAppsScript.Properties.Properties;

/** A property of the check's own; it is gone when the question is answered. */
const ownKey = 'clientele.check';

/** The questions to the services, by name: src/check/askCases.ts says what each is to answer. */
export const asks = (tab: () => Sheet): Readonly<Record<string, () => Shown>> => {
  const cell = (a1: string) => tab().getRange(a1);
  const rule = () => SpreadsheetApp.newDataValidation();
  const block = () => cell('J1:S10');
  const documentOnes = () => PropertiesService.getDocumentProperties();
  return {
    hidden: () => tab().isSheetHidden(),
    formatsCount: () => {
      cell('A60').setNumberFormat('0');
      return tab().getLastRow();
    },
    blanksCount: () => {
      cell('C1').setFormula('=ARRAYFORMULA(REPT("";ROW(A1:A30)))');
      return tab().getLastRow();
    },
    stays: () => SpreadsheetApp.getActiveSheet().getSheetId() !== tab().getSheetId(),
    longest: () => String(cell('A1').setValue('x'.repeat(50_000)).getValue()).length,
    tooLong: () =>
      throws(() => {
        cell('A2').setValue('x'.repeat(50_001));
        SpreadsheetApp.flush();
      }),
    offList: () => {
      cell('D1').setDataValidation(rule().requireValueInList(['a', 'b']).setAllowInvalid(true).build());
      return cell('D1').setValue('c').getValue();
    },
    checkbox: () => cell('D2').setDataValidation(rule().requireCheckbox().build()).setValue(true).getValue(),
    note: () => {
      const noted = cell('D3').setNote('a');
      return [noted.getNote(), noted.clearNote().getNote()].join();
    },
    warns: () => {
      const protection = cell('D4').protect();
      protection.setWarningOnly(true);
      return protection.isWarningOnly();
    },
    rowAbove: () => {
      cell('G5').setFormula('=G4');
      tab().insertRowBefore(1);
      return cell('G6').getFormula();
    },
    mark: () => {
      cell('B:B').addDeveloperMetadata(ownKey);
      tab().insertColumnBefore(1);
      const [found] = tab().createDeveloperMetadataFinder().withKey(ownKey).find();
      return found?.getLocation().getColumn()?.getColumn() ?? null;
    },
    lock: () => {
      const lock = LockService.getDocumentLock();
      const held = [lock.tryLock(5000), lock.hasLock()];
      lock.releaseLock();
      return [...held, lock.hasLock()].join();
    },
    documentProperty: () => kept(documentOnes()),
    userProperty: () => kept(PropertiesService.getUserProperties()),
    nineKilobytes: () => put(documentOnes(), 9000, () => documentOnes().getProperty(ownKey)?.length ?? null),
    tenKilobytes: () => throws(() => put(documentOnes(), 10_000, () => null)),
    quota: () => MailApp.getRemainingDailyQuota() >= 0,
    triggers: () =>
      ScriptApp.getProjectTriggers().filter((one) => one.getHandlerFunction() === 'hourly').length,
    email: () => Session.getActiveUser().getEmail() !== '',
    runsAs: () => Session.getEffectiveUser().getEmail() === Session.getActiveUser().getEmail(),
    accountLanguage: () => /^[a-z]{2,3}([_-]|$)/i.test(Session.getActiveUserLocale()),
    formatDate: () => Utilities.formatDate(new Date(0), 'UTC', 'yyyy-MM-dd HH:mm:ss.SSS u'),
    summerTime: () => Utilities.formatDate(new Date(Date.UTC(2024, 2, 10, 7)), 'America/New_York', 'HH:mm'),
    parseDate: () => Utilities.parseDate('2024-03-05', 'Asia/Shanghai', 'yyyy-MM-dd').getTime(),
    uuid: () => Utilities.getUuid().length === 36,
    base64: () => Utilities.base64Decode('YQ==')[0] ?? null,
    pdf: () =>
      HtmlService.createHtmlOutput('<p>a').getAs('application/pdf').getDataAsString().startsWith('%PDF'),
    germanNumber: () => (1234.5).toLocaleString('de-DE'),
    yuan: () =>
      (1234).toLocaleString('zh-CN', { style: 'currency', currency: 'CNY', maximumFractionDigits: 0 }),
    germanDay: () => new Intl.DateTimeFormat('de-DE', { timeZone: 'UTC', dateStyle: 'short' }).format(0),
    han: () => /\p{Script=Han}/u.test('陈'),
    proxy: () => new Proxy({ x: 0 }, { get: () => 1 }).x,
    words: () => Object.keys(dataFile<object>('Words')).join(),
    data: () => 'checkCases' in dataFile<object>('Data'),
    parts: () => {
      const lines = HtmlService.createHtmlOutputFromFile('Parts').getContent().trim().split('\n');
      return lines[0]?.trim() === lines[lines.length - 1];
    },
    readBlock: () => lasted(() => block().getValues()),
    readCells: () =>
      lasted(() => {
        for (let row = 1; row <= 10; row++) cell(`J${row}`).getValue();
      }),
    writeBlock: () => lasted(() => block().setValues(Array.from({ length: 10 }, () => Array(10).fill(1)))),
    flush: () => lasted(() => SpreadsheetApp.flush()),
    writeProperty: () => lasted(() => put(documentOnes(), 1, () => null)),
  };
};

const throws = (work: () => unknown): boolean => {
  try {
    work();
    return false;
  } catch {
    return true;
  }
};

/** Milliseconds. */
const lasted = (work: () => unknown): number => {
  const begun = Date.now();
  work();
  return Date.now() - begun;
};

const put = <T>(properties: Properties, length: number, then: () => T): T => {
  try {
    properties.setProperty(ownKey, 'x'.repeat(length));
    return then();
  } finally {
    properties.deleteProperty(ownKey);
  }
};

const kept = (properties: Properties): string => {
  const stood = put(properties, 5, () => properties.getProperty(ownKey) === 'xxxxx');
  return `${stood},${properties.getProperty(ownKey)}`;
};
