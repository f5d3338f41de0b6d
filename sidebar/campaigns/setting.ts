import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Requests } from '../../src/requests/all.ts';
import type { CampaignLine } from '../../src/usecases/campaigns/listCampaigns.ts';
import { moneyFormat } from '../amounts.ts';
import type { Work } from '../safety/useWork.ts';

export type Begun = ReturnType<Requests['startCampaigns']['run']>;

/** What every part of the dialog knows. */
export interface Setting {
  readonly begun: Begun;
  /** Null is shown as a dash, like all of these. */
  readonly money: (amount: number | null) => string;
  readonly share: (part: number | null) => string;
  readonly day: (day: string | null) => string;
  readonly work: Work;
  /** Shows the campaign anew. */
  readonly refresh: () => Promise<void>;
  /** Does it, shows the campaign anew, and says what the deed answers, or this. */
  readonly act: (deed: () => Promise<string | null>, said: string) => void;
}

export const SettingContext = createContext<Setting | null>(null);

export const useSetting = (): Setting => {
  const setting = useContext(SettingContext);
  if (setting === null)
    throw new Error('A view stands outside SettingContext: render it below <CampaignsDialog>');
  return setting;
};

const none = '–';

/** Amounts, shares and days in the reader's language. */
export const formatsOf = ({
  language,
  currency,
  digits,
}: Begun): Pick<Setting, 'money' | 'share' | 'day'> => {
  const dated = new Intl.DateTimeFormat(language, { timeZone: 'UTC', dateStyle: 'medium' });
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 });
  const amount = moneyFormat(language, currency, {
    minimumFractionDigits: 0,
    maximumFractionDigits: digits,
  });
  return {
    money: (value) => (value === null ? none : amount(value)),
    share: (value) => (value === null ? none : percent.format(value)),
    day: (value) => (value === null ? none : dated.format(new Date(value))),
  };
};

/** A submitted campaign whose approval was given since is approved, whatever its cell says. */
export const statusOf = ({
  status,
  approval,
}: Pick<CampaignLine, 'status' | 'approval'>): CampaignLine['status'] =>
  status === 'submitted' && (approval === 'approved' || approval === 'notNeeded') ? 'approved' : status;
