import * as z from 'zod/mini';
import { leaders } from '../domain/authority.ts';
import { readRule } from '../formulas/rule/readRule.ts';
import type { Field, Rule } from '../formulas/rule/rule.ts';
import { mineCells } from '../usecases/mining/mineCells.ts';
import { minedFields } from '../usecases/mining/minedFields.ts';
import { mineSales } from '../usecases/mining/mineSales.ts';
import { savePattern } from '../usecases/mining/savePattern.ts';
import { valuesTabs, writeFound } from '../usecases/mining/writeFound.ts';
import { writeScorecard } from '../usecases/mining/writeScorecard.ts';
import { pageWords } from './pageWords.ts';
import { nothing, request } from './request.ts';

/** Whatever `readRule` reads; `tidied` is what it read. */
const rule = () => z.custom<Rule>((raw) => readRule(raw) !== null);
const tidied = (raw: Rule): Rule => readRule(raw) ?? raw;
const field = () => z.custom<Field>((raw) => readRule({ kind: 'filled', field: raw, of: [] }) !== null);
const name = () => z.string().check(z.trim(), z.minLength(1), z.maxLength(100));
const text = () => z.string().check(z.maxLength(1000));

/** What the page of patterns asks: data to learn from, which it does itself, and that what it found be written. */
export const miningRequests = {
  startMining: request(leaders, nothing, (shop) => ({
    language: shop.identity.language(),
    words: pageWords(shop, /^(mining|rules|measure|segment|Customers|tab)\./),
    today: shop.clock.today(),
    ...minedFields(shop),
  })),
  mineCells: request(
    leaders,
    () => z.object({ keys: z.array(text()).check(z.maxLength(80)) }),
    (shop, { keys }) => mineCells(shop, keys),
  ),
  mineSales: request(
    leaders,
    () => z.object({ from: z.int().check(z.gte(2)) }),
    (shop, { from }) => mineSales(shop, from),
  ),
  savePattern: request(
    leaders,
    () =>
      z.object({
        name: name(),
        pattern: z.union([z.object({ rule: rule() }), z.object({ group: name() })]),
      }),
    (shop, { name: called, pattern }) =>
      savePattern(shop, called, 'rule' in pattern ? { rule: tidied(pattern.rule) } : pattern),
  ),
  writeScorecard: request(
    leaders,
    () =>
      z.object({
        title: name(),
        yes: z.union([z.object({ rule: rule() }), z.object({ segment: text() })]),
        columns: z
          .array(
            z.object({
              field: field(),
              as: z.enum(['number', 'daysAgo', 'year', 'text', 'flag']),
              points: z
                .array(z.object({ from: z.union([z.number(), text()]), points: z.number() }))
                .check(z.maxLength(130)),
              blank: z.number(),
              other: z.nullable(z.number()),
            }),
          )
          .check(z.maxLength(100)),
        evenAt: z.number(),
        auc: z.number(),
        lift: z.number(),
      }),
    (shop, card) => writeScorecard(shop, card),
  ),
  writeFound: request(
    leaders,
    () =>
      z.object({
        found: z.array(
          z.object({
            name: z.enum(valuesTabs),
            lines: z
              .array(z.array(z.union([text(), z.number()])).check(z.maxLength(8)))
              .check(z.maxLength(100_000)),
            about: z.optional(text()),
          }),
        ),
      }),
    (shop, { found }) => writeFound(shop, found),
  ),
} as const;
