import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface Props {
  readonly title: string;
  readonly count?: number | undefined;
  readonly action?: ComponentChildren;
  /** Heading level: 2 directly in a view, 3 inside a card, whose name is the 2. */
  readonly level: 2 | 3;
  readonly children: ComponentChildren;
}

/** A titled part of a view. */
export const Section = ({ title, count, action, level, children }: Props) => {
  const id = useId();
  const Heading = `h${level}` as const;
  return (
    <section class="section" aria-labelledby={id}>
      <header>
        <Heading id={id}>
          {title}
          {count !== undefined && count > 0 && <span class="count">{count}</span>}
        </Heading>
        {action}
      </header>
      {children}
    </section>
  );
};
