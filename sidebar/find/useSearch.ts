import { useEffect, useRef, useState } from 'preact/hooks';
import type { Filters, Findings } from '../../src/usecases/findCustomers.ts';
import type { OwnCustomers } from '../../src/usecases/ownCustomers.ts';
import { useSession } from '../session.ts';
import { useAsk } from '../useAsk.ts';

/** Time without a key before a search goes out, milliseconds. */
const pause = 250;

const noFilters: Filters = { status: null, type: null, mine: false, favourites: false, department: null };

export interface Search {
  readonly text: string;
  readonly filters: Filters;
  /** Whether any filter is set. */
  readonly narrowed: boolean;
  /** What one marked and opened last; null where something is looked for, or there is nothing of that. */
  readonly own: OwnCustomers | null;
  readonly findings: Findings | null;
  /** Whether what is shown answers what stands in the box. */
  readonly current: boolean;
  readonly busy: boolean;
  readonly trouble: string | null;
  readonly type: (text: string) => void;
  readonly filter: (filters: Filters) => void;
  /** Lists the register although nothing is looked for. */
  readonly all: () => void;
  readonly again: () => void;
  /** A customer is opened from here: the lists of one's own are no longer what they were. */
  readonly opened: () => void;
}

/** What is looked for and what was found. Asked when the view is shown, on typing after a pause, and after writes. */
export const useSearch = (shown: boolean): Search => {
  const { writes } = useSession();
  const [text, setText] = useState('');
  const [filters, setFilters] = useState(noFilters);
  const [all, setAll] = useState(false);
  const [own, setOwn] = useState<OwnCustomers | null>(null);
  const [findings, setFindings] = useState<Findings | null>(null);
  const [answered, setAnswered] = useState('');
  const finding = useAsk('findCustomers');
  const recalling = useAsk('recentCustomers');
  const asked = useRef('');
  const opens = useRef(0);
  const narrowed = Object.values(filters).some(Boolean);
  const looking = text.trim() !== '' || narrowed || all;
  const wanted = JSON.stringify([writes, text, filters, all, looking || opens.current]);

  const find = async (): Promise<void> => {
    const answer = await finding.run({ text, ...filters });
    if (!answer) return;
    setFindings(answer.value);
    setAnswered(wanted);
  };
  const recall = async (): Promise<void> => {
    const answer = await recalling.run({});
    if (!answer || asked.current !== wanted) return;
    const none = answer.value.recent.length + answer.value.favourites.length === 0;
    setOwn(none ? null : answer.value);
    if (none) return find();
    finding.clear();
    setAnswered(wanted);
  };
  const again = async (): Promise<void> => {
    asked.current = wanted;
    await (looking ? find() : recall());
  };
  useEffect(() => {
    if (!shown || asked.current === wanted) return;
    const timer = setTimeout(again, asked.current === '' ? 0 : pause);
    return () => clearTimeout(timer);
  }, [wanted, shown]);

  return {
    text,
    filters,
    narrowed,
    own: looking ? null : own,
    findings,
    current: answered === wanted,
    busy: finding.busy || recalling.busy,
    trouble: finding.trouble?.message ?? recalling.trouble?.message ?? null,
    type: (typed) => {
      setAll(false);
      setText(typed);
    },
    filter: setFilters,
    all: () => setAll(true),
    again,
    opened: () => {
      opens.current += 1;
    },
  };
};
