import * as z from 'zod/mini';
import { everybody, leaders, workers } from '../domain/authority.ts';
import { columnFields } from '../domain/service/formColumns.ts';
import { linkFields } from '../domain/service/formLink.ts';
import { formOf } from '../schema/derive/forms.ts';
import { formKinds } from '../schema/tables/forms.ts';
import { tables } from '../schema/tables.ts';
import { roleHere } from '../usecases/roleHere.ts';
import { decideConfirmation } from '../usecases/service/confirmations.ts';
import { formKey } from '../usecases/service/formHere.ts';
import { moveCase, saveCase } from '../usecases/service/saveCase.ts';
import { ledTables, saveServiceRow, workedTables } from '../usecases/service/saveServiceRow.ts';
import {
  caseDesk,
  improvementDesk,
  reviewDesk,
  serviceChoices,
  surveyDesk,
} from '../usecases/service/serviceDesk.ts';
import { lookAtAnswers, saveFormLink, saveFormTab } from '../usecases/service/setUpForm.ts';
import { showSatisfaction } from '../usecases/service/showSatisfaction.ts';
import { formInput, rowInput } from './formInput.ts';
import { pageWords } from './pageWords.ts';
import { nothing, request } from './request.ts';

/** The fields of a row’s form; see `saveRow`. */
const row = () => ({
  customer: z.nullable(z.string()),
  ...rowInput(),
});
const kind = () => z.enum(formKinds);
/** Of the kind `campaign`, which one’s it is. */
const form = () => ({ kind: kind(), campaign: z.optional(z.nullable(z.string())) });
const columns = () => z.record(z.string().check(z.maxLength(40)), z.string().check(z.maxLength(500)));

/** What the page of service asks. */
export const serviceRequests = {
  startService: request(everybody, nothing, (shop) => {
    const role = roleHere(shop);
    return {
      language: shop.identity.language(),
      today: shop.clock.today(),
      now: shop.clock.now(),
      words: pageWords(
        shop,
        /^(service|tab\.(?:Cases|SurveyAnswers|Measures|Improvements|OnlineReviews|VisitPlans|ServiceLevels)|Cases|SurveyAnswers|Measures|Improvements|OnlineReviews|VisitPlans|ServiceLevels|Causes|Forms\.kind|Customers|field|error\.unexpected|safety\.loading)(\.|$)/,
      ),
      mayWork: workers.includes(role),
      mayLead: leaders.includes(role),
      forms: Object.fromEntries(
        (['Cases', ...workedTables, ...ledTables] as const).map((name) => [name, formOf(tables[name])]),
      ),
      fields: columnFields,
      markers: linkFields,
      lists: serviceChoices(shop),
      cases: caseDesk(shop),
    };
  }),
  listCases: request(everybody, nothing, (shop) => ({
    desk: caseDesk(shop),
    lists: serviceChoices(shop),
    now: shop.clock.now(),
  })),
  surveyDesk: request(everybody, nothing, surveyDesk),
  improvementDesk: request(everybody, nothing, improvementDesk),
  reviewDesk: request(everybody, nothing, reviewDesk),
  saveCase: request(workers, () => z.object(row()), saveCase),
  moveCase: request(
    workers,
    () =>
      z.object({
        id: z.string(),
        deed: z.enum(['answer', 'resolve', 'report', 'reopen']),
        values: formInput(),
        mail: z.nullable(z.string().check(z.trim(), z.minLength(1), z.maxLength(5000))),
      }),
    moveCase,
  ),
  saveServiceRow: request(workers, () => z.object({ table: z.enum(workedTables), ...row() }), saveServiceRow),
  saveServiceRule: request(leaders, () => z.object({ table: z.enum(ledTables), ...row() }), saveServiceRow),
  decideConfirmation: request(
    workers,
    () => z.object({ id: z.string(), accept: z.array(z.string()), seen: formInput() }),
    decideConfirmation,
  ),
  saveFormLink: request(
    leaders,
    () => z.object({ ...form(), link: z.string().check(z.maxLength(8000)) }),
    (shop, input) => saveFormLink(shop, formKey(shop, input.kind, input.campaign ?? null), input.link),
  ),
  /** The tabs in which answers may arrive. */
  answerTabs: request(leaders, nothing, (shop) => shop.sourceTabs.list()),
  lookAtAnswers: request(
    leaders,
    () => z.object({ kind: kind(), sheetId: z.int() }),
    (shop, input) => lookAtAnswers(shop, input.kind, input.sheetId),
  ),
  saveFormTab: request(
    leaders,
    () => z.object({ ...form(), sheetId: z.int(), tab: z.string(), columns: columns() }),
    (shop, { kind, campaign = null, ...wanted }) =>
      saveFormTab(shop, { key: formKey(shop, kind, campaign), ...wanted }),
  ),
  /** R91, R106: the tab of figures, made at the first time. */
  showSatisfaction: request(leaders, nothing, showSatisfaction),
} as const;
