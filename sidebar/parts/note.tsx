import type { ComponentChildren } from 'preact';
import { useSession } from '../session.ts';
import { Button } from './button.tsx';

/** A message that stays where it is; errors are read out at once. */
export const Note = ({
  kind,
  children,
}: {
  kind: 'error' | 'warning' | 'info';
  children: ComponentChildren;
}) => (
  <div class={`note note-${kind}`} role={kind === 'error' ? 'alert' : undefined}>
    {children}
  </div>
);

/** An error with the way to try again. */
export const RetryNote = ({ message, onRetry }: { message: string; onRetry: () => void }) => {
  const { say } = useSession();
  return (
    <Note kind="error">
      <p>{message}</p>
      <Button small onClick={onRetry}>
        {say('sidebar.retry')}
      </Button>
    </Note>
  );
};
