import * as z from 'zod/mini';
import { type Day, isDay } from '../../schema/day.ts';
import { deepest, type Rule, type Takes, type TestName, tests } from './rule.ts';
import { tidy } from './tidy.ts';

let built: z.ZodMiniType<Rule> | undefined;

/** Reads a rule from anywhere: a page, a cell of Segments. Texts become tidy. Built when first asked for. */
export const ruleSchema = (): z.ZodMiniType<Rule> => {
  built ??= anyRule();
  return built;
};

const anyRule = (): z.ZodMiniType<Rule> => {
  const field = z.union([
    z.strictObject({ of: z.literal('customer'), column: name() }),
    z.strictObject({ of: z.literal('measure'), measure: name(), product: z.optional(name()) }),
  ]);
  const given = givenSchemas();
  const condition = (kind: TestName) =>
    z.strictObject({ kind: z.literal(kind), field, of: given[tests[kind]] });
  // The names are those of the literal, and there are some.
  const conditions = (Object.keys(tests) as [TestName]).map(condition) as [ReturnType<typeof condition>];
  // Bounded by itself: what stands deeper is not even looked at.
  const within = (levels: number): z.ZodMiniType => {
    if (levels === 0) return z.discriminatedUnion('kind', conditions);
    const rule = within(levels - 1);
    const group = z.strictObject({
      kind: z.enum(['all', 'any']),
      of: z.array(rule).check(z.minLength(1), z.maxLength(200)),
    });
    const not = z.strictObject({ kind: z.literal('not'), of: z.array(rule).check(z.length(1)) });
    return z.discriminatedUnion('kind', [group, not, ...conditions]);
  };
  // What a test takes decides the type of its `of`, which the compiler cannot follow through the map of tests.
  return within(deepest) as z.ZodMiniType<Rule>;
};

const name = () => z.string().check(z.minLength(1), z.maxLength(500));

const givenSchemas = (): Readonly<Record<Takes, z.ZodMiniType>> => {
  const number = z.number();
  const upTo = (least: number, most: number) => z.tuple([z.int().check(z.gte(least), z.lte(most))]);
  return {
    number: z.tuple([number]),
    numbers: z.tuple([number, number]),
    texts: z
      .array(z.string().check(z.overwrite(tidy), z.minLength(1), z.maxLength(500)))
      .check(z.minLength(1), z.maxLength(500)),
    day: z.tuple([z.custom<Day>((day) => typeof day === 'string' && isDay(day))]),
    days: upTo(0, 36_500),
    count: upTo(1, 1_000_000),
    percent: upTo(1, 100),
    nothing: z.tuple([]),
  };
};
