import * as z from 'zod/mini';
import { everybody, leaders, workers } from '../domain/authority.ts';
import { formOf } from '../schema/derive/forms.ts';
import { tables } from '../schema/tables.ts';
import { actOnScore, readyStatements, saveScores } from '../usecases/management/assess.ts';
import { carryOver } from '../usecases/management/carryOver.ts';
import { finishAction } from '../usecases/management/finishAction.ts';
import { managementDesk } from '../usecases/management/managementDesk.ts';
import { managedTables, saveManaged } from '../usecases/management/saveManaged.ts';
import { dayInput, rowInput } from './formInput.ts';
import { pageWords } from './pageWords.ts';
import { nothing, request } from './request.ts';

/** What the page of management asks: all that it shows, again after each change. */
export const managementRequests = {
  startManagement: request(everybody, nothing, (shop) => ({
    language: shop.identity.language(),
    today: shop.clock.today(),
    currency: shop.settings.read().currency,
    words: pageWords(
      shop,
      /^(manage\.(?!server)|(?:tab\.)?(?:Plans|Actions|EffectReviews|Statements|Assessments|Trainings)(?:\.|$)|service\.(?:save|saved|cancel|edit|conflict|none)$|service\.help\.|field\.|error\.unexpected$|safety\.loading$)/,
    ),
    forms: Object.fromEntries(managedTables.map((name) => [name, formOf(tables[name])])),
    desk: managementDesk(shop),
  })),
  managementDesk: request(everybody, nothing, managementDesk),
  saveManaged: request(
    leaders,
    () =>
      z.object({
        table: z.enum(managedTables),
        plan: z.nullable(z.string()),
        ...rowInput(),
      }),
    saveManaged,
  ),
  finishAction: request(
    workers,
    () => z.object({ id: z.string(), done: z.boolean() }),
    (shop, { id, done }) => finishAction(shop, id, done),
  ),
  carryOver: request(
    leaders,
    () => z.object({ id: z.string() }),
    (shop, { id }) => carryOver(shop, id),
  ),
  readyStatements: request(leaders, nothing, readyStatements),
  saveScores: request(
    workers,
    () =>
      z.object({
        assessedOn: dayInput(),
        scores: z
          .array(z.object({ statement: z.string(), score: z.int().check(z.gte(1), z.lte(5)) }))
          .check(z.minLength(1), z.maxLength(300)),
      }),
    (shop, { assessedOn, scores }) => saveScores(shop, assessedOn, scores),
  ),
  actOnScore: request(
    leaders,
    () =>
      z.object({
        statement: z.string(),
        assessedOn: dayInput(),
        owner: z.nullable(z.string()),
        dueOn: z.nullable(dayInput()),
      }),
    actOnScore,
  ),
} as const;
