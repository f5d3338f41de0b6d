import { useEffect, useState } from 'preact/hooks';
import type { Parts, Toast } from '../server/protocol.ts';
import type { Link } from './connection.ts';

export type Panel = 'mailbox' | 'triggers' | 'runs';

/** Something the page asks or tells in a dialog of its own. */
export interface Question {
  readonly title: string;
  readonly text: string;
  readonly yes: string;
  /** Undefined: nothing to cancel, only to read. */
  readonly no?: string;
  readonly onYes?: () => void;
  readonly onNo?: () => void;
}

export interface PageState {
  readonly parts: Parts | null;
  readonly link: Link;
  readonly pending: boolean;
  readonly running: string | null;
  readonly toasts: readonly (Toast & { readonly id: number })[];
  readonly questions: readonly Question[];
  readonly panel: Panel | null;
  readonly gridReady: boolean;
  readonly failure: string | null;
}

export interface Store {
  get(): PageState;
  set(change: Partial<PageState>): void;
  subscribe(listener: () => void): () => void;
}

export const makeStore = (): Store => {
  let state: PageState = {
    parts: null,
    link: 'connecting',
    pending: false,
    running: null,
    toasts: [],
    questions: [],
    panel: null,
    gridReady: false,
    failure: null,
  };
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    set: (change) => {
      state = { ...state, ...change };
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};

/** The state, drawn again whenever it changes. */
export const usePage = (store: Store): PageState => {
  const [state, setState] = useState(store.get());
  useEffect(() => {
    setState(store.get());
    return store.subscribe(() => setState(store.get()));
  }, [store]);
  return state;
};

let toastIds = 0;

export const showToast = (store: Store, toast: Toast): void => {
  const id = ++toastIds;
  store.set({ toasts: [...store.get().toasts, { ...toast, id }] });
  if (toast.seconds >= 0) setTimeout(() => dropToast(store, id), (toast.seconds || 5) * 1000);
};

export const dropToast = (store: Store, id: number): void =>
  store.set({ toasts: store.get().toasts.filter((toast) => toast.id !== id) });

export const askPerson = (store: Store, question: Question): void =>
  store.set({ questions: [...store.get().questions, question] });

export const dropQuestion = (store: Store, question: Question): void =>
  store.set({ questions: store.get().questions.filter((other) => other !== question) });
