import type { Card } from '../../src/usecases/sales/board.ts';
import type { speak } from '../speak.ts';

/** How people call an opportunity: its customer, and what it is about. */
export const titleOf = (
  { customerName, product, number }: Pick<Card, 'customerName' | 'product' | 'number'>,
  say: ReturnType<typeof speak>,
): string => [customerName ?? say('board.card.unassigned'), product ?? number].filter(Boolean).join(' · ');
