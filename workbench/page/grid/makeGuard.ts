import { sayTo } from '../sayTo.ts';
import { askPerson, type Store } from '../store.ts';
import type { Guard } from './guard.ts';

/** A guard that warns or refuses in a dialog of the page. */
export const makeGuard = (store: Store): Guard => {
  const guard: Guard = {
    ranges: [],
    confirmed: false,
    repeat: () => {},
    refuse: (level, command) => {
      if (store.get().questions.length > 0) return;
      const say = sayTo(store);
      if (level === 'no') {
        askPerson(store, {
          title: say('protectedRefusalTitle'),
          text: say('protectedRefusal'),
          yes: say('ok'),
        });
        return;
      }
      askPerson(store, {
        title: say('protectedTitle'),
        text: say('protectedWarning'),
        yes: say('protectedEdit'),
        no: say('cancel'),
        onYes: () => {
          guard.confirmed = true;
          guard.repeat(command);
          guard.confirmed = false;
        },
      });
    },
  };
  return guard;
};
