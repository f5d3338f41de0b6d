import * as z from 'zod/mini';
import { workers } from '../domain/authority.ts';
import { addPerson } from '../usecases/addPerson.ts';
import { changePerson } from '../usecases/editPerson.ts';
import { formInput } from './formInput.ts';
import { request } from './request.ts';

/** What the people of a customer asks. */
export const peopleRequests = {
  savePerson: request(
    workers,
    () => z.object({ customer: z.string(), values: formInput() }),
    (shop, { customer, values }) => addPerson(shop, customer, values),
  ),
  changePerson: request(
    workers,
    () => z.object({ id: z.string(), values: formInput(), seen: formInput() }),
    (shop, { id, values, seen }) => changePerson(shop, id, values, seen),
  ),
} as const;
