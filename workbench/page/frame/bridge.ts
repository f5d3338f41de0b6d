/**
 * Runs inside a sandboxed frame before the add-on's own HTML: `google.script.run` and `google.script.host` over
 * postMessage, and a word to the page when the frame tries to load something.
 */
import { argumentsOf } from './argumentsOf.ts';
import type { FromFrame, ToFrame } from './messages.ts';

type Handler = (value: unknown, userObject: unknown) => void;

interface Handlers {
  readonly success?: Handler;
  readonly failure?: Handler;
  readonly userObject?: unknown;
}

interface Call extends Handlers {
  readonly id: number;
  readonly functionName: string;
  readonly args: readonly unknown[];
}

/** At most ten calls run at once; the others wait for a free place. Source: the guide named in argumentsOf.ts. */
const AT_ONCE = 10;

const open = new Map<number, Call>();
const queue: Call[] = [];
let calls = 0;

const tell = (message: FromFrame): void => parent.postMessage(message, '*');

const sendNext = (): void => {
  while (open.size < AT_ONCE) {
    const call = queue.shift();
    if (!call) return;
    open.set(call.id, call);
    tell({ kind: 'call', id: call.id, functionName: call.functionName, args: call.args });
  }
};

const settle = (message: ToFrame): void => {
  const call = open.get(message.id);
  if (!call) return;
  open.delete(message.id);
  sendNext();
  if (message.ok) {
    call.success?.(message.value, call.userObject);
    return;
  }
  const error = Object.assign(new Error(message.error.message), { name: message.error.name });
  if (call.failure) call.failure(error, call.userObject);
  else console.error(`Uncaught ${error.name}: ${error.message} (google.script.run.${call.functionName})`);
};

const methods = ['withSuccessHandler', 'withFailureHandler', 'withUserObject'] as const;

const withHandler = (handlers: Handlers, name: (typeof methods)[number], value: unknown): unknown => {
  if (name === 'withUserObject') return runner({ ...handlers, userObject: value });
  if (typeof value !== 'function') throw new TypeError(`${name} takes a function.`);
  // The check above is all that is known of a function of the add-on's.
  const handler = value as Handler;
  return runner(
    name === 'withSuccessHandler' ? { ...handlers, success: handler } : { ...handlers, failure: handler },
  );
};

const runner = (handlers: Handlers): unknown =>
  new Proxy(
    {},
    {
      get: (_, name) => {
        if (typeof name === 'symbol') return undefined;
        const method = methods.find((known) => known === name);
        if (method) return (value: unknown) => withHandler(handlers, method, value);
        return (...args: unknown[]) => {
          queue.push({ ...handlers, id: ++calls, functionName: name, args: argumentsOf(args) });
          sendNext();
        };
      },
    },
  );

const absent = (name: string): unknown =>
  new Proxy(
    {},
    {
      get: (_, method) => {
        throw new Error(
          `google.script.${name}.${String(method)} is for web apps; a sidebar or dialog has none.`,
        );
      },
    },
  );

const host = {
  origin: 'https://docs.google.com',
  close: () => tell({ kind: 'close' }),
  setHeight: (height: number) => tell({ kind: 'size', height }),
  setWidth: (width: number) => tell({ kind: 'size', width }),
  editor: { focus: () => tell({ kind: 'focusGrid' }) },
};

addEventListener('message', ({ data, source }: MessageEvent<ToFrame>) => {
  if (source === parent && data.kind === 'answer') settle(data);
});
document.addEventListener('securitypolicyviolation', ({ blockedURI }) =>
  tell({ kind: 'blocked', address: blockedURI }),
);
Object.assign(globalThis, {
  google: { script: { run: runner({}), host, history: absent('history'), url: absent('url') } },
});
