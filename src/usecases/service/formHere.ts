import type { FormColumns } from '../../domain/service/formColumns.ts';
import type { Shop } from '../../ports.ts';
import { recordIn } from '../../schema/derive/recordIn.ts';
import { Refusal } from '../../schema/refusal.ts';
import { type FormKind, type FormRow, forms } from '../../schema/tables/forms.ts';
import { findCampaign } from '../campaigns/findCampaign.ts';

/** Which form is meant: there is one of each kind, and of the kind `campaign` one of each campaign. */
export type FormKey =
  | { readonly kind: Exclude<FormKind, 'campaign'>; readonly campaign: null }
  /** By the id of the campaign. */
  | { readonly kind: 'campaign'; readonly campaign: string };

/** The same as a request names it. @throws Refusal `rowGone` where it names no campaign, or one too many. */
export const formKey = (shop: Shop, kind: FormKind, campaign: string | null): FormKey => {
  if (kind !== 'campaign' && campaign === null) return { kind, campaign };
  if (kind === 'campaign' && campaign !== null) return { kind, campaign: findCampaign(shop, campaign).id };
  throw new Refusal('rowGone', { tab: shop.vocabulary.tab('Campaigns') });
};

/** A form as the business has set it up; null where it has not. */
export const formHere = (shop: Shop, kind: FormKind, campaign: string | null = null): FormRow | null =>
  shop.tables.read(forms).rows.find((one) => one.kind === kind && one.campaign === campaign) ?? null;

/** In which column each field arrives; none where nothing readable stands. */
export const columnsOf = ({ columns }: FormRow): FormColumns =>
  Object.fromEntries(Object.entries(recordIn(columns)).map(([field, header]) => [field, String(header)]));
