import * as z from 'zod/mini';
import { everybody, leaders, workers } from '../domain/authority.ts';
import { planFromPast } from '../domain/campaigns/ranking.ts';
import { minorDigits } from '../domain/sales/money.ts';
import { columnFields } from '../domain/service/formColumns.ts';
import { linkFields } from '../domain/service/formLink.ts';
import type { Shop } from '../ports.ts';
import { formOf } from '../schema/derive/forms.ts';
import { campaignNotes } from '../schema/tables/campaignNotes.ts';
import { campaignSteps } from '../schema/tables/campaignSteps.ts';
import { campaignKinds, campaigns } from '../schema/tables/campaigns.ts';
import { mailTemplates } from '../schema/tables/mailTemplates.ts';
import { products } from '../schema/tables/products.ts';
import { segments } from '../schema/tables/segments.ts';
import type { AnyTable } from '../schema/tables.ts';
import { logAnswer } from '../usecases/campaigns/answers.ts';
import { findCampaign } from '../usecases/campaigns/findCampaign.ts';
import { addInvitees, previewInvitees, removeInvitees } from '../usecases/campaigns/invite.ts';
import { listCampaigns } from '../usecases/campaigns/listCampaigns.ts';
import { campaignDeeds, moveCampaign } from '../usecases/campaigns/moveCampaign.ts';
import { openCampaign } from '../usecases/campaigns/openCampaign.ts';
import { runCampaign } from '../usecases/campaigns/runCampaign.ts';
import { saveCampaign } from '../usecases/campaigns/saveCampaign.ts';
import { showCampaignResults } from '../usecases/campaigns/showCampaignResults.ts';
import { takeUpAnswers } from '../usecases/campaigns/takeUpAnswers.ts';
import { tickStep } from '../usecases/campaigns/tickStep.ts';
import { keepRow } from '../usecases/keepRow.ts';
import { me, teamNames } from '../usecases/me.ts';
import { readCampaignForms } from '../usecases/service/readForms.ts';
import { rowInput } from './formInput.ts';
import { pageWords } from './pageWords.ts';
import { nothing, request } from './request.ts';

const one = () => z.object({ id: z.string() });
const name = () => z.string().check(z.maxLength(200));
const asked = () =>
  z.object({
    segment: z.nullable(name()),
    bought: z.nullable(z.object({ product: z.nullable(name()), atLeast: z.number().check(z.gte(0)) })),
    offer: z.nullable(z.object({ product: name(), confidence: z.number().check(z.gte(0), z.lte(1)) })),
    restDays: z.int().check(z.gte(0), z.lte(3650)),
  });

/** Names of the rows of a list, each once, as fields pick them. */
const namesIn = (shop: Shop, table: typeof products | typeof segments | typeof mailTemplates) =>
  shop.tables.has(table satisfies AnyTable)
    ? [...new Set(shop.tables.columns(table, ['name']).map((each) => each.name))]
    : [];

/** What the page of campaigns asks. Whoever may read the sheet sees them; leaders plan and run, workers log what comes of it. */
export const campaignRequests = {
  startCampaigns: request(everybody, nothing, (shop) => {
    const { role } = me(shop);
    const { currency } = shop.settings.read();
    return {
      language: shop.identity.language(),
      words: pageWords(
        shop,
        /^(campaign|Campaigns|Invitees|CampaignNotes|CampaignSteps|service\.f(?:orm|ield)|Forms\.kind|error\.unexpected|safety\.loading)(\.|$)/,
      ),
      today: shop.clock.today(),
      currency,
      digits: minorDigits(currency),
      mayLead: leaders.includes(role),
      mayWork: workers.includes(role),
      lists: {
        Team: teamNames(shop),
        Products: namesIn(shop, products),
        Segments: namesIn(shop, segments),
        MailTemplates: namesIn(shop, mailTemplates),
      },
      forms: { plan: formOf(campaigns), note: formOf(campaignNotes), step: formOf(campaignSteps) },
      form: { markers: linkFields.campaign, fields: columnFields.campaign },
      list: listCampaigns(shop),
    };
  }),
  listCampaigns: request(everybody, nothing, listCampaigns),
  openCampaign: request(everybody, one, (shop, { id }) => openCampaign(shop, id)),
  saveCampaign: request(leaders, () => z.object(rowInput()), saveCampaign),
  /** R47: what those before it let a campaign of the kind expect. */
  planFromPast: request(
    leaders,
    () =>
      z.object({
        kind: z.enum(campaignKinds),
        invitees: z.nullable(z.int().check(z.gte(0))),
      }),
    (shop, { kind, invitees }) => planFromPast(new Map(listCampaigns(shop).past).get(kind), invitees),
  ),
  moveCampaign: request(
    leaders,
    () => z.object({ id: z.string(), deed: z.enum(campaignDeeds) }),
    (shop, { id, deed }) => moveCampaign(shop, id, deed),
  ),
  previewInvitees: request(
    leaders,
    () => z.object({ id: z.string(), asked: asked() }),
    (shop, wanted) => previewInvitees(shop, wanted.id, wanted.asked),
  ),
  addInvitees: request(
    leaders,
    () =>
      z.object({
        id: z.string(),
        asked: asked(),
        customers: z.array(z.string()).check(z.maxLength(50_000)),
      }),
    (shop, wanted) => addInvitees(shop, wanted.id, wanted.asked, wanted.customers),
  ),
  removeInvitees: request(leaders, one, (shop, { id }) => removeInvitees(shop, id)),
  runCampaign: request(leaders, one, (shop, { id }) => runCampaign(shop, id)),
  logAnswer: request(
    workers,
    () =>
      z.object({
        id: z.string(),
        status: z.enum(['reached', 'responded', 'attended', 'declined']),
        answer: z.nullable(z.string().check(z.maxLength(5000))),
        opportunity: z.boolean(),
      }),
    logAnswer,
  ),
  takeUpAnswers: request(workers, nothing, (shop) => {
    readCampaignForms(shop);
    takeUpAnswers(shop);
    return null;
  }),
  saveCampaignNote: request(
    workers,
    () => z.object({ campaign: z.string(), ...rowInput() }),
    (shop, { campaign, ...wanted }) =>
      keepRow(shop, campaignNotes, wanted, {
        campaign,
        campaignName: findCampaign(shop, campaign).name,
        by: me(shop).name,
      }),
  ),
  tickCampaignStep: request(
    workers,
    () => z.object({ campaign: z.string(), step: z.string(), done: z.boolean() }),
    (shop, { campaign, step, done }) => tickStep(shop, campaign, step, done),
  ),
  /** R48: a step of the standard process. */
  saveCampaignStep: request(
    leaders,
    () => z.object(rowInput()),
    (shop, wanted) => keepRow(shop, campaignSteps, wanted),
  ),
  showCampaignResults: request(everybody, nothing, showCampaignResults),
} as const;
