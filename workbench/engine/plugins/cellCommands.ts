/**
 * The engine tells each of its sixty plugins of every command twice, and writing a cell makes two commands: one for what
 * it holds, one for where it stands. Here such a command reaches only the plugins that can do something with it: before
 * it is handled those that have something to do then, and of a cell's place only those that keep the document. What comes
 * out is the same.
 */
import { CorePlugin, Model } from '../load.ts';
import { forgetFilled } from './filledRows.ts';
import { forgetFormulas } from './formulaCells.ts';

/** The parts of the engine's model and plugins that are used; private there, hence described here. */
interface Handler {
  beforeHandle(command: Command): void;
  handle(command: Command): void;
}

interface Command {
  readonly type: string;
}

interface Dispatching {
  readonly getters: object;
  dispatchToHandlers(handlers: readonly Handler[], command: Command): void;
  trigger(event: 'command-dispatched', command: Command): void;
}

interface Listeners {
  /** How many plugins they were chosen from. */
  readonly of: number;
  readonly before: readonly Handler[];
  readonly handling: readonly Handler[];
  readonly core: readonly Handler[];
}

const known = new WeakMap<readonly Handler[], Listeners>();

const listenersAmong = (handlers: readonly Handler[]): Listeners => {
  const found = known.get(handlers);
  if (found?.of === handlers.length) return found;
  // What a plugin does not define itself does nothing.
  const idle = Object.getPrototypeOf(CorePlugin.prototype) as Handler;
  const handling = handlers.filter(({ handle }) => handle !== idle.handle);
  const listeners = {
    of: handlers.length,
    before: handlers.filter(({ beforeHandle }) => beforeHandle !== idle.beforeHandle),
    handling,
    core: handling.filter((handler) => handler instanceof CorePlugin),
  };
  known.set(handlers, listeners);
  return listeners;
};

export const installCellCommands = (): void => {
  const model = Model.prototype as unknown as Dispatching;
  const { dispatchToHandlers } = model;
  model.dispatchToHandlers = function tell(handlers, command) {
    const isPlace = command.type === 'UPDATE_CELL_POSITION';
    if (!isPlace) {
      forgetFormulas(this.getters, command);
      forgetFilled(this.getters, command);
    }
    if (!isPlace && command.type !== 'UPDATE_CELL') return dispatchToHandlers.call(this, handlers, command);
    const { before, handling, core } = listenersAmong(handlers);
    if (!isPlace) for (const handler of before) handler.beforeHandle(command);
    for (const handler of isPlace ? core : handling) handler.handle(command);
    this.trigger('command-dispatched', command);
  };
};
