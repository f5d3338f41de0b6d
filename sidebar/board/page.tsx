import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useDialog } from '../dialog/dialogWords.ts';
import { IconButton } from '../parts/iconButton.tsx';
import { Told } from './told.tsx';

interface Props {
  readonly title: string;
  readonly children: ComponentChildren;
  readonly onClose: () => void;
  readonly foot?: ComponentChildren;
}

/** A panel over the lists: its title has the focus, Escape goes back. */
export const Page = ({ title, children, onClose, foot }: Props) => {
  const { say } = useDialog();
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  return (
    // Escape is offered beside the button that does the same.
    // biome-ignore lint/a11y/noStaticElementInteractions: the key is heard wherever the focus is inside
    <div class="board-page" onKeyDown={(event) => event.key === 'Escape' && onClose()}>
      <div class="board-head">
        <IconButton icon="back" label={say('board.back')} onClick={onClose} />
        <h2 ref={heading} tabIndex={-1}>
          {title}
        </h2>
      </div>
      <div class="scroll">{children}</div>
      <Told />
      {foot && <footer class="foot">{foot}</footer>}
    </div>
  );
};
