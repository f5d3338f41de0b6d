/** The add-on with two more functions: what other use cases ask of approvals, to be asked by a test alone. */
import { openShop } from '../../../src/shop.ts';
import { type ApprovalSubject, approvalState, askApproval } from '../../../src/usecases/sales/approvals.ts';

export * from '../../../src/main.ts';

export function askFor(subject: ApprovalSubject): string {
  const shop = openShop();
  return shop.lock.hold(() => askApproval(shop, subject));
}

export function stateOf(subject: ApprovalSubject): string {
  return approvalState(openShop(), subject);
}
