import { contractWarnings } from '../../domain/sales/contractWarnings.ts';
import type { Shop } from '../../ports.ts';
import { contracts } from '../../schema/tables/contracts.ts';
import { moneyText } from './contractAccount.ts';
import { watched } from './contractList.ts';

/** Most lines that the morning mail tells of contracts. */
const most = 5;

/** R84, R86: what to look at in contracts, in the sheet's language; nothing is read where there are none. */
export const contractLines = (shop: Shop): { readonly lines: readonly string[]; readonly more: number } => {
  if (!shop.tables.has(contracts)) return { lines: [], more: 0 };
  const all = watched(shop);
  const names = new Map(
    all.map(({ contract: { id, number, customerName } }) => [
      id,
      [number, customerName].filter(Boolean).join(' · '),
    ]),
  );
  const found = contractWarnings(all, shop.clock.today());
  const lines = found.slice(0, most).map(({ contract, kind, on, amount }) => {
    const money = amount === null ? {} : { money: moneyText(shop, amount) };
    return `${names.get(contract)}: ${shop.sheetSay(`contract.warn.${kind}`, { day: shop.formats.day(on), ...money })}`;
  });
  return { lines, more: found.length - lines.length };
};
