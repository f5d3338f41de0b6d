import { languages } from '../words/languages.ts';
import { type AskCase, askedOf } from './askCase.ts';

const REFERENCE = 'https://developers.google.com/apps-script/reference';
const GUIDES = 'https://developers.google.com/apps-script/guides';
const SHEET = `${REFERENCE}/spreadsheet/sheet`;
const UTILITIES = `${REFERENCE}/utilities/utilities`;

/** What our tabs are made with; in this order, on one scratch tab. */
const tools: readonly AskCase[] = [
  ...askedOf(SHEET, [
    ['hidden', 'hideSheet(); isSheetHidden()', true],
    ['formatsCount', 'setNumberFormat(…) in row 60; getLastRow()', 0],
  ]),
  ...askedOf(SHEET, [['blanksCount', '=ARRAYFORMULA(REPT("";ROW(A1:A30))); getLastRow()', 30]], {
    assumed: 'an empty text that a formula spills counts for `getLastRow`',
  }),
  ...askedOf(SHEET, [['stays', 'insertSheet(…) and back: getActiveSheet() is the one before', true]], {
    assumed: 'the tab that the person looked at stays the active one',
  }),
  ...askedOf('https://support.google.com/drive/answer/37603', [
    ['longest', 'setValue("x" × 50000); getValue().length', 50_000],
    ['tooLong', 'setValue("x" × 50001) throws', true],
  ]),
  ...askedOf(`${REFERENCE}/spreadsheet/data-validation-builder`, [
    ['offList', 'requireValueInList(["a","b"]).setAllowInvalid(true); setValue("c"); getValue()', 'c'],
    ['checkbox', 'requireCheckbox(); setValue(true); getValue()', true],
  ]),
  ...askedOf(`${REFERENCE}/spreadsheet/range`, [
    ['note', 'setNote("a"); getNote(); clearNote(); getNote()', 'a,'],
  ]),
  ...askedOf(`${REFERENCE}/spreadsheet/protection`, [
    ['warns', 'protect().setWarningOnly(true).isWarningOnly()', true],
  ]),
  ...askedOf(SHEET, [['rowAbove', 'G5: =G4; insertRowBefore(1); G6: getFormula()', '=G5']]),
  ...askedOf('https://developers.google.com/workspace/sheets/api/guides/metadata', [
    ['mark', 'addDeveloperMetadata on B:B; insertColumnBefore(1); getLocation(): column', 3],
  ]),
];

const lock = askedOf(`${REFERENCE}/lock/lock`, [
  ['lock', 'getDocumentLock(): tryLock(5000), hasLock(); releaseLock(), hasLock()', 'true,true,false'],
]);

const properties: readonly AskCase[] = [
  ...askedOf(`${REFERENCE}/properties/properties`, [
    [
      'documentProperty',
      'getDocumentProperties(): setProperty, getProperty; deleteProperty, getProperty',
      'true,null',
    ],
    [
      'userProperty',
      'getUserProperties(): setProperty, getProperty; deleteProperty, getProperty',
      'true,null',
    ],
  ]),
  ...askedOf(`${GUIDES}/services/quotas`, [
    ['nineKilobytes', 'setProperty(…, "x" × 9000); getProperty(…).length', 9000],
    ['tenKilobytes', 'setProperty(…, "x" × 10000) throws', true],
  ]),
];

const account: readonly AskCase[] = [
  ...askedOf(`${REFERENCE}/mail/mail-app`, [['quota', 'MailApp.getRemainingDailyQuota() >= 0', true]]),
  ...askedOf(`${REFERENCE}/script/script-app`, [['triggers', 'getProjectTriggers(): “hourly”', 1]], {
    sender: true,
  }),
  ...askedOf(`${REFERENCE}/base/session`, [
    ['email', 'getActiveUser().getEmail() !== ""', true],
    ['runsAs', 'getEffectiveUser() is getActiveUser()', true],
    ['accountLanguage', 'getActiveUserLocale() names a language', true],
  ]),
];

const script: readonly AskCase[] = [
  ...askedOf(UTILITIES, [
    ['formatDate', 'formatDate(1970, "UTC", "yyyy-MM-dd HH:mm:ss.SSS u")', '1970-01-01 00:00:00.000 4'],
    ['summerTime', 'formatDate(2024-03-10T07:00Z, "America/New_York", "HH:mm")', '03:00'],
    ['parseDate', 'parseDate("2024-03-05", "Asia/Shanghai", "yyyy-MM-dd").getTime()', 1_709_568_000_000],
    ['uuid', 'getUuid() has 36 signs', true],
    ['base64', 'base64Decode("YQ==")[0]', 97],
  ]),
  ...askedOf(`${REFERENCE}/html/html-output`, [['pdf', 'getAs("application/pdf") begins with %PDF', true]]),
  ...askedOf(
    `${GUIDES}/v8-runtime`,
    [
      ['germanNumber', '(1234.5).toLocaleString("de-DE")', '1.234,5'],
      ['yuan', '(1234).toLocaleString("zh-CN", CNY)', '¥1,234'],
      ['germanDay', 'new Intl.DateTimeFormat("de-DE", { dateStyle: "short" }).format(0)', '01.01.70'],
      ['han', '/\\p{Script=Han}/u.test("陈")', true],
      ['proxy', 'new Proxy({}, { get: () => 1 }).x', 1],
    ],
    { assumed: 'scripts write numbers and dates in every locale (`Intl`), and know proxies and `\\p{…}`' },
  ),
];

const files: readonly AskCase[] = askedOf(
  `${REFERENCE}/html/html-service`,
  [
    ['words', 'createHtmlOutputFromFile("Words").getContent(): languages', languages.join()],
    ['data', 'createHtmlOutputFromFile("Data").getContent(): these cases', true],
    ['parts', 'createHtmlOutputFromFile("Parts").getContent(): alike at both ends', true],
  ],
  {
    assumed:
      'the text of a file that is no page comes back unchanged from `createHtmlOutputFromFile(name).getContent()`',
  },
);

/** Nothing is expected of these. */
const times: readonly AskCase[] = [
  ...askedOf(SHEET, [
    ['readBlock', '1 × getValues(): 100', null],
    ['readCells', '10 × getValue()', null],
    ['writeBlock', '1 × setValues(): 100', null],
    ['flush', 'flush()', null],
  ]),
  ...askedOf(`${REFERENCE}/properties/properties`, [['writeProperty', 'setProperty(…)', null]]),
];

/** What is asked of the services, by area. */
export const askCases = { tools, lock, properties, account, script, files, times } as const;
