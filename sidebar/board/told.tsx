import { useDialog } from '../dialog/dialogWords.ts';
import { useBoardBook } from './boardContext.ts';

/** Below everything: what is being done, what was done, what went wrong. */
export const Told = () => {
  const { say } = useDialog();
  const {
    board: { busy, told },
  } = useBoardBook();
  return (
    <div class="told">
      <span role="status">{busy ? say('board.loading') : told?.kind === 'info' ? told.text : ''}</span>
      {!busy && told?.kind === 'error' && (
        <span class="error" role="alert">
          {told.text}
        </span>
      )}
    </div>
  );
};
