import { type ContractWarning, contractWarnings } from '../../domain/sales/contractWarnings.ts';
import type { Shop } from '../../ports.ts';
import { type Contract, contracts } from '../../schema/tables/contracts.ts';
import { moneyText } from './contractAccount.ts';
import { watched } from './contractList.ts';

/** R84, R86: what to look at in contracts; nothing is read where there are none. */
export const warnedContracts = (
  shop: Shop,
): readonly { readonly contract: Contract; readonly warning: ContractWarning }[] => {
  if (!shop.tables.has(contracts)) return [];
  const all = watched(shop);
  const by = new Map(all.map(({ contract }) => [contract.id, contract]));
  return contractWarnings(all, shop.clock.today()).flatMap((warning) => {
    const contract = by.get(warning.contract);
    return contract ? [{ contract, warning }] : [];
  });
};

/** The same in the sheet's language. */
export const contractLines = (shop: Shop): readonly string[] =>
  warnedContracts(shop).map(({ contract, warning }) => contractLine(shop, contract, warning));

/** `2018-001 · Acme: ends on 31 May`. */
export const contractLine = (
  shop: Shop,
  { number, customerName }: Pick<Contract, 'number' | 'customerName'>,
  { kind, on, amount }: ContractWarning,
): string => {
  const money = amount === null ? {} : { money: moneyText(shop, amount) };
  const what = shop.sheetSay(`contract.warn.${kind}`, { day: shop.formats.day(on), ...money });
  return `${[number, customerName].filter(Boolean).join(' · ')}: ${what}`;
};
