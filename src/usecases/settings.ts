import type { SettingsPort, Tables } from '../ports.ts';
import { type SettingKey, type SettingValues, settingDefinitions } from '../schema/settings.ts';
import { settings } from '../schema/tables/settings.ts';

type FlagKey = { [K in SettingKey]: SettingValues[K] extends boolean ? K : never }[SettingKey];

const keys = Object.keys(settingDefinitions).filter((key): key is SettingKey => key in settingDefinitions);

/** The settings as the Settings tab holds them; what is missing or unreadable there has its standard value. */
export const openSettings = (tables: Tables): SettingsPort => ({
  keys,
  read: () => {
    const found = new Map(
      tables.has(settings) ? tables.read(settings).rows.map(({ key, value }) => [key, value]) : [],
    );
    const flag = (key: FlagKey): boolean => {
      const value = String(found.get(key) ?? '').toUpperCase();
      return value === 'TRUE' || (value !== 'FALSE' && settingDefinitions[key].standard);
    };
    const text = (key: 'language' | 'currency' | 'ownerEmail' | 'mailDays' | 'segmentsOrder'): string =>
      String(found.get(key) ?? settingDefinitions[key].standard).trim();
    const hour = Number(found.get('mailHour') ?? settingDefinitions.mailHour.standard);
    return {
      language: text('language'),
      currency: text('currency').toUpperCase(),
      ownerEmail: text('ownerEmail').toLowerCase(),
      mailDays: text('mailDays'),
      segmentsOrder: text('segmentsOrder').toLowerCase(),
      mailOn: flag('mailOn'),
      showContacts: flag('showContacts'),
      showInteractions: flag('showInteractions'),
      showProducts: flag('showProducts'),
      showTeam: flag('showTeam'),
      showPreferences: flag('showPreferences'),
      showNeeds: flag('showNeeds'),
      showConsents: flag('showConsents'),
      showObservations: flag('showObservations'),
      showUsage: flag('showUsage'),
      showItems: flag('showItems'),
      showReviews: flag('showReviews'),
      showDepartments: flag('showDepartments'),
      showLog: flag('showLog'),
      mailHour:
        Number.isInteger(hour) && hour >= 0 && hour <= 23 ? hour : settingDefinitions.mailHour.standard,
    };
  },
  write: (values: Partial<SettingValues>) => {
    tables.change(
      settings,
      Object.entries(values).map(([id, value]) => ({ id, patch: { value } })),
    );
  },
});
