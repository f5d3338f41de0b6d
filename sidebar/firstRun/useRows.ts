import { useEffect, useState } from 'preact/hooks';
import type { FieldValue, FormValues } from '../../src/schema/derive/forms.ts';
import { ask } from '../ask.ts';
import { useKnown } from './known.ts';
import { passStep } from './passStep.ts';
import { useEdits } from './useEdits.ts';

type Held = Readonly<Record<string, unknown>> & { readonly id: string };

/** The keys of rows that stand nowhere yet begin so: ids of the sheet hold no such sign. */
const fresh = '+';

/**
 * The rows of a list in a step: those that stand, with what was typed over them, and new ones.
 * @param done How many steps are done with it.
 * @param begin New rows that stand there from the beginning.
 */
export const useRows = (
  table: 'Stages' | 'Team',
  standing: readonly Held[],
  done: number,
  begin: readonly FormValues[] = [],
) => {
  const { save, next, trouble, conflict, now } = useKnown();
  const edits = useEdits();
  const [made, setMade] = useState(() => begin.map((values, at) => ({ key: `${fresh}${at}`, values })));
  const [removed, setRemoved] = useState<readonly string[]>([]);
  /** The row that was refused. */
  const [wrong, setWrong] = useState<string | null>(null);
  const held = (path: string): FieldValue => {
    const [key = '', name = ''] = path.split('.');
    const row: Readonly<Record<string, unknown>> =
      standing.find(({ id }) => id === key) ?? made.find((one) => one.key === key)?.values ?? {};
    const value = row[name];
    return typeof value === 'string' || typeof value === 'number' ? value : null;
  };
  useEffect(() => {
    if (conflict) edits.settle(held);
  }, [conflict, now]);
  const keys = [
    ...standing.map(({ id }) => id).filter((id) => !removed.includes(id)),
    ...made.map(({ key }) => key),
  ];
  const isNew = (key: string): boolean => key.startsWith(fresh);

  /** Row by row: whatever was saved stands, and is not sent again. */
  const saveAll = async (): Promise<boolean> => {
    for (const key of keys) {
      const { values, seen } = edits.under(`${key}.`);
      const own = made.find((one) => one.key === key);
      if (!own && Object.keys(values).length === 0) continue;
      setWrong(key);
      const row = own
        ? { table, id: null, values: { ...own.values, ...values }, seen: {} }
        : { table, id: key, values, seen };
      if (!(await save(() => ask('saveFirstRow', row)))) return false;
      if (own) setMade((before) => before.filter((one) => one.key !== key));
      edits.forget(`${key}.`);
    }
    for (const id of removed) {
      setWrong(id);
      if (!(await save(() => ask('removeStage', { id })))) {
        setRemoved([]);
        return false;
      }
    }
    setWrong(null);
    return save(() => passStep(done));
  };
  return {
    keys,
    isNew,
    text: (key: string, name: string): FieldValue => edits.of(`${key}.${name}`, held(`${key}.${name}`)),
    set: (key: string, name: string, value: FieldValue): void =>
      edits.set(`${key}.${name}`, value, held(`${key}.${name}`)),
    message: (key: string, name: string): string | undefined =>
      key === wrong ? trouble?.fields[name] : undefined,
    add: (values: FormValues): void =>
      setMade((before) => [...before, { key: `${fresh}${Date.now()}`, values }]),
    remove: (key: string): void => {
      edits.forget(`${key}.`);
      if (isNew(key)) setMade((before) => before.filter((one) => one.key !== key));
      else setRemoved((before) => [...before, key]);
    },
    any: edits.any || made.length > 0 || removed.length > 0,
    go: async (): Promise<void> => {
      if (await saveAll()) next();
    },
    /** Goes on without what was typed. */
    pass: async (): Promise<void> => {
      if (await save(() => passStep(done))) next();
    },
  };
};
