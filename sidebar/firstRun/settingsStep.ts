import { useEffect } from 'preact/hooks';
import type { FieldValue } from '../../src/schema/derive/forms.ts';
import { ask } from '../ask.ts';
import { useKnown } from './known.ts';
import { type EditsByKey, useEdits } from './useEdits.ts';

/**
 * A step that asks for settings: what its fields show, what is wrong with them, and how it is saved.
 * @param done How many steps are done with it.
 * @param first What is proposed.
 */
export const useSettings = (done: number, first: EditsByKey = {}) => {
  const { now, save, next, trouble, conflict } = useKnown();
  const edits = useEdits(first);
  const held = (key: string): FieldValue => now.settings[key] ?? null;
  useEffect(() => {
    if (conflict) edits.settle(held);
  }, [conflict, now]);
  return {
    text: (key: string): string => String(edits.of(key, held(key)) ?? ''),
    set: (key: string, value: string): void => edits.set(key, value, held(key)),
    message: (key: string): string | undefined => trouble?.fields[key],
    any: edits.any,
    go: async (): Promise<void> => {
      if (await save(() => ask('saveFirstStep', { ...edits.under(''), done }))) next();
    },
  };
};

export type SettingsForm = ReturnType<typeof useSettings>;
