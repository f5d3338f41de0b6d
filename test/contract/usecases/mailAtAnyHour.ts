import type { Workbench } from '../../../workbench/control.ts';
import { setting } from './aShop.ts';

/** Lets mail to customers leave on any day, at any hour, asked for or not; the team gets no mail of its own. @param more Settings besides. */
export const mailAtAnyHour = (shop: Workbench, more: Readonly<Record<string, string>> = {}): void => {
  const settings = {
    mailOn: 'FALSE',
    customerMailOn: 'TRUE',
    consentNeeded: 'FALSE',
    customerMailFrom: '0',
    customerMailUntil: '24',
    customerMailDays: '1,2,3,4,5,6,7',
    ...more,
  };
  for (const [key, value] of Object.entries(settings)) setting(shop, key, value);
};
