import type { FoundCustomer } from '../../src/usecases/findCustomers.ts';
import { useSession } from '../session.ts';

interface Props {
  readonly found: readonly FoundCustomer[];
  /** Called when the arrow goes up from the first. */
  readonly onLeave: () => void;
}

/** What a search found; arrow keys go up and down. */
export const FoundList = ({ found, onLeave }: Props) => {
  const { say, openCustomer } = useSession();
  const move = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || !(event.currentTarget instanceof HTMLElement)) return;
    event.preventDefault();
    const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('button')];
    const at = buttons.findIndex((button) => button.matches(':focus')) + step;
    if (at < 0) onLeave();
    else buttons[at]?.focus();
  };
  return (
    <ul class="items found" aria-label={say('sidebar.find.results')} onKeyDown={move}>
      {found.map((one) => (
        <li key={one.id}>
          <button type="button" class="row" onClick={() => openCustomer(one.id)}>
            <span class="subject clip">{one.name}</span>
            <span class="meta clip">
              {one.match ?? [one.sector, one.country].filter(Boolean).join(' · ')}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
};
