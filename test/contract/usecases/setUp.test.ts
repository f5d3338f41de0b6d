import { beforeAll, describe, expect, test } from 'vitest';
import { columnFormat, columnWidth } from '../../../src/schema/derive/columnFormat.ts';
import { patternsOf } from '../../../src/schema/derive/patterns.ts';
import { settingDefinitions } from '../../../src/schema/settings.ts';
import type { Table } from '../../../src/schema/table.ts';
import { opportunities } from '../../../src/schema/tables/opportunities.ts';
import { tables } from '../../../src/schema/tables.ts';
import { modules } from '../../../src/usecases/showModules.ts';
import { catalogues } from '../../../src/words/catalogues.ts';
import { en } from '../../../src/words/words.ts';
import type { Workbench } from '../../../workbench/control.ts';
import { saveWorld } from '../../../workbench/runtime/save.ts';
import { letterOf } from '../letterOf.ts';
import {
  anEmptySheet,
  answerOf,
  aShop,
  ask,
  cellOf,
  documentOf,
  inspect,
  reopen,
  rowsOf,
  setUp,
} from './aShop.ts';

const tabs = ({ world }: Workbench): readonly { name: string; visible: boolean }[] =>
  world.model.getters.getSheetIds().map((id) => ({
    name: world.model.getters.getSheetName(id),
    visible: world.model.getters.isSheetVisible(id),
  }));
const visibleTabs = (workbench: Workbench): readonly string[] =>
  tabs(workbench).flatMap(({ name, visible }) => (visible ? [name] : []));
const toasts = ({ world }: Workbench): readonly string[] => world.ui.toasts.map(({ message }) => message);
const word = (words: Readonly<Record<string, string>>, key: string): string => words[key] ?? `no word ${key}`;

/** Everything that a tab shows of its schema, as Apps Script reads it. */
const looks = `return book.getSheets().map((sheet) => {
  const width = sheet.getLastColumn();
  const rules = sheet.getRange(2, 1, 1, width).getDataValidations()[0];
  return {
    name: sheet.getName(),
    header: sheet.getRange(1, 1, 1, width).getValues()[0],
    formats: sheet.getRange(2, 1, 1, width).getNumberFormats()[0],
    lastFormats: sheet.getRange(sheet.getMaxRows(), 1, 1, width).getNumberFormats()[0],
    widths: Array.from({ length: width }, (_, i) => sheet.getColumnWidth(i + 1)),
    rules: rules.map((rule) => rule && { kind: String(rule.getCriteriaType()), values: rule.getCriteriaValues()
      .map((value) => (value && value.getA1Notation ? value.getSheet().getName() + '!' + value.getA1Notation() : value)),
      refuses: !rule.getAllowInvalid() }),
    frozen: [sheet.getFrozenRows(), sheet.getFrozenColumns()],
    protections: sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE)
      .concat(sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET))
      .map((one) => one.getRange().getRow() + ':' + one.isWarningOnly()),
    charts: sheet.getCharts().length,
  };
});`;

interface Look {
  readonly name: string;
  readonly header: readonly string[];
  readonly formats: readonly string[];
  readonly lastFormats: readonly string[];
  readonly widths: readonly number[];
  readonly rules: readonly ({ kind: string; values: readonly unknown[]; refuses: boolean } | null)[];
  readonly frozen: readonly [number, number];
  readonly protections: readonly string[];
  readonly charts: number;
}

/** Ticks the modules in Settings, one after the other, as a person does. */
const switchOn = (workbench: Workbench, names: readonly string[]): void => {
  for (const name of names) {
    const row = 2 + rowsOf(workbench, 'Settings').findIndex(({ Key }) => Key === `show${name}`);
    const run = workbench.edit({ type: 'set', sheet: 'Settings', a1: `C${row}`, values: [['TRUE']] });
    if (run?.record.status !== 'completed') throw new Error(`${name}: ${run?.record.error?.message}`);
  }
};

