import { useState } from 'preact/hooks';
import type { Card } from '../../src/usecases/sales/board.ts';

/** The card under the pointer: what a drop carries is text only, and other pages must not learn of it. */
let dragged: Card | null = null;

export const drag = (card: Card) => ({
  draggable: true,
  onDragStart: (event: DragEvent) => {
    dragged = card;
    event.dataTransfer?.setData('text/plain', card.id);
  },
  onDragEnd: () => {
    dragged = null;
  },
});

/** A place where a card of another stage may be dropped. */
export const useDrop = (stage: string, onMove: (card: Card, to: string) => void) => {
  const [over, setOver] = useState(false);
  const takes = (): boolean => dragged !== null && dragged.stage !== stage;
  return {
    over,
    events: {
      onDragOver: (event: DragEvent) => {
        if (!takes()) return;
        event.preventDefault();
        setOver(true);
      },
      onDragLeave: () => setOver(false),
      onDrop: (event: DragEvent) => {
        event.preventDefault();
        setOver(false);
        if (dragged && takes()) onMove(dragged, stage);
        dragged = null;
      },
    },
  };
};
