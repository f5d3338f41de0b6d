import * as z from 'zod/mini';
import { leaders } from '../domain/authority.ts';
import { openCheck } from '../google/check/openCheck.ts';
import { checkArea, checkAreas } from '../usecases/check/checkArea.ts';
import { version } from '../version.ts';
import { pageWords } from './pageWords.ts';
import { nothing, request } from './request.ts';

export const checkRequests = {
  /** What the dialog shows at first: what could be asked, and of which installation. */
  startCheck: request(leaders, nothing, (shop) => ({
    language: shop.identity.language(),
    words: pageWords(shop, /^(check|error)\./),
    areas: checkAreas,
    version,
    now: shop.clock.now(),
    ...openCheck(shop.notes).place(),
  })),
  /** Asks one area, so that the page can say how far it is and be stopped. */
  checkArea: request(
    leaders,
    () => z.object({ area: z.enum(checkAreas) }),
    (shop, { area }) => checkArea(shop, openCheck(shop.notes), area),
  ),
} as const;
