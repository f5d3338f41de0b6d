import { overdue } from '../../domain/sales/ageing.ts';
import { dunningProposal } from '../../domain/sales/dunning.ts';
import type { Shop } from '../../ports.ts';
import { Refusal } from '../../schema/refusal.ts';
import { contractSteps } from '../../schema/tables/contractSteps.ts';
import { contracts } from '../../schema/tables/contracts.ts';
import { accountHere, dunningDays, stepsOf } from './contractAccount.ts';
import { contractOf } from './saveContractStep.ts';

export type DunningDeed = 'dunned' | 'stop' | 'resume';

/**
 * R86: says that arrears were dunned, that service is stopped for them, or goes on. A person decides and does it; twice on
 * one day is as once.
 * @throws Refusal `contractBlocked` where nothing is overdue that service could be stopped for; `rowGone`.
 */
export const dunContract = (shop: Shop, id: string, deed: DunningDeed): void =>
  shop.lock.hold(() => {
    contractOf(shop, id);
    const today = shop.clock.today();
    const account = accountHere(shop, stepsOf(shop, id));
    if (deed === 'dunned') {
      const { dun } = dunningProposal(account.dues, today, dunningDays(shop)) ?? { dun: [] };
      shop.tables.change(
        contractSteps,
        dun.map((one) => ({ id: one.id, patch: { dunning: one.step, dunnedOn: today } })),
      );
      return;
    }
    if (deed === 'stop' && overdue(account, today).length === 0)
      throw new Refusal('contractBlocked', { why: shop.say('contract.block.nothingLate') });
    shop.tables.edit(contracts, id, ({ row }) =>
      deed === 'resume' ? { stoppedOn: null } : { stoppedOn: row.stoppedOn ?? today },
    );
  });
