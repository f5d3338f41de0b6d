/** The engine asks for random bytes sign by sign, at every command; here for an id at once. */
import { helpers } from './load.ts';

export const installQuickIds = (): void => {
  const { prototype } = helpers.UuidGenerator;
  const { uuidv4 } = prototype;
  prototype.uuidv4 = function quick() {
    // A page that is no secure context has no such function.
    return globalThis.crypto?.randomUUID?.() ?? uuidv4.call(this);
  };
};
