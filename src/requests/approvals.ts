import * as z from 'zod/mini';
import { everybody, leaders, workers } from '../domain/authority.ts';
import type { Shop } from '../ports.ts';
import { formOf } from '../schema/derive/forms.ts';
import { Refusal } from '../schema/refusal.ts';
import { approvalRules } from '../schema/tables/approvalRules.ts';
import { approvals } from '../schema/tables/approvals.ts';
import { tables } from '../schema/tables.ts';
import { teamNames } from '../usecases/me.ts';
import { roleHere } from '../usecases/roleHere.ts';
import { approvalsForMe } from '../usecases/sales/approvalsForMe.ts';
import { askAgain, decideApproval, withdrawApproval } from '../usecases/sales/decideApproval.ts';
import { saveApprovalRule } from '../usecases/sales/saveApprovalRule.ts';
import { sendApprovalMails } from '../usecases/sales/sendApprovalMails.ts';
import { rowInput } from './formInput.ts';
import { pageWords } from './pageWords.ts';
import { nothing, request } from './request.ts';

const one = () => z.object({ id: z.string() });

/** What the page shows, asked for again after each change and whenever somebody comes back to it. */
const lists = (shop: Shop) => {
  const mayLead = leaders.includes(roleHere(shop));
  return {
    on: shop.settings.read().approvalsOn,
    mayLead,
    ...approvalsForMe(shop),
    rules: mayLead ? shop.tables.read(approvalRules).rows : [],
  };
};

/** The page Approvals: whoever may decide or asked does it there; leaders say what needs an approval. */
export const approvalRequests = {
  startApprovals: request(everybody, nothing, (shop) => ({
    language: shop.identity.language(),
    words: pageWords(shop, /^(approve|Approvals|ApprovalRules)\.|^sidebar\.noAnswer$/),
    currency: shop.settings.read().currency,
    team: teamNames(shop),
    form: formOf(approvalRules),
    lists: lists(shop),
  })),
  approvalLists: request(everybody, nothing, lists),
  decideApproval: request(
    workers,
    () =>
      z.object({
        id: z.string(),
        to: z.enum(['approved', 'refused']),
        note: z.string().check(z.maxLength(2000)),
      }),
    (shop, { id, to, note }) => decideApproval(shop, id, to, note),
  ),
  withdrawApproval: request(workers, one, (shop, { id }) => withdrawApproval(shop, id)),
  askApprovalAgain: request(workers, one, (shop, { id }) => askAgain(shop, id)),
  /** A page asks this after it asked for an approval or decided one, and waits for nothing. */
  sendApprovalMails: request(workers, nothing, sendApprovalMails),
  /** Brings the row into view that one of the asker's own lists is about. */
  showApproval: request(everybody, one, (shop, { id }) => {
    const { waiting, asked, history } = approvalsForMe(shop);
    const row = [...waiting, ...asked, ...history].find((request) => request.id === id)?.row;
    const table = Object.values(tables).find(
      ({ columns }) =>
        'id' in columns && columns.id.kind === 'id' && columns.id.prefix === row?.split('-')[0],
    );
    if (!row || !table) throw new Refusal('rowGone', { tab: shop.vocabulary.tab(approvals.name) });
    shop.cursor.goTo(table.name, row);
    return null;
  }),
  saveApprovalRule: request(
    leaders,
    () => z.object(rowInput()),
    (shop, wanted) => saveApprovalRule(shop, wanted),
  ),
  switchApprovals: request(
    leaders,
    () => z.object({ on: z.boolean() }),
    (shop, { on }) =>
      shop.lock.hold(() => {
        shop.settings.write({ approvalsOn: on });
        return on;
      }, 'last'),
  ),
} as const;
