import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { ContractWarning } from '../../src/domain/sales/contractWarnings.ts';
import type { Requests } from '../../src/requests/all.ts';
import type { WordKey } from '../../src/words/words.ts';
import { moneyFormat } from '../amounts.ts';
import type { DialogWords } from '../dialog/dialogWords.ts';
import type { Work } from '../safety/useWork.ts';

export type Begun = ReturnType<Requests['startContracts']['run']>;

/** What every part of the dialog knows. */
export interface Setting {
  readonly begun: Begun;
  /** Of smallest coins. */
  readonly money: (minor: number) => string;
  readonly day: (day: string) => string;
  /** Of an amount as a column holds it, in major units. */
  readonly amount: (major: number) => string;
  readonly work: Work;
  /** Does it, shows everything anew, and says this, or what the deed answers instead. */
  readonly act: (deed: () => Promise<string | null>, said: string) => void;
  /** Which contract is printed. */
  readonly print: (text: string) => void;
}

export const SettingContext = createContext<Setting | null>(null);

export const useSetting = (): Setting => {
  const setting = useContext(SettingContext);
  if (setting === null)
    throw new Error('A view stands outside SettingContext: render it below <ContractsDialog>');
  return setting;
};

/** Amounts and days in the reader's language. */
export const formatsOf = ({
  language,
  currency,
  digits,
}: Begun): Pick<Setting, 'money' | 'day' | 'amount'> => {
  const dated = new Intl.DateTimeFormat(language, { timeZone: 'UTC', dateStyle: 'medium' });
  const amount = moneyFormat(language, currency, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return {
    amount,
    money: (minor) => amount(minor / 10 ** digits),
    day: (day) => dated.format(new Date(day)),
  };
};

/** A warning in words. */
export const warningText = (
  { kind, on, amount }: ContractWarning,
  { say }: DialogWords,
  { money, day }: Setting,
): string =>
  say(`contract.warn.${kind}` satisfies WordKey, {
    day: day(on),
    ...(amount !== null && { money: money(amount) }),
  });
