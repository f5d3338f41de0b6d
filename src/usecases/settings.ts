import type { SettingsPort, Tables } from '../ports.ts';
import { type Setting, type SettingKey, type SettingValues, settingDefinitions } from '../schema/settings.ts';
import { settings } from '../schema/tables/settings.ts';

const keys = Object.keys(settingDefinitions).filter((key): key is SettingKey => key in settingDefinitions);

/** Texts that are read in one spelling, however they were typed. */
const spelling: { readonly [K in SettingKey]?: 'toUpperCase' | 'toLowerCase' } = {
  currency: 'toUpperCase',
  country: 'toUpperCase',
  ownerEmail: 'toLowerCase',
  segmentsOrder: 'toLowerCase',
};

/** The settings as the Settings tab holds them; what is missing or unreadable there has its standard value. */
export const openSettings = (tables: Tables): SettingsPort => ({
  keys,
  read: () => {
    const found = new Map(
      tables.has(settings) ? tables.read(settings).rows.map(({ key, value }) => [key, value]) : [],
    );
    // Each value is of the type of its standard.
    return Object.fromEntries(
      keys.map((key) => [key, settingOf(key, settingDefinitions[key], found.get(key))]),
    ) as unknown as SettingValues;
  },
  write: (values: Partial<SettingValues>) => {
    tables.change(
      settings,
      Object.entries(values).map(([id, value]) => ({ id, patch: { value } })),
    );
  },
});

const settingOf = (
  key: SettingKey,
  { kind, min, max, standard }: Setting,
  found: unknown,
): Setting['standard'] => {
  const text = String(found ?? standard).trim();
  if (kind === 'flag') return standard ? text.toUpperCase() !== 'FALSE' : text.toUpperCase() === 'TRUE';
  if (kind !== 'integer') return text[spelling[key] ?? 'toString']();
  const value = Number(found ?? standard);
  return Number.isInteger(value) && value >= (min ?? value) && value <= (max ?? value) ? value : standard;
};
