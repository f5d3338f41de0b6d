import { beforeAll, describe, expect, test } from 'vitest';
import { type Role, roles } from '../../../src/domain/authority.ts';
import { type RequestName, requests } from '../../../src/requests/all.ts';
import type { Workbench } from '../../../workbench/control.ts';
import { aShop, ask } from './aShop.ts';

/** Who may ask what: everybody looks, workers do the daily work, leaders the rest, the owner what replaces or erases. */
const may: Readonly<Record<'everybody' | 'workers' | 'leaders' | 'owner', readonly Role[]>> = {
  everybody: ['owner', 'manager', 'salesperson', 'reader'],
  workers: ['owner', 'manager', 'salesperson'],
  leaders: ['owner', 'manager'],
  owner: ['owner'],
};

const table: Readonly<Record<RequestName, keyof typeof may>> = {
  startImport: 'leaders',
  readTab: 'leaders',
  previewImport: 'leaders',
  applyImport: 'leaders',
  beginImport: 'leaders',
  importRows: 'leaders',
  recentImports: 'leaders',
  undoImport: 'leaders',
  setUp: 'leaders',
  start: 'everybody',
  today: 'everybody',
  here: 'everybody',
  findCustomers: 'everybody',
  customerCard: 'everybody',
  openOpportunities: 'everybody',
  nextOffer: 'everybody',
  timeline: 'everybody',
  selectedRow: 'everybody',
  showInSheet: 'everybody',
  addCustomer: 'workers',
  changeCustomer: 'workers',
  setFollowUp: 'workers',
  changeFollowUp: 'workers',
  completeFollowUp: 'workers',
  snoozeFollowUp: 'workers',
  reopenFollowUp: 'workers',
  logInteraction: 'workers',
  changeInteraction: 'workers',
  startAdopt: 'leaders',
  adoptTab: 'leaders',
  undoAdoption: 'leaders',
  saveRow: 'workers',
  items: 'everybody',
  addItem: 'workers',
  showProgramme: 'leaders',
  favourite: 'everybody',
  recentCustomers: 'everybody',
  deleteRow: 'leaders',
  recentChanges: 'leaders',
  undoChange: 'leaders',
  startClean: 'leaders',
  findDuplicates: 'leaders',
  previewMerge: 'leaders',
  mergeCustomers: 'leaders',
  undoMerge: 'leaders',
  dismissDuplicate: 'leaders',
  checkRegister: 'leaders',
  applyFix: 'leaders',
  goToCell: 'leaders',
  savePerson: 'workers',
  changePerson: 'workers',
  startSafety: 'leaders',
  backups: 'leaders',
  backUp: 'leaders',
  removeBackup: 'owner',
  backupRows: 'owner',
  restore: 'owner',
  beginDownload: 'leaders',
  downloadChunk: 'leaders',
  beginUpload: 'owner',
  uploadChunk: 'owner',
  endUpload: 'owner',
  exportCustomer: 'workers',
  startQuotes: 'everybody',
  listQuotes: 'everybody',
  quote: 'everybody',
  printQuote: 'everybody',
  saveQuote: 'workers',
  sendQuote: 'workers',
  decideQuote: 'workers',
  newEdition: 'workers',
  dealLines: 'everybody',
  saveDealLines: 'workers',
  startSegments: 'everybody',
  listSegments: 'everybody',
  previewSegment: 'everybody',
  segmentMembers: 'everybody',
  saveSegment: 'leaders',
  fitModel: 'leaders',
  removeSegment: 'leaders',
  followUpMembers: 'leaders',
  listSegmentMembers: 'leaders',
  eraseCustomer: 'owner',
  startGoals: 'workers',
  saveQuotas: 'leaders',
  saveCommission: 'leaders',
  startMining: 'leaders',
  mineCells: 'leaders',
  mineSales: 'leaders',
  savePattern: 'leaders',
  writeScorecard: 'leaders',
  writeFound: 'leaders',
  startApprovals: 'everybody',
  approvalLists: 'everybody',
  decideApproval: 'workers',
  withdrawApproval: 'workers',
  askApprovalAgain: 'workers',
  sendApprovalMails: 'workers',
  showApproval: 'everybody',
  saveApprovalRule: 'leaders',
  switchApprovals: 'leaders',
  startBoard: 'everybody',
  board: 'everybody',
  boardColumn: 'everybody',
  opportunityPanel: 'everybody',
  moveOpportunity: 'workers',
  saveOpportunity: 'workers',
  transferOpportunities: 'workers',
  handoverList: 'leaders',
  handOver: 'leaders',
  startContracts: 'everybody',
  listContracts: 'everybody',
  openContract: 'everybody',
  draftContractText: 'everybody',
  saveContract: 'workers',
  saveContractStep: 'workers',
  planPayments: 'workers',
  moveContract: 'workers',
  askContractApproval: 'workers',
  dunContract: 'workers',
  startLoyalty: 'workers',
  loyaltyLists: 'workers',
  pointsOf: 'workers',
  memberPrices: 'workers',
  showLoyalty: 'leaders',
  redeemPoints: 'workers',
  takeCoupon: 'workers',
  enterPoints: 'leaders',
  giveToLevel: 'leaders',
  saveLevel: 'leaders',
  switchLoyalty: 'leaders',
  earnPoints: 'leaders',
};

const persons: Readonly<Record<Role, string>> = {
  owner: 'owner',
  manager: 'china',
  salesperson: 'sales',
  reader: 'reader',
};

let shop: Workbench;

beforeAll(async () => {
  shop = await aShop();
  shop.edit({
    type: 'set',
    sheet: 'Team',
    a1: 'A2',
    values: [
      ['T-00000001', 'Wang', 'wang@example.com', 'Manager'],
      ['T-00000002', 'Darcel', 'darcel.schlecht@example.com', 'Salesperson'],
      ['T-00000003', 'Rita', 'rita.reader@example.com', 'Reader'],
    ],
  });
}, 240_000);

describe('Roles', () => {
  test.each(Object.keys(requests).filter((name): name is RequestName => name in requests))(
    '%s is declared for those whom the table names (R15)',
    (name) => {
      expect(requests[name].roles).toEqual(may[table[name]]);
    },
  );

  test.each(roles.filter((role) => role !== 'owner'))(
    'a %s is refused whatever the table does not give, before the input is looked at (R15)',
    (role) => {
      shop.signIn(persons[role]);
      for (const [name, who] of Object.entries(table)) {
        if (may[who].includes(role)) continue;
        const { ok, error } = ask(shop, name, { nonsense: 7 });
        expect({ name, ok, code: error?.code }).toEqual({ name, ok: false, code: 'notAllowed' });
      }
      expect(ask(shop, 'findCustomers', { text: 7 }).error.code).toBe('unknownRequest');
    },
    240_000,
  );

  test('an editor whom Google does not name does the daily work and no more (R15)', () => {
    shop.signIn('guest');
    expect(ask(shop, 'backUp').error.code).toBe('notAllowed');
    expect(ask(shop, 'eraseCustomer', { customer: 'C-1', confirm: '' }).error.code).toBe('notAllowed');
    expect(ask(shop, 'today', { whose: 'everybody' }).ok).toBe(true);
  });
});
