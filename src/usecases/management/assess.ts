import { leaders } from '../../domain/authority.ts';
import type { Shop } from '../../ports.ts';
import type { Day } from '../../schema/day.ts';
import { Refusal } from '../../schema/refusal.ts';
import { actions } from '../../schema/tables/actions.ts';
import { assessments } from '../../schema/tables/assessments.ts';
import { statements } from '../../schema/tables/statements.ts';
import { foundRow } from '../foundRow.ts';
import { keepRow } from '../keepRow.ts';
import { withIds } from '../newIds.ts';
import { roleHere } from '../roleHere.ts';
import { scorer } from './scorer.ts';

/** The areas of marketing with which a business begins, each with three statements. */
const areas = ['market', 'customers', 'offer', 'channels', 'promotion', 'sales', 'service', 'data'] as const;

/** R110: writes the ready-made statements where there are none. */
export const readyStatements = (shop: Shop): void =>
  shop.lock.hold(() => {
    if (shop.tables.read(statements).rows.length > 0) return;
    const texts = areas.flatMap((area) =>
      ([1, 2, 3] as const).map((n) => ({
        area: shop.sheetSay(`manage.server.${area}`),
        text: shop.sheetSay(`manage.server.${area}.${n}`),
        active: true,
      })),
    );
    shop.tables.insert(statements, withIds(shop, statements, [], texts));
  }, 'last');

export interface Scored {
  readonly statement: string;
  readonly score: number;
}

/**
 * R110: keeps how whoever acts scores statements in the assessment that began on a day; scored again, the former score is
 * corrected. One read and at most two writes a table.
 * @throws Refusal `notAllowed` where anybody but a leader would begin an assessment.
 */
export const saveScores = (shop: Shop, assessedOn: Day, scored: readonly Scored[]): void =>
  shop.lock.hold(() => {
    const by = scorer(shop);
    const standing = shop.tables.read(assessments).rows;
    const round = standing.filter((one) => one.assessedOn === assessedOn);
    const role = roleHere(shop);
    if (round.length === 0 && !leaders.includes(role))
      throw new Refusal('notAllowed', { role: shop.say(`Team.role.${role}`) });
    const mine = new Map(round.filter((one) => one.by === by).map((one) => [one.statement, one]));
    const texts = new Map(shop.tables.read(statements).rows.map(({ id, text }) => [id, text]));
    const known = scored.filter(({ statement }) => texts.has(statement));
    const changes = known.flatMap(({ statement, score }) => {
      const one = mine.get(statement);
      return one && one.score !== score ? [{ id: one.id, patch: { score } }] : [];
    });
    const added = known.filter(({ statement }) => !mine.has(statement));
    if (changes.length > 0) shop.tables.change(assessments, changes);
    if (added.length > 0) {
      const rows = added.map(({ statement, score }) => ({
        assessedOn,
        by,
        statement,
        statementText: texts.get(statement) ?? null,
        score,
      }));
      shop.tables.insert(assessments, withIds(shop, assessments, standing, rows));
    }
  }, 'last');

export interface LowScore {
  readonly statement: string;
  readonly assessedOn: Day;
  readonly owner: string | null;
  readonly dueOn: string | null;
}

/** R110: makes the action that comes of a low score, once a statement and assessment. @throws Refusal `rowGone`, `invalid`. */
export const actOnScore = (shop: Shop, { statement, assessedOn, ...values }: LowScore): void =>
  shop.lock.hold(() => {
    const isIts = (one: { readonly statement: string | null; readonly assessedOn: Day | null }) =>
      one.statement === statement && one.assessedOn === assessedOn;
    if (shop.tables.read(actions).rows.some(isIts)) return;
    const what = shop.sheetSay('manage.server.improve', { what: foundRow(shop, statements, statement).text });
    keepRow(shop, actions, { id: null, values: { what, ...values }, seen: {} }, { statement, assessedOn });
  });
