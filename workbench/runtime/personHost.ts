/** The workbench itself at work for the person at the keyboard: services without a script, a gate or a count. */
import type { Host } from '../host.ts';
import type { World } from '../world.ts';
import { personOf } from './people.ts';

const ownError = (message: string, name = 'Error'): Error => Object.assign(new Error(message), { name });

/** A host of the workbench's own realm whose calls simply happen, as whoever is at the keyboard. */
export const personHost = (world: World): Host => {
  const person = personOf(world, world.atKeyboard);
  return {
    world,
    effective: person,
    active: person,
    mode: 'FULL',
    occasion: 'run',
    executionId: 'person',
    realm: {
      date: (epochMs) => new Date(epochMs),
      isDate: (value): value is Date => value instanceof Date,
      list: () => [],
      array: (items) => [...items],
      block: () => {
        throw new Error('A person at the keyboard reads no values as scripts do');
      },
      object: (fields) => ({ ...fields }),
      error: ownError,
    },
    call: (_call, effect) => effect(),
    spend: () => {},
    spent: () => 0,
    now: () => world.clock.now(),
    log: () => {},
    atEnd: () => {
      throw new Error('A person at the keyboard has no execution that ends');
    },
    memory: new Map(),
    file: () => null,
    evaluate: () => {
      throw new Error('A person at the keyboard evaluates no source');
    },
    touched: world.touched,
  };
};
