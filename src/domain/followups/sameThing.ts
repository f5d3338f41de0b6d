import type { Day } from '../../schema/day.ts';
import type { FollowUp } from '../../schema/tables/followUps.ts';
import { searchText } from '../register/searchText.ts';

type Asked = Pick<FollowUp, 'customer' | 'subject'>;

/** What tells whether two follow-ups ask for the same thing: the customer, and the subject however it was typed. */
export const thing = ({ customer, subject }: Asked): string => `${customer}\n${searchText(subject)}`;

/** The first follow-up of each thing, so that nobody is asked twice. */
export const onceEach = <F extends Asked>(all: readonly F[]): readonly F[] => {
  const asked = new Set<string>();
  return all.filter((one) => {
    const key = thing(one);
    return asked.has(key) ? false : asked.add(key);
  });
};

type Standing = Asked & Pick<FollowUp, 'id' | 'doneOn' | 'dueOn'>;

/** The other open follow-ups that ask for the same thing by `today`: they are done with it. */
export const twinsOf = <F extends Standing>(all: readonly F[], one: F, today: Day): readonly F[] => {
  const key = thing(one);
  return all.filter(
    (other) =>
      other.id !== one.id &&
      other.customer === one.customer &&
      other.doneOn === null &&
      other.dueOn <= today &&
      thing(other) === key,
  );
};
