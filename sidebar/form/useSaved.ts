import { useSession } from '../session.ts';

/** What follows a save: it is told, the form goes, and lists learn that they are stale. Gives null: there is no clash. */
export const useSaved = (onClose: () => void): ((text: string) => null) => {
  const { announce, wrote } = useSession();
  return (text) => {
    announce(text);
    onClose();
    wrote();
    return null;
  };
};
