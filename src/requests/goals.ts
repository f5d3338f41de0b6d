import * as z from 'zod/mini';
import { leaders, workers } from '../domain/authority.ts';
import { quotas } from '../schema/tables/quotas.ts';
import { goals } from '../usecases/sales/goals.ts';
import { saveCommission } from '../usecases/sales/saveCommission.ts';
import { saveQuotas } from '../usecases/sales/saveQuotas.ts';
import { rowInput } from './formInput.ts';
import { pageWords } from './pageWords.ts';
import { nothing, request } from './request.ts';

/** What the page of targets, forecast and commission asks: rows to reckon with, which it does itself, and to write. */
export const goalRequests = {
  startGoals: request(workers, nothing, (shop) => ({
    language: shop.identity.language(),
    words: pageWords(shop, /^(goal|Quotas|Commissions)\.|^mining\.(progress|stop|stopped)$/),
    ...goals(shop),
  })),
  saveQuotas: request(
    leaders,
    () =>
      z.object({
        rows: z
          .array(
            z.object({
              year: z.int().check(z.gte(1900), z.lte(2200)),
              by: z.enum(quotas.columns.by.of),
              name: z.nullable(z.string().check(z.trim(), z.minLength(1), z.maxLength(200))),
              method: z.nullable(z.enum(quotas.columns.method.of)),
              uplift: z.nullable(z.number()),
              risk: z.nullable(z.number().check(z.gte(0), z.lte(1))),
              cells: z
                .array(
                  z.object({
                    month: z.int().check(z.gte(1), z.lte(12)),
                    amount: z.number().check(z.gte(0)),
                    seen: z.nullable(z.number()),
                  }),
                )
                .check(z.maxLength(12)),
            }),
          )
          .check(z.maxLength(500)),
      }),
    (shop, { rows }) => saveQuotas(shop, rows),
  ),
  saveCommission: request(leaders, () => z.object(rowInput()), saveCommission),
} as const;
