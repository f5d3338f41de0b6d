/**
 * A promise that a script leaves rejected ends its execution quietly, as nothing is published of Google reporting
 * it. Node would end the whole process; a listener could not keep other listeners from hearing of it, so the event
 * itself is kept back for promises of other realms.
 */
let kept = false;

const isOfScript = (promise: unknown): boolean => !(promise instanceof Promise);

export const keepScriptRejections = (): void => {
  if (kept) return;
  kept = true;
  const { emit } = process;
  const filtered = (event: string | symbol, ...args: unknown[]): boolean =>
    event === 'unhandledRejection' && isOfScript(args[1])
      ? true
      : Reflect.apply(emit, process, [event, ...args]);
  Object.defineProperty(process, 'emit', { value: filtered, writable: true, configurable: true });
};
