import { Note } from '../parts/note.tsx';
import { useSession } from '../session.ts';
import { useAsk } from '../useAsk.ts';

/** R9: below the observations, the way to what the programme asks for and to what came of it; for those who lead. */
export const Programme = () => {
  const { say, word, book } = useSession();
  const showing = useAsk('showProgramme');
  if (book.role !== 'owner' && book.role !== 'manager') return null;
  return (
    <>
      <p class="meta">
        {say('sidebar.programme')}
        {(['Items', 'Reviews'] as const).map((tab) => (
          <button
            key={tab}
            type="button"
            class="link"
            aria-busy={showing.busy}
            onClick={() => void showing.run({ tab })}
          >
            {word(`tab.${tab}`)}
          </button>
        ))}
      </p>
      {showing.trouble && <Note kind="error">{showing.trouble.message}</Note>}
    </>
  );
};
