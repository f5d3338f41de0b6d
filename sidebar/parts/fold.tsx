import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { useSession } from '../session.ts';
import { Icon } from './icon.tsx';

interface Props {
  /** Under which it is remembered whether it stood open. */
  readonly name: string;
  readonly title: string;
  readonly count?: number | undefined;
  readonly action?: ComponentChildren;
  readonly open?: boolean;
  readonly children: ComponentChildren;
}

/** A part of the card under its title, opened and closed by it; the next card has it the same way. */
export const Fold = ({ name, title, count, action, open = false, children }: Props) => {
  const { folds } = useSession();
  const id = useId();
  const [shown, setShown] = useState(folds.get(name) ?? open);
  const turn = (): void => {
    folds.set(name, !shown);
    setShown(!shown);
  };
  return (
    <section class="section fold" aria-labelledby={id}>
      <header>
        <h3>
          <button type="button" id={id} aria-expanded={shown} aria-controls={`${id}-body`} onClick={turn}>
            <Icon name="chevron" />
            <span>{title}</span>
            {count !== undefined && count > 0 && <span class="count">{count}</span>}
          </button>
        </h3>
        {action}
      </header>
      <div id={`${id}-body`} hidden={!shown}>
        {shown && children}
      </div>
    </section>
  );
};
