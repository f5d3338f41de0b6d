import { useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from '../parts/button.tsx';

interface Props {
  readonly text: string;
  readonly yes: string;
  readonly no: string;
  readonly busy?: boolean;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/** A question in the place of the buttons that led to it; the keyboard is at what changes nothing. */
export const Confirm = ({ text, yes, no, busy = false, onYes, onNo }: Props) => {
  const stay = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => stay.current?.focus(), []);
  return (
    <div class="leave" role="alertdialog" aria-label={text}>
      <p>{text}</p>
      <Button primary buttonRef={stay} onClick={onNo}>
        {no}
      </Button>
      <Button danger busy={busy} onClick={onYes}>
        {yes}
      </Button>
    </div>
  );
};
