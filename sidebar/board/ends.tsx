import type { Card } from '../../src/usecases/sales/board.ts';
import { useBoardBook } from './boardContext.ts';
import { useDrop } from './drag.ts';

interface Props {
  readonly onMove: (card: Card, to: string) => void;
}

/** The stages that are no columns, for cards that are dropped; by keyboard each card offers them itself. */
export const Ends = ({ onMove }: Props) => {
  const { stages } = useBoardBook().begun;
  return (
    <div class="ends" aria-hidden="true">
      {stages
        .filter(({ means }) => means !== 'open')
        .map(({ name, means }) => (
          <End key={name} name={name} means={means} onMove={onMove} />
        ))}
    </div>
  );
};

const End = ({ name, means, onMove }: Props & { readonly name: string; readonly means: string }) => {
  const { over, events } = useDrop(name, onMove);
  return (
    <span class={`end end-${means}${over ? ' over' : ''}`} {...events}>
      {name}
    </span>
  );
};
