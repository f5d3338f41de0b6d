/** What the hourly run does, in the order in which it matters. */

import type { Shop } from '../ports.ts';
import { settings } from '../schema/tables/settings.ts';
import { finishOpen } from './finishOpen.ts';
import { growByTheHour } from './growSummaries.ts';
import { hourNote } from './hourNote.ts';
import { hourTime } from './hourTime.ts';
import { keepFormulas } from './keepFormulas.ts';
import { keepMyDay } from './keepMyDay.ts';
import { sendDue } from './mail/sendDue.ts';
import { workDaily } from './mail/workDaily.ts';
import { migrate } from './migrate.ts';
import { pruneHistory } from './pruneHistory.ts';
import { queueReminders } from './reminders/queueReminders.ts';
import { keepSafe } from './safety.ts';
import { keepPeriods } from './sales/keepPeriods.ts';
import { reconcileContracts } from './sales/reconcileContracts.ts';
import { stampStages } from './sales/reconcileStages.ts';
import { queueApprovalMails } from './sales/sendApprovalMails.ts';
import { keepSentences } from './segments/keepSentences.ts';
import { isSender } from './sender.ts';
import { escalateByTheHour } from './service/escalate.ts';
import { readFormsByTheHour } from './service/readForms.ts';
import { tendByTheHour } from './untended.ts';
import { fitWhenDue } from './value/fitModel.ts';

/** What was typed comes before the mail, which tells of it. */
const beforeMail = [
  migrate,
  keepFormulas,
  finishOpen,
  tendByTheHour,
  stampStages,
  reconcileContracts,
  keepSentences,
  keepMyDay,
  readFormsByTheHour,
  escalateByTheHour,
  growByTheHour,
  pruneHistory,
] as const;

const afterMail = [keepPeriods, keepSafe, fitWhenDue] as const;

/**
 * One hour's work, for the sender alone and after set-up: what fails is told and keeps nothing else from being done. What
 * takes long is spread over the hours: see `hourTime`.
 */
export const workByTheHour = (shop: Shop, failed: (error: unknown) => void): void => {
  if (!isSender(shop) || !shop.tables.has(settings)) return;
  shop.notes.write(hourNote, shop.clock.now());
  const attempt = (work: () => void): void => {
    try {
      work();
    } catch (error) {
      failed(error);
    }
  };
  for (const work of beforeMail) attempt(() => work(shop));
  let isMorning = false;
  attempt(() => {
    isMorning = queueReminders(shop);
  });
  const mayBegin = hourTime(shop.clock, isMorning);
  attempt(() => workDaily(shop, failed, mayBegin));
  attempt(() => queueApprovalMails(shop));
  attempt(() => sendDue(shop, failed));
  for (const work of afterMail) attempt(() => work(shop, mayBegin));
};
