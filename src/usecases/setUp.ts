import { funnelSize } from '../formulas/funnelTab.ts';
import { segmentNames } from '../formulas/rfm.ts';
import { scoresSize } from '../formulas/scores/scoresTab.ts';
import { sumsSize } from '../formulas/scores/sumsTab.ts';
import { transactionsSize } from '../formulas/scores/transactionsTab.ts';
import type { Shop, WantedTab } from '../ports.ts';
import { settingDefinitions } from '../schema/settings.ts';
import { customers } from '../schema/tables/customers.ts';
import { type SettingRow, settings } from '../schema/tables/settings.ts';
import { stages } from '../schema/tables/stages.ts';
import { type AnyTable, tables } from '../schema/tables.ts';
import type { WordKey } from '../words/words.ts';
import { keepBeginnings } from './keepBeginnings.ts';
import { keepLookup } from './keepLookup.ts';
import { keepSchema, schemaHere } from './keepSchema.ts';
import { seedStages } from './sales/stagesHere.ts';
import { makeFirstSegments } from './segments/makeFirstSegments.ts';
import { keepSender } from './sender.ts';
import { showModules } from './showModules.ts';
import { summaryTabs } from './summaryTabs.ts';
import { churnRows } from './value/churnRows.ts';
import { modelRows } from './value/modelRows.ts';

/** Tabs that others refer to in their dropdowns come first. */
const makingOrder: readonly AnyTable[] = [
  tables.Settings,
  tables.Team,
  tables.Products,
  tables.Stages,
  tables.Customers,
  tables.FollowUps,
  tables.Opportunities,
  tables.Orders,
  tables.Contacts,
  tables.Interactions,
  tables.Segments,
];

/** Columns that a new sheet has, and those of it that are left to the business for its own. */
const [columnsOfNew, spare] = [26, 3];

const wanted = (table: AnyTable): WantedTab => {
  const ours = Object.keys(table.columns).length;
  return { name: table.name, columns: ours + spare > columnsOfNew ? ours + spare : ours };
};

/** How the tabs stand from left to right. */
const tabOrder: readonly WantedTab[] = [
  wanted(tables.Customers),
  wanted(tables.FollowUps),
  wanted(tables.Opportunities),
  wanted(tables.Segments),
  { name: 'Scores', ...scoresSize },
  { name: 'Funnel', ...funnelSize },
  wanted(tables.Settings),
  wanted(tables.Contacts),
  wanted(tables.Orders),
  wanted(tables.Interactions),
  wanted(tables.Products),
  wanted(tables.Team),
  wanted(tables.Stages),
  { name: 'Transactions', ...transactionsSize },
  { name: 'Sums', ...sumsSize },
];

export interface SetUpResult {
  /** Tabs made now, and tabs in which something missing was put back, by name. */
  readonly made: readonly string[];
  readonly repaired: readonly string[];
}

/** Makes whatever of the tabs, columns, settings and formulas is missing. What people changed stays as it is. */
export const setUp = (shop: Shop): SetUpResult =>
  shop.lock.hold(() => {
    keepBeginnings(shop);
    const outcome = new Map<string, 'made' | 'kept' | 'repaired'>();
    retireFormer(shop);
    shop.layout.ensureSheets(tabOrder);
    for (const table of makingOrder) outcome.set(table.name, shop.layout.ensureTable(table));
    if (addMissingSettings(shop))
      outcome.set('Settings', outcome.get('Settings') === 'made' ? 'made' : 'repaired');
    seedStages(shop, () => formerProbabilities(shop));
    for (const make of summaryTabs(shop)) {
      const tab = make();
      outcome.set(tab.name, shop.layout.ensureSummary(tab));
    }
    makeFirstSegments(shop);
    shop.layout.keepTabs();
    keepLookup(shop, true);
    // The log is written with the first save, which nobody shall wait for.
    shop.layout.make(tables.Log);
    const named = (state: string): string[] =>
      [...outcome].filter(([, is]) => is === state).map(([name]) => name);
    if (named('made').length > 0) shop.layout.goTo('Customers');
    showModules(shop);
    keepSender(shop);
    shop.triggers.ensureHourly('hourly');
    keepSchema(shop);
    return { made: named('made'), repaired: named('repaired') };
  });

/** Adds rows for settings and words that are not there; true where it added some. */
const addMissingSettings = (shop: Shop): boolean => {
  const standing = new Set(shop.tables.read(settings).rows.map(({ key }) => key));
  const missing = [
    ...settingRows(shop),
    ...valueRows(shop),
    ...modelRows(shop),
    ...churnRows(shop),
    ...segmentRows(shop),
    ...wordRows(shop),
  ].filter(({ key }) => !standing.has(key));
  shop.tables.insert(settings, missing);
  const flags = missing.filter(({ value }) => typeof value === 'boolean').map(({ key }) => key);
  if (flags.length > 0) shop.layout.tickSettings(flags);
  return missing.length > 0;
};

