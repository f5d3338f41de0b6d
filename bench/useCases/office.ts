/** What leaders see to beside the register: backups, mail, reminders and approvals. */
import type { approvalRequests } from '../../src/requests/approvals.ts';
import type { mailRequests } from '../../src/requests/mail.ts';
import type { reminderRequests } from '../../src/requests/reminders.ts';
import type { safetyRequests } from '../../src/requests/safety.ts';
import { aContract, aCustomer, customerHere } from './inputs.ts';
import type { Business, Scenarios } from './scenario.ts';

/** Makes one by hand, however many requests that takes. */
const aBackup = (b: Business): string => {
  for (let asked = 0; asked < 60; asked++) {
    const { done, of } = b.ask('backUp', {});
    if (done === of) break;
  }
  const { backups } = b.ask('backups', {});
  const whole = backups.find((one) => one.whole);
  if (!whole) throw new Error('There is no backup');
  return whole.id;
};

const standing = (b: Business): string =>
  b.ask('backups', {}).backups.find((one) => one.whole)?.id ?? aBackup(b);

const uploading = (b: Business) => {
  const head = { ...b.ask('beginDownload', {}), tables: ['Needs'] as const };
  return { ...head, tables: [...head.tables] };
};

const begunUpload = (b: Business): void => {
  for (let asked = 0; asked < 60; asked++) {
    const { done, of } = b.ask('beginUpload', uploading(b));
    if (done === of) return;
  }
};

export const safety: Scenarios<keyof typeof safetyRequests> = {
  startSafety: { input: () => ({}) },
  backUp: { once: true, input: () => ({}) },
  backups: { input: () => ({}) },
  backupRows: { input: (b) => ({ backup: standing(b), table: 'Customers', text: 'can' }) },
  restore: {
    once: true,
    input: (b) => {
      const wish = { backup: standing(b), table: 'Needs' as const, row: null };
      // What stands is backed up first, by as many requests as it takes.
      for (let asked = 0; asked < 60 && b.ask('restore', wish).phase !== 'restore'; asked++);
      return wish;
    },
  },
  beginDownload: { input: () => ({}) },
  downloadChunk: { input: () => ({ table: 'Opportunities', from: 0 }) },
  beginUpload: { input: uploading },
  uploadChunk: {
    input: (b) => {
      const { table, from, columns, rows } = b.ask('downloadChunk', { table: 'Needs', from: 0 });
      begunUpload(b);
      return { table, from, columns: [...columns], rows: rows.map((row) => [...row]) };
    },
  },
  endUpload: { input: () => ({ tables: ['Needs'] }) },
  removeBackup: { once: true, input: (b) => ({ backup: standing(b) }) },
  exportCustomer: { input: (b) => ({ customer: customerHere(b) }) },
  eraseCustomer: {
    input: (b) => {
      const customer = aCustomer(b);
      return { customer, confirm: b.cell('Customers', customer, 'Customer') };
    },
  },
};

export const mail: Scenarios<keyof typeof mailRequests | keyof typeof reminderRequests> = {
  startMail: { input: () => ({}) },
  remindersStart: { input: () => ({}) },
  remindersSave: {
    input: (b) => {
      const [row] = b.ask('remindersStart', {}).rows;
      if (!row) throw new Error('There are no reminders');
      return { id: row.id, values: { limit: b.next() % 50 }, seen: { limit: row.limit } };
    },
  },
  outbox: { input: () => ({ state: null, rule: null, from: 0 }) },
  mailHealth: { input: () => ({}) },
  dryRun: { input: () => ({}) },
  settleMail: { input: (b) => ({ id: b.id('Outbox', 'State', 'Queued'), as: 'cancel' }) },
  cancelMailOf: { input: () => ({ rule: 'campaign' }) },
  stopMail: { input: (b) => ({ on: b.next() % 2 === 0 }) },
  switchCustomerMail: { input: (b) => ({ on: b.next() % 2 === 0 }) },
};

/** A contract that Darcel asked to be approved. */
const asked = (b: Business): string => {
  b.askAs('sales', 'askContractApproval', { id: aContract(b) });
  const [waiting] = b.ask('approvalLists', {}).waiting;
  if (!waiting?.mine) throw new Error('Nothing waits');
  return waiting.mine;
};

export const approvals: Scenarios<keyof typeof approvalRequests> = {
  saveApprovalRule: {
    input: (b) => ({
      id: null,
      values: { of: 'contract', role: 'owner', fromAmount: b.next('rules') },
      seen: {},
    }),
  },
  switchApprovals: { input: () => ({ on: true }) },
  showApproval: { input: (b) => ({ id: asked(b) }) },
  startApprovals: { input: () => ({}) },
  approvalLists: { input: () => ({}) },
  decideApproval: { input: (b) => ({ id: asked(b), to: 'approved', note: 'So be it' }) },
  withdrawApproval: { by: 'sales', input: (b) => ({ id: asked(b) }) },
  askApprovalAgain: {
    by: 'sales',
    input: (b) => {
      const id = asked(b);
      b.ask('decideApproval', { id, to: 'refused', note: 'Too low' });
      return { id };
    },
  },
  sendApprovalMails: {
    input: (b) => {
      asked(b);
      return {};
    },
  },
};
