import * as z from 'zod/mini';
import { everybody, workers } from '../domain/authority.ts';
import { minorDigits } from '../domain/sales/money.ts';
import { formOf } from '../schema/derive/forms.ts';
import { contracts } from '../schema/tables/contracts.ts';
import { teamNames } from '../usecases/me.ts';
import { roleHere } from '../usecases/roleHere.ts';
import { askApproval } from '../usecases/sales/approvals.ts';
import { approvalOf } from '../usecases/sales/contractAccount.ts';
import { contractList } from '../usecases/sales/contractList.ts';
import { draftText } from '../usecases/sales/draftText.ts';
import { dunContract } from '../usecases/sales/dunContract.ts';
import { moveContract } from '../usecases/sales/moveContract.ts';
import { openContract } from '../usecases/sales/openContract.ts';
import { saveContract } from '../usecases/sales/saveContract.ts';
import { contractOf, planPayments, saveContractStep } from '../usecases/sales/saveContractStep.ts';
import { dayInput, rowInput } from './formInput.ts';
import { pageWords } from './pageWords.ts';
import { nothing, request } from './request.ts';

const one = () => z.object({ id: z.string() });
const note = () => z.nullable(z.string().check(z.maxLength(2000)));

/** What the dialog of contracts asks. */
export const contractRequests = {
  startContracts: request(everybody, nothing, (shop) => {
    const { currency } = shop.settings.read();
    return {
      language: shop.identity.language(),
      today: shop.clock.today(),
      words: pageWords(
        shop,
        /^(contract|Contracts|ContractSteps|StageChanges\.how|error\.unexpected|safety\.loading)(\.|$)/,
      ),
      currency,
      digits: minorDigits(currency),
      mayWork: workers.includes(roleHere(shop)),
      team: teamNames(shop),
      form: formOf(contracts),
      list: contractList(shop),
    };
  }),
  listContracts: request(everybody, nothing, contractList),
  openContract: request(everybody, one, (shop, { id }) => openContract(shop, id)),
  saveContract: request(workers, () => z.object({ customer: z.string(), ...rowInput() }), saveContract),
  saveContractStep: request(
    workers,
    () => z.object({ contract: z.string(), ...rowInput() }),
    saveContractStep,
  ),
  planPayments: request(
    workers,
    () =>
      z.object({
        contract: z.string(),
        weights: z
          .array(z.number().check(z.minimum(0.000001), z.maximum(1_000_000)))
          .check(z.minLength(1), z.maxLength(120)),
        first: dayInput(),
        every: z.int().check(z.minimum(0), z.maximum(60)),
      }),
    planPayments,
  ),
  moveContract: request(
    workers,
    () => z.object({ id: z.string(), stage: z.string(), note: note(), signedOn: z.nullable(dayInput()) }),
    moveContract,
  ),
  /** R82: asks whoever must approve it as it stands now. */
  askContractApproval: request(workers, one, (shop, { id }) =>
    shop.lock.hold(() => askApproval(shop, approvalOf(contractOf(shop, id)))),
  ),
  dunContract: request(
    workers,
    () => z.object({ id: z.string(), deed: z.enum(['dunned', 'stop', 'resume']) }),
    (shop, { id, deed }) => dunContract(shop, id, deed),
  ),
  draftContractText: request(
    everybody,
    () =>
      z.object({ id: z.string(), use: z.enum(['contract', 'dunning']), template: z.nullable(z.string()) }),
    (shop, { id, use, template }) => draftText(shop, id, use, template),
  ),
} as const;
