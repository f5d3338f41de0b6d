/**
 * A process for disk.test.ts to kill: keeps a workbook in the folder named first, and does one step after another,
 * each a row, a property and now and then a mail or a snapshot; prints the number of each finished step.
 */
import { writeSync } from 'node:fs';
import { holdsWorkbook, keepIn, readKept } from '../../../workbench/runtime/disk.ts';
import { aWorkbench } from './aWorkbench.ts';

const SOURCE = `function step(i) {
  const sheet = SpreadsheetApp.getActive().getSheets()[0];
  sheet.getRange(i + 1, 1, 1, 3).setValues([[i, '=A' + (i + 1) + '*2', 'text ' + 'x'.repeat(200)]]);
  PropertiesService.getScriptProperties().setProperty('last', String(i));
  if (i % 10 === 0 && MailApp.getRemainingDailyQuota() > 0) MailApp.sendEmail('a@example.com', 'step ' + i, 'body');
}
function steps() { return Number(PropertiesService.getScriptProperties().getProperty('last') || -1) + 1; }`;

const [, , folder = ''] = process.argv;
const workbench = aWorkbench(SOURCE, holdsWorkbook(folder) ? readKept(folder) : {});
const keeper = keepIn(folder, workbench);
const from = Number(workbench.run('steps').value);
writeSync(1, 'open\n');
for (let i = from; i < 900; i++) {
  const { record } = workbench.run('step', [i]);
  if (record.status !== 'completed') throw new Error(record.error?.message);
  writeSync(1, `${i}\n`);
  if (i % 7 === 6) keeper.save();
}
