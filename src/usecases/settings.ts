import type { SettingsPort, Tables } from '../ports.ts';
import { type SettingKey, type SettingValues, settingDefinitions } from '../schema/settings.ts';
import { settings } from '../schema/tables/settings.ts';

type WholeKey = 'mailHour' | 'backupEvery' | 'backupKeep' | 'backupCells';
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
    const text = (
      key: 'language' | 'currency' | 'country' | 'ownerEmail' | 'mailDays' | 'segmentsOrder',
    ): string => String(found.get(key) ?? settingDefinitions[key].standard).trim();
    const whole = (key: WholeKey): number => {
      const { min, max, standard } = settingDefinitions[key];
      const value = Number(found.get(key) ?? standard);
      return Number.isInteger(value) && value >= min && value <= max ? value : standard;
    };
    return {
      language: text('language'),
      currency: text('currency').toUpperCase(),
      country: text('country').toUpperCase(),
      ownerEmail: text('ownerEmail').toLowerCase(),
      mailDays: text('mailDays'),
      segmentsOrder: text('segmentsOrder').toLowerCase(),
      mailOn: flag('mailOn'),
      salesSeeAll: flag('salesSeeAll'),
      showMyDay: flag('showMyDay'),
      showContacts: flag('showContacts'),
      showInteractions: flag('showInteractions'),
      showOrders: flag('showOrders'),
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
      mailHour: whole('mailHour'),
      backupEvery: whole('backupEvery'),
      backupKeep: whole('backupKeep'),
      backupCells: whole('backupCells'),
      salesMayExport: flag('salesMayExport'),
    };
  },
  write: (values: Partial<SettingValues>) => {
    tables.change(
      settings,
      Object.entries(values).map(([id, value]) => ({ id, patch: { value } })),
    );
  },
});
