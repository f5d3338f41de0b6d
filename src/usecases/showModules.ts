import type { Shop } from '../ports.ts';
import { type TableName, tables } from '../schema/tables.ts';
import { seedItems } from './items.ts';
import { seedReminders } from './reminders/remindersHere.ts';

/** The tables whose tabs people switch on and off in Settings. */
export const modules = [
  'Contacts',
  'Interactions',
  'Orders',
  'Products',
  'Team',
  'Preferences',
  'Needs',
  'Consents',
  'Observations',
  'Usage',
  'Items',
  'Reviews',
  'Departments',
  'Stages',
  'StageChanges',
  'Quotes',
  'Lines',
  'Prices',
  'Contracts',
  'ContractStages',
  'ContractSteps',
  'Approvals',
  'ApprovalRules',
  'Quotas',
  'Commissions',
  'Periods',
  'Templates',
  'Outbox',
  'MailTemplates',
  'Sequences',
  'SequenceSteps',
  'Enrolments',
  'Holidays',
  'Reminders',
  'Points',
  'Levels',
  'Coupons',
  'Cases',
  'ServiceLevels',
  'Causes',
  'Improvements',
  'SurveyAnswers',
  'Measures',
  'VisitPlans',
  'OnlineReviews',
  'Campaigns',
  'Invitees',
  'CampaignNotes',
  'CampaignSteps',
  'Plans',
  'Actions',
  'EffectReviews',
  'Statements',
  'Assessments',
  'Trainings',
  'Log',
] as const satisfies readonly TableName[];

/** Shows the tabs of the modules that are switched on in Settings, made now where they never were, and hides the others. */
export const showModules = (shop: Shop): void => {
  const { settings, layout, myDay, tables: store } = shop;
  const values = settings.read();
  if (values.showMyDay) myDay.ensure();
  layout.show('MyDay', values.showMyDay);
  for (const name of modules) {
    const wanted = values[`show${name}`];
    if (wanted && !store.has(tables[name])) {
      layout.make(tables[name]);
      if (name === 'Items') seedItems(shop);
      if (name === 'Reminders') seedReminders(shop);
    }
    layout.show(name, wanted);
  }
};
