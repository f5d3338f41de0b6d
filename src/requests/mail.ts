import * as z from 'zod/mini';
import { leaders } from '../domain/authority.ts';
import type { Shop } from '../ports.ts';
import { mailRules, mailStates } from '../schema/tables/outbox.ts';
import { dryRun } from '../usecases/mail/dryRun.ts';
import { mailHealth } from '../usecases/mail/mailHealth.ts';
import { outboxList } from '../usecases/mail/outboxList.ts';
import { cancelMailOf, settleMail } from '../usecases/mail/settleMail.ts';
import { stopMail, switchCustomerMail } from '../usecases/mail/switchMail.ts';
import { pageWords } from './pageWords.ts';
import { nothing, request } from './request.ts';

const rule = () => z.enum(mailRules);
const switched = () => z.object({ on: z.boolean() });

const firstPage = (shop: Shop) => outboxList(shop, { state: null, rule: null, from: 0 });

/** The page Mail: the outbox, the dry run and the switches, and how sending fares. */
export const mailRequests = {
  startMail: request(leaders, nothing, (shop) => ({
    language: shop.identity.language(),
    words: pageWords(shop, /^(outbox|Outbox)\.|^sidebar\.noAnswer$/),
    page: firstPage(shop),
    health: mailHealth(shop),
  })),
  outbox: request(
    leaders,
    () =>
      z.object({
        state: z.nullable(z.enum(mailStates)),
        rule: z.nullable(rule()),
        from: z.int().check(z.gte(0), z.lte(1_000_000)),
      }),
    outboxList,
  ),
  mailHealth: request(leaders, nothing, mailHealth),
  /** Sends nothing. */
  dryRun: request(leaders, nothing, dryRun),
  settleMail: request(
    leaders,
    () => z.object({ id: z.string(), as: z.enum(['went', 'send', 'cancel']) }),
    (shop, { id, as }) => settleMail(shop, id, as),
  ),
  cancelMailOf: request(
    leaders,
    () => z.object({ rule: rule() }),
    (shop, input) => cancelMailOf(shop, input.rule),
  ),
  stopMail: request(leaders, switched, (shop, { on }) => stopMail(shop, on)),
  switchCustomerMail: request(leaders, switched, (shop, { on }) => switchCustomerMail(shop, on)),
} as const;
