import * as z from 'zod/mini';
import { everybody, leaders, workers } from '../domain/authority.ts';
import { handoverSteps } from '../domain/sales/handover.ts';
import type { Shop } from '../ports.ts';
import { type Day, isDay } from '../schema/day.ts';
import { formOf } from '../schema/derive/forms.ts';
import { opportunities } from '../schema/tables/opportunities.ts';
import { products } from '../schema/tables/products.ts';
import { me, teamNames } from '../usecases/me.ts';
import { roleHere } from '../usecases/roleHere.ts';
import { type BoardFilter, board, boardColumn } from '../usecases/sales/board.ts';
import { handOver, transferOpportunities } from '../usecases/sales/handOver.ts';
import { handoverLetter } from '../usecases/sales/handoverLetter.ts';
import { leaverItems } from '../usecases/sales/handoverList.ts';
import { moveOpportunity } from '../usecases/sales/moveOpportunity.ts';
import { opportunityPanel } from '../usecases/sales/opportunityPanel.ts';
import { remindOfRest } from '../usecases/sales/remindOfRests.ts';
import { saveOpportunity } from '../usecases/sales/saveOpportunity.ts';
import { stagesHere } from '../usecases/sales/stagesHere.ts';
import { teamHere } from '../usecases/teamHere.ts';
import { formInput } from './formInput.ts';
import { pageWords } from './pageWords.ts';
import { nothing, request } from './request.ts';

const filter = () => z.object({ owner: z.nullable(z.string()), product: z.nullable(z.string()) });
const said = () => z.nullable(z.string().check(z.maxLength(5000)));
const day = () => z.custom<Day>((value) => typeof value === 'string' && isDay(value));

const everything: BoardFilter = { owner: null, product: null };

export const boardRequests = {
  /** Everything that the dialog shows at first. Whoever may read the sheet sees the board; workers move what is theirs. */
  startBoard: request(everybody, nothing, (shop) => ({
    language: shop.identity.language(),
    today: shop.clock.today(),
    currency: shop.settings.read().currency,
    words: pageWords(shop, /^(board|error|field|Opportunities|FollowUps|tab)\./),
    me: me(shop).name,
    mayMove: workers.includes(roleHere(shop)),
    mayHandOver: leaders.includes(roleHere(shop)),
    people: teamNames(shop),
    /** Also those who have left. */
    everyone: teamHere(shop).map(({ name }) => name),
    products: productNames(shop),
    fields: formOf(opportunities).fields.filter(({ name }) => name !== 'stage'),
    stages: stagesHere(shop).map(({ name, means, exitRule, resources, approval }) => ({
      name,
      means,
      exitRule,
      resources,
      approval,
    })),
    lists: board(shop, everything),
  })),
  /** The lists anew, of some. */
  board: request(everybody, filter, board),
  /** More of one of them, from a card on. */
  boardColumn: request(
    everybody,
    () => z.object({ list: z.string(), from: z.number().check(z.int(), z.minimum(0)), filter: filter() }),
    (shop, { list, from, filter: of }) => boardColumn(shop, list, from, of),
  ),
  opportunityPanel: request(
    everybody,
    () => z.object({ id: z.string() }),
    (shop, { id }) => opportunityPanel(shop, id),
  ),
  /** `seen`: the stage in which it was shown. */
  moveOpportunity: request(
    workers,
    () =>
      z.object({
        id: z.string(),
        to: z.string(),
        seen: z.string(),
        said: z.object({
          why: z.optional(said()),
          winner: z.optional(said()),
          lessons: z.optional(said()),
          reason: z.optional(said()),
          wakeOn: z.optional(z.nullable(day())),
        }),
      }),
    moveOpportunity,
  ),
  /** The follow-up of one that has come to rest. */
  remindOfRest: request(
    workers,
    () => z.object({ id: z.string() }),
    (shop, { id }) => remindOfRest(shop, id),
  ),
  saveOpportunity: request(
    workers,
    () =>
      z.object({
        id: z.nullable(z.string()),
        customer: z.nullable(z.string()),
        values: formInput(),
        seen: formInput(),
      }),
    saveOpportunity,
  ),
  transferOpportunities: request(
    workers,
    () =>
      z.object({
        ids: z.array(z.string()).check(z.minLength(1)),
        to: z.string(),
        note: z.nullable(z.string()),
      }),
    (shop, { ids, to, note }) => transferOpportunities(shop, ids, to, note),
  ),
  /** What somebody who leaves has open, and the letter to their customers. */
  handoverList: request(
    leaders,
    () => z.object({ from: z.string() }),
    (shop, { from }) => ({ customers: leaverItems(shop, from), letter: handoverLetter(shop) }),
  ),
  handOver: request(
    leaders,
    () =>
      z.object({
        from: z.string(),
        to: z.record(z.string(), z.string()),
        otherwise: z.string(),
        steps: z.array(z.enum(handoverSteps.map(({ step }) => step))),
      }),
    (shop, { from, to, otherwise, steps }) => handOver(shop, from, to, otherwise, steps),
  ),
} as const;

const productNames = (shop: Shop): readonly string[] =>
  shop.tables.has(products) ? shop.tables.columns(products, ['name']).flatMap(({ name }) => name ?? []) : [];
