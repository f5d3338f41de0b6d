import * as z from 'zod/mini';
import { everybody, leaders } from '../domain/authority.ts';
import { readyMade } from '../domain/segments/readyMade.ts';
import { readRule } from '../formulas/rule/readRule.ts';
import type { Rule } from '../formulas/rule/rule.ts';
import { segments } from '../schema/tables/segments.ts';
import { roleHere } from '../usecases/roleHere.ts';
import { followUpMembers } from '../usecases/segments/followUpMembers.ts';
import { listSegments } from '../usecases/segments/listSegments.ts';
import { listMembers, members } from '../usecases/segments/members.ts';
import { previewSegment } from '../usecases/segments/previewSegment.ts';
import { removeSegment } from '../usecases/segments/removeSegment.ts';
import { fieldsHere } from '../usecases/segments/ruleBook.ts';
import { saveSegment } from '../usecases/segments/saveSegment.ts';
import { dayInput } from './formInput.ts';
import { pageWords } from './pageWords.ts';
import { nothing, request } from './request.ts';

/** Whatever `readRule` reads; `tidied` is what it read. */
const rule = () => z.custom<Rule>((raw) => readRule(raw) !== null);
const tidied = (raw: Rule): Rule => readRule(raw) ?? raw;

/** What the segment builder asks. Whoever may read the sheet sees segments; leaders change them. */
export const segmentRequests = {
  startSegments: request(everybody, nothing, (shop) => ({
    language: shop.identity.language(),
    today: shop.clock.today(),
    words: pageWords(shop, /^(segments|ready|measure|segment|Customers|Segments\.family)\.|^mining\.title$/),
    mayChange: leaders.includes(roleHere(shop)),
    fields: fieldsHere(shop),
    readyMade,
    segments: listSegments(shop),
  })),
  listSegments: request(everybody, nothing, listSegments),
  previewSegment: request(
    everybody,
    () => z.object({ rule: rule() }),
    (shop, { rule: raw }) => previewSegment(shop, tidied(raw)),
  ),
  saveSegment: request(
    leaders,
    () =>
      z.object({
        id: z.nullable(z.string()),
        name: z.string().check(z.trim(), z.minLength(1), z.maxLength(100)),
        family: z.enum(segments.columns.family.of),
        seen: z.nullable(z.string()),
        body: z.union([
          z.object({ rule: rule() }),
          z.object({ formula: z.string().check(z.maxLength(40_000)) }),
        ]),
      }),
    (shop, { body, ...wanted }) =>
      saveSegment(shop, { ...wanted, body: 'rule' in body ? { rule: tidied(body.rule) } : body }),
  ),
  removeSegment: request(
    leaders,
    () => z.object({ id: z.string() }),
    (shop, { id }) => removeSegment(shop, id),
  ),
  segmentMembers: request(
    everybody,
    () => z.object({ id: z.string() }),
    (shop, { id }) => members(shop, id),
  ),
  /** Answers the intent by which `undoChange` takes them back. */
  followUpMembers: request(
    leaders,
    () =>
      z.object({
        id: z.string(),
        subject: z.string().check(z.trim(), z.minLength(1), z.maxLength(500)),
        dueOn: dayInput(),
      }),
    followUpMembers,
  ),
  listSegmentMembers: request(
    leaders,
    () => z.object({ id: z.string() }),
    (shop, { id }) => listMembers(shop, id),
  ),
} as const;
