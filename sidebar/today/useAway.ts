import { useCallback, useState } from 'preact/hooks';

interface Away {
  readonly has: (id: string) => boolean;
  readonly set: (id: string, away: boolean) => void;
  readonly clear: () => void;
}

/** Which of a list are out of sight: done here, not yet confirmed by the server. */
export const useAway = (): Away => {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const set = (id: string, away: boolean): void =>
    setIds((before) => new Set(away ? [...before, id] : [...before].filter((one) => one !== id)));
  const clear = useCallback(() => setIds(new Set()), []);
  return { has: (id) => ids.has(id), set, clear };
};
