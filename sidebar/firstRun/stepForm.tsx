import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from '../parts/button.tsx';
import { StepTrouble } from './firstRunPage.tsx';
import { useKnown } from './known.ts';

interface Props {
  readonly title: string;
  readonly text: string;
  /** What the blue button says, and what it does; none where the step has other ways on. */
  readonly go?: string;
  readonly onGo?: () => void;
  readonly children: ComponentChildren;
  /** A second way on. */
  readonly beside?: ComponentChildren;
}

/** One step: its title takes the keyboard, so that it is read out; Enter goes on. */
export const StepForm = ({ title, text, go, onGo, children, beside }: Props) => {
  const known = useKnown();
  const heading = useRef<HTMLHeadingElement>(null);
  const form = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  const { trouble, conflict } = known;
  useLayoutEffect(() => {
    form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [trouble, conflict]);
  return (
    <form
      ref={form}
      class="form-page"
      onSubmit={(event) => {
        event.preventDefault();
        if (!known.busy) onGo?.();
      }}
    >
      <div class="scroll pad">
        <h2 ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <p class="muted">{text}</p>
        <StepTrouble known={known} />
        {children}
      </div>
      {go !== undefined && (
        <footer class="foot">
          <Button type="submit" primary busy={known.busy}>
            {go}
          </Button>
          {beside}
        </footer>
      )}
    </form>
  );
};
