import * as z from 'zod/mini';
import { leaders } from '../domain/authority.ts';
import { deletable, deleteRow } from '../usecases/deleteRow.ts';
import { recentChanges, undoChange } from '../usecases/recentChanges.ts';
import { nothing, request } from './request.ts';

export const changeRequests = {
  /** Answers the intent by which `undoChange` brings the row back. */
  deleteRow: request(
    leaders,
    () => z.object({ table: z.enum(deletable), id: z.string() }),
    (shop, { table, id }) => deleteRow(shop, table, id),
  ),
  recentChanges: request(leaders, nothing, recentChanges),
  /** Answers the rows that stay, because somebody changed them since. */
  undoChange: request(
    leaders,
    () => z.object({ intent: z.string() }),
    (shop, { intent }) => undoChange(shop, intent),
  ),
} as const;