const settingRows = (shop: Shop): SettingRow[] =>
  shop.settings.keys.map((key) => ({
    key,
    setting: shop.sheetSay(`setting.${key}`),
    value: firstValue(shop, key),
    note: shop.sheetSay(`setting.${key}.note`),
  }));

const firstValue = (shop: Shop, key: keyof typeof settingDefinitions): string | number | boolean => {
  if (key === 'ownerEmail') return shop.identity.email() ?? '';
  if (key === 'language') return shop.sheetLanguage;
  return settingDefinitions[key].standard;
};

/** How likely each stage is won, as Settings of versions before the tab of stages said. */
const formerProbabilities = (shop: Shop): Readonly<Record<string, number>> =>
  Object.fromEntries(
    shop.tables
      .read(settings)
      .rows.flatMap(({ key, value }) =>
        key.startsWith('probability.') && typeof value === 'number'
          ? [[key.slice('probability.'.length), value] as const]
          : [],
      ),
  );

/** What scores are reckoned with, until the business says otherwise. Cut-points are blank: groups of equal size. */
const valueRows = (shop: Shop): SettingRow[] => {
  const { sheetSay: say } = shop;
  const cuts = (['recency', 'frequency', 'spend'] as const).map((measure) => ({
    key: `cuts.${measure}`,
    setting: say(`setting.cuts.${measure}`),
    value: '',
    note: say('setting.cuts.note'),
  }));
  const values = {
    valueWindow: 365,
    marginRate: 1,
    visitCost: 0,
    contactCost: 0,
    discountRate: 0,
    winBackEffect: 0.1,
    winBackGain: 0,
    winBackCost: 0,
    factorBehaviour: 1,
    factorCashFlow: 1,
    factorPublicity: 1,
    factorRisk: 1,
    factorSpend: 1,
    factorFrequency: 1,
    factorLoss: 1,
  } as const;
  // The keys are those of the literal.
  const named = Object.keys(values) as (keyof typeof values)[];
  return [
    ...cuts,
    ...named.map((key) => ({
      key,
      setting: say(`setting.${key}`),
      value: values[key],
      note: say(`setting.${key}.note`),
    })),
  ];
};

const segmentRows = (shop: Shop): SettingRow[] =>
  segmentNames.map((name) => ({
    key: `segment.${name}`,
    setting: shop.sheetSay('setting.segment'),
    value: shop.sheetSay(`segment.${name}`),
    note: shop.sheetSay('setting.segment.note'),
  }));

/** The words that formulas compare with: one row a choice, so that no formula holds a word of any language. */
const wordRows = (shop: Shop): SettingRow[] =>
  choiceKeys().map(({ key, header }) => ({
    key: `word.${key}`,
    setting: shop.sheetSay('setting.word', { header: shop.sheetSay(header) }),
    value: shop.sheetSay(key),
    note: shop.sheetSay('setting.word.note'),
  }));

/**
 * Versions from before the table of segments had a tab of that name for what Scores shows now, and other sums: they stay,
 * beside the new ones. Where Scores was deleted since, Segments is the table. The funnel of versions from before the tab
 * of stages had four rows of its own.
 */
const retireFormer = (shop: Shop): void => {
  const state = schemaHere(shop);
  if (state.status !== 'older') return;
  const stands = (name: string): boolean => shop.layout.stands(name);
  if (state.tables.includes('Segments') && stands('Segments') && !stands('Scores'))
    for (const name of ['Segments', 'Sums']) shop.layout.retire(name);
  if (!shop.tables.has(tables.Stages) && stands('Funnel')) shop.layout.retire('Funnel');
};

const choiceKeys = (): { key: WordKey; header: WordKey }[] => [
  { key: 'Interactions.channel.visit', header: 'Interactions.channel' },
  { key: 'Interactions.direction.in', header: 'Interactions.direction' },
  { key: 'Invitees.status.chosen', header: 'Invitees.status' },
  { key: 'Invitees.status.responded', header: 'Invitees.status' },
  { key: 'Invitees.status.attended', header: 'Invitees.status' },
  { key: 'CampaignNotes.kind.cost', header: 'CampaignNotes.kind' },
  ...stages.columns.means.of.map((code) => ({
    key: `Stages.means.${code}` as const,
    header: 'Stages.means' as const,
  })),
  ...stages.columns.class.of.map((code) => ({
    key: `Stages.class.${code}` as const,
    header: 'Stages.class' as const,
  })),
  ...customers.columns.status.of.map((code) => ({
    key: `Customers.status.${code}` as const,
    header: 'Customers.status' as const,
  })),
];