describe('Setting up a new spreadsheet', () => {
  let shop: Workbench;
  let seen: readonly Look[];
  const look = (name: string): Look => {
    const found = seen.find((one) => one.name === name);
    if (!found) throw new Error(`There is no tab ${name}`);
    return found;
  };

  beforeAll(async () => {
    shop = await aShop();
    const whole = await aShop();
    switchOn(whole, modules);
    // `looks` returns what Look describes.
    seen = (await inspect(whole, looks)) as readonly Look[];
  });

  test('shows the tabs of the daily work and hides those of modules that are off', () => {
    const daily = [
      'Customers',
      'My day',
      'Follow-ups',
      'Opportunities',
      'Segments',
      'Scores',
      'Funnel',
      'Settings',
    ];
    expect(visibleTabs(shop)).toEqual(daily);
    expect(tabs(shop).map(({ name }) => name)).toEqual([
      ...daily,
      'Contacts',
      'Orders',
      'Interactions',
      'Products',
      'Team',
      'Stages',
      'Transactions',
      'Sums',
      'Lookup',
      'Log',
    ]);
  });

  /** All but those that the add-on writes alone. */
  const each: readonly [string, Table][] = Object.values(tables)
    .filter((table) => !('forScript' in table))
    .map((table) => [word(en, `tab.${table.name}`), table]);

  test.each(each)('%s has the headers of its schema', (name, table) => {
    const headers = Object.keys(table.columns).map((column) => word(en, `${table.name}.${column}`));
    expect(look(name).header).toEqual(headers);
  });

  test.each(each)(
    '%s has the number formats and widths of its kinds of column, down to the last row',
    (name, table) => {
      const formats = Object.values(table.columns).map((column) =>
        columnFormat(column, patternsOf('en_US', 'USD')),
      );
      const shown = formats.map((format) =>
        format === 'General' ? expect.stringMatching(/^(General|0\.###############)?$/) : format,
      );
      expect(look(name).lastFormats).toEqual(shown);
      if (name !== 'Settings') expect(look(name).formats).toEqual(shown);
      expect(look(name).widths).toEqual(Object.values(table.columns).map((column) => columnWidth(column)));
    },
  );

  test.each(each)('%s offers the choices and lists of its schema, and refuses nothing', (name, table) => {
    Object.entries(table.columns).forEach(([column, definition], index) => {
      const rule = look(name).rules[index];
      if (definition.kind === 'choice') {
        const words = definition.of.map((code) => word(en, `${table.name}.${column}.${code}`));
        expect(rule).toEqual({ kind: 'VALUE_IN_LIST', values: [words, true], refuses: false });
      } else if (definition.kind === 'pick') {
        const list = word(en, `tab.${definition.from}`);
        expect(rule).toMatchObject({ kind: 'VALUE_IN_RANGE', refuses: false });
        const from = Object.values<Table>(tables).find(({ name: one }) => one === definition.from);
        const at = Object.keys(from?.columns ?? {}).indexOf(from?.title ?? '');
        const letter = String.fromCharCode(65 + at);
        expect(String(rule?.values[0])).toMatch(new RegExp(`^${list}!${letter}2:${letter}`));
      } else if (definition.kind === 'day') {
        expect(rule).toMatchObject({ kind: 'DATE_IS_VALID_DATE', refuses: false });
      } else if (name !== 'Settings') expect(rule).toBeNull();
    });
  });

  test.each(each)('%s keeps its header in view and warns before it is edited', (name, table) => {
    expect(look(name).frozen).toEqual([1, table.frozenColumns ?? 0]);
    expect(look(name).protections).toEqual(['1:true']);
  });

  test('the summary tabs warn before any edit, and have their charts', () => {
    for (const name of ['Scores', 'Funnel', 'Sums', 'Transactions'])
      expect(look(name).protections).toEqual(['1:true']);
    expect(look('Funnel').charts).toBe(2);
  });

  test('whoever sets up first is the owner, and one hourly trigger of theirs sends the mail', () => {
    expect(rowsOf(shop, 'Settings').find(({ Key }) => Key === 'ownerEmail')?.Value).toBe('owner@example.com');
    expect(shop.world.triggers).toMatchObject([
      { handler: 'hourly', kind: 'CLOCK', owner: 'owner', schedule: { every: 'hours', n: 1 } },
    ]);
  });

  test('the settings that are yes or no are ticks', async () => {
    const ticks = await inspect(
      shop,
      `const sheet = book.getSheetByName('Settings');
       const values = sheet.getDataRange().getValues();
       const rules = sheet.getRange(1, 3, values.length, 1).getDataValidations();
       return values.flatMap(([key], i) => (rules[i][0] && String(rules[i][0].getCriteriaType()) === 'CHECKBOX' ? [key] : []));`,
    );
    expect(ticks).toEqual(
      Object.entries(settingDefinitions).flatMap(([key, { kind }]) => (kind === 'flag' ? [key] : [])),
    );
  });

  test('an unused first sheet goes; one that holds something stays', async () => {
    const used = await anEmptySheet();
    used.edit({ type: 'set', sheet: 'Sheet1', a1: 'C3', values: [['my notes']] });
    setUp(used);
    expect(tabs(used).map(({ name }) => name)).toContain('Sheet1');
    expect(cellOf(used, 'Sheet1', 'C3')).toBe('my notes');
  });
});

describe('Modules', () => {
  test('the tab of one that was never used is made when it is switched on, and stays in view', async () => {
    const shop = await aShop();
    expect(tabs(shop).map(({ name }) => name)).not.toContain('Needs');
    switchOn(shop, ['Needs']);
    expect(visibleTabs(shop)).toContain('Needs');
    expect(shop.world.model.getters.getActiveSheet().name).not.toBe('Needs');
  });

  test('a tick in Settings shows the tab of a module at once, and unticking hides it', async () => {
    const shop = await aShop();
    const row = 2 + rowsOf(shop, 'Settings').findIndex(({ Key }) => Key === 'showTeam');
    const tick = (value: string) =>
      shop.edit({ type: 'set', sheet: 'Settings', a1: `C${row}`, values: [[value]] });
    expect(tick('TRUE')?.record).toMatchObject({ occasion: 'simple', status: 'completed' });
    expect(visibleTabs(shop)).toContain('Team');
    tick('FALSE');
    expect(visibleTabs(shop)).not.toContain('Team');
  });

  test('ticks elsewhere cost the trigger a glance and change nothing', async () => {
    const shop = await aShop();
    const before = visibleTabs(shop);
    const run = shop.edit({
      type: 'set',
      sheet: 'Opportunities',
      a1: `${letterOf(opportunities, 'estimated')}2`,
      values: [['TRUE']],
    });
    expect(run?.record.status).toBe('completed');
    const text = shop.edit({ type: 'set', sheet: 'Scores', a1: 'CA40', values: [['Ann']] });
    expect(text?.record.calls).toBeLessThanOrEqual(2);
    expect(visibleTabs(shop)).toEqual(before);
  });
});

describe('Setting up again', () => {
  test('changes nothing that people changed, to the byte', async () => {
    const shop = await aShop();
    shop.edit({ type: 'set', sheet: 'Customers', a1: 'B1', values: [['Client']] });
    shop.edit({ type: 'moveColumn', sheet: 'Customers', from: 6, to: 3 });
    shop.edit({ type: 'insertColumns', sheet: 'Opportunities', at: 4, count: 1 });
    shop.edit({ type: 'set', sheet: 'Opportunities', a1: 'D1', values: [['My column'], ['=1+1']] });
    shop.edit({ type: 'set', sheet: 'Settings', a1: 'C7', values: [['9']] });
    shop.edit({ type: 'renameSheet', sheet: 'Follow-ups', name: 'To do' });
    shop.edit({ type: 'set', sheet: 'Scores', a1: 'CA1', values: [['=COUNTA(A:A)']] });
    await inspect(
      shop,
      `book.getSheetByName('Customers').getRange('B2:D4').setBackground('#ffcc00');
      book.getSheetByName('Customers').setColumnWidth(2, 333); book.getSheetByName('Funnel').hideSheet();`,
    );
    const before = documentOf(shop);
    const rest = JSON.stringify([shop.world.properties, shop.world.triggers]);
    setUp(shop);
    expect(toasts(shop).at(-1)).toBe(en['setUp.unchanged']);
    expect(documentOf(shop)).toBe(before);
    expect(JSON.stringify([shop.world.properties, shop.world.triggers])).toBe(rest);
  });

  test('puts a deleted column back behind the others, dressed as before, and says so', async () => {
    const shop = await aShop();
    shop.edit({ type: 'set', sheet: 'Customers', a1: 'A2', values: [['C-1', 'Ann']] });
    shop.edit({ type: 'deleteColumns', sheet: 'Customers', at: 4, count: 1 });
    expect(Object.keys(rowsOf(shop, 'Customers')[0] ?? {})).not.toContain('Kind');
    setUp(shop);
    expect(toasts(shop).at(-1)).toBe('Repaired: Customers. Everything else was left as it is.');
    expect(cellOf(shop, 'Customers', 'Z1')).toBe('Kind');
    expect(cellOf(shop, 'Customers', 'B2')).toBe('Ann');
    const rule = await inspect(
      shop,
      `return book.getSheetByName('Customers').getRange('Z2').getDataValidation().getCriteriaValues()[0];`,
    );
    expect(rule).toEqual(['Lead', 'New', 'Existing', 'Returning', 'Lost']);
  });

  test('is open to the owner also where the tab Settings has lost its column of values', async () => {
    const shop = await aShop();
    shop.edit({ type: 'deleteColumns', sheet: 'Settings', at: 3, count: 1 });
    shop.signIn('sales');
    expect(ask(shop, 'today', { whose: 'mine' }).error.message).toContain('“Value” is missing in “Settings”');
    shop.signIn('owner');
    setUp(shop);
    expect(toasts(shop).at(-1)).toBe(
      'Repaired: Settings, Sums, Scores, Funnel. Everything else was left as it is.',
    );
    shop.signIn('sales');
    expect(ask(shop, 'today', { whose: 'mine' }).ok).toBe(true);
  });

  test('puts deleted scores back, and the segments stay where they are', async () => {
    const shop = await aShop();
    const before = rowsOf(shop, 'Segments').map(({ ID }) => ID);
    shop.edit({ type: 'deleteSheet', sheet: 'Scores' });
    setUp(shop);
    expect(rowsOf(shop, 'Segments').map(({ ID }) => ID)).toEqual(before);
    expect(tabs(shop).map(({ name }) => name)).not.toContain('Segments 1');
    expect(cellOf(shop, 'Scores', 'B1')).toBe(word(en, 'Customers.name'));
  });

  test('puts a deleted tab back empty, and its formulas find it', async () => {
    const shop = await aShop();
    shop.edit({ type: 'deleteSheet', sheet: 'Funnel' });
    setUp(shop);
    expect(visibleTabs(shop)).toContain('Funnel');
    expect(cellOf(shop, 'Funnel', 'A2')).toBe('Prospecting');
    expect(cellOf(shop, 'Funnel', 'B2')).toBe('0');
  });

  test('puts a deleted formula back into its blank cell and leaves one that somebody replaced', async () => {
    const shop = await aShop();
    shop.edit({ type: 'clear', sheet: 'Funnel', a1: 'B16' });
    shop.edit({ type: 'set', sheet: 'Funnel', a1: 'D2', values: [['0.3']] });
    setUp(shop);
    expect(cellOf(shop, 'Funnel', 'B16')).toBe('0.00');
    expect(cellOf(shop, 'Funnel', 'D2')).toBe('30%');
  });
});

describe('A set-up that was killed', () => {
  /** All that set-up makes, without ids. */
  const picture = async (workbench: Workbench) => ({
    looks: await inspect(workbench, looks),
    settings: rowsOf(workbench, 'Settings'),
    tabs: tabs(workbench),
    marks: await inspect(
      workbench,
      `return book.createDeveloperMetadataFinder().withKey('clientele.column').find().map((m) => m.getValue()).sort();`,
    ),
    triggers: workbench.world.triggers.map(({ handler }) => handler),
    names: Object.keys(JSON.parse(workbench.world.properties.document['clientele.tabs'] ?? '{}')).sort(),
  });
  let whole: unknown;
  beforeAll(async () => {
    const shop = await anEmptySheet();
    setUp(shop);
    whole = await picture(shop);
  });

  /** Calls spread over the whole run: among the tabs being made, filled, the settings, the formulas, the end. */
  test.each([
    [30, 'half'],
    [190, 'kept'],
    [415, 'kept'],
  ] as const)('before call %i, unflushed writes %s, is finished by the next one', async (at, unflushed) => {
    const broken = await anEmptySheet();
    broken.inject([{ at, what: { kill: 'before', unflushed } }]);
    broken.run('setUpSpreadsheet');
    expect(broken.runs.at(-1)?.status).toBe('killed');
    setUp(broken);
    expect(await picture(broken)).toEqual(whole);
  });
});

describe('Languages', () => {
  test('a Chinese set-up stores Chinese words, and reads English and Traditional ones as well', async () => {
    const sheet = await anEmptySheet({ locale: 'zh_CN', timeZone: 'Asia/Shanghai' });
    sheet.signIn('china');
    setUp(sheet);
    expect(visibleTabs(sheet)).toEqual([
      '客户',
      '我的一天',
      '跟进',
      '商机',
      '客户分群',
      '客户评分',
      '销售漏斗',
      '设置',
    ]);
    const id = answerOf(sheet, 'addCustomer', { values: { name: '甲公司', status: 'lead' }, twin: false }).id;
    expect(rowsOf(sheet, '客户')[0]).toMatchObject({ 客户名称: '甲公司', 客户类别: '潜在客户' });
    for (const written of ['潜在客户', '潛在客戶', 'Lead', ' lead ']) {
      sheet.edit({ type: 'set', sheet: '客户', a1: 'D2', values: [[written]] });
      expect(answerOf(sheet, 'customerCard', { customer: id }).values.status, written).toBe('lead');
    }
    expect(toasts(sheet)[0]).toBe(catalogues['zh-CN']['setUp.done']);
  });

  test('another’s language changes what they are told, not what stands in the sheet', async () => {
    const sheet = await anEmptySheet({ locale: 'zh_TW', timeZone: 'Asia/Taipei' });
    sheet.signIn('taiwan');
    setUp(sheet);
    sheet.signIn('owner');
    expect(ask(sheet, 'setUp').ok).toBe(false);
    sheet.signIn('taiwan');
    const before = documentOf(sheet);
    setUp(sheet);
    expect(documentOf(sheet)).toBe(before);
    expect(visibleTabs(sheet)[0]).toBe('客戶');
  });
});

describe('Set up from the sidebar', () => {
  test('keeps the language and the owner as set-up from the menu does', async () => {
    const sheet = await anEmptySheet();
    sheet.signIn('taiwan');
    expect(ask(sheet, 'setUp').ok).toBe(true);
    expect(sheet.world.properties.document).toMatchObject({
      'clientele.note.language': 'zh-TW',
      'clientele.note.owner': 'chen@example.com',
    });
  });
});

describe('Roles (R12, R15)', () => {
  test('a reader may not set up: they are told so and nothing changes', async () => {
    const shop = await aShop();
    answerOf(shop, 'applyImport', {
      files: [{ name: 'team.csv', text: 'Name,E-mail,Role\nRita Reader,rita.reader@example.com,Reader\n' }],
      choices: { files: {}, matches: {}, update: false },
    });
    const later = await reopen(saveWorld(shop));
    later.edit({ type: 'deleteSheet', sheet: 'Funnel' });
    const before = documentOf(later);
    later.signIn('reader');
    later.run('setUpSpreadsheet');
    expect(toasts(later).at(-1)).toBe('Your role (Reader) may not do this. Ask the owner of the sheet.');
    expect(ask(later, 'setUp').error.code).toBe('notAllowed');
    expect(documentOf(later)).toBe(before);
  });
});
