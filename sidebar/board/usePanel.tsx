import type { ComponentChild } from 'preact';
import { useState } from 'preact/hooks';
import type { Card } from '../../src/usecases/sales/board.ts';
import { useBoardBook } from './boardContext.ts';
import { MovePanel } from './movePanel.tsx';
import { OpportunityForm } from './opportunityForm.tsx';
import { OpportunityView } from './opportunityView.tsx';

type Panel =
  | { readonly kind: 'move'; readonly card: Card; readonly to: string }
  | { readonly kind: 'open'; readonly id: string }
  | { readonly kind: 'new' };

export interface Panels {
  /** The panel that takes the place of the lists; null where none is open. */
  readonly panel: ComponentChild;
  readonly open: (id: string) => void;
  readonly add: () => void;
  /** Moves it; where something must be said with that, asks for it first. */
  readonly move: (card: Card, to: string) => void;
}

/** What opens over a view of the board, and closes again with the focus back where it was. */
export const usePanel = (): Panels => {
  const { begun, board } = useBoardBook();
  const [panel, setPanel] = useState<Panel | null>(null);
  const [from, setFrom] = useState<string | null>(null);
  const show = (next: Panel): void => {
    setFrom(document.activeElement?.id ?? null);
    board.tell('');
    setPanel(next);
  };
  const close = (): void => {
    setPanel(null);
    if (from) setTimeout(() => document.getElementById(from)?.focus());
  };
  const move = (card: Card, to: string): void => {
    const means = begun.stages.find(({ name }) => name === to)?.means ?? 'open';
    const typed = card.stage === to;
    if (means === 'open' && !typed) void board.move(card, to, {});
    else show({ kind: 'move', card, to });
  };
  const drawn = (): ComponentChild => {
    if (panel === null) return null;
    if (panel.kind === 'move') return <MovePanel card={panel.card} to={panel.to} onClose={close} />;
    if (panel.kind === 'new') return <OpportunityForm panel={null} onClose={close} />;
    return <OpportunityView id={panel.id} onClose={close} />;
  };
  return {
    panel: drawn(),
    open: (id) => show({ kind: 'open', id }),
    add: () => show({ kind: 'new' }),
    move,
  };
};
