import { useEffect, useState } from 'preact/hooks';
import { useWork, type Work } from '../safety/useWork.ts';

/** What a view shows, asked for when it is opened and again after each change. */
export const useDesk = <T>(
  load: () => Promise<T>,
): { readonly desk: T | null; readonly work: Work; readonly refresh: () => Promise<void> } => {
  const work = useWork();
  const [desk, setDesk] = useState<T | null>(null);
  const refresh = async (): Promise<void> => setDesk(await load());
  useEffect(() => {
    void work.run(async () => {
      await refresh();
      return null;
    });
  }, []);
  return { desk, work, refresh };
};
