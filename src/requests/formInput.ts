import * as z from 'zod/mini';
import { type Day, isDay } from '../schema/day.ts';

/** The fields of a form by name, as a page sends them; their kinds are checked against the table's columns. */
export const formInput = () =>
  z.record(z.string(), z.nullable(z.union([z.string(), z.number(), z.boolean()])));

/** A row of a form: null for a new one, the fields that it changes, and what they showed. */
export const rowInput = () => ({ id: z.nullable(z.string()), values: formInput(), seen: formInput() });

/** A day as text. */
export const dayInput = () => z.custom<Day>((value) => typeof value === 'string' && isDay(value));
