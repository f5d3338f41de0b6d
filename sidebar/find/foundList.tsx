import type { FoundCustomer } from '../../src/usecases/findCustomers.ts';
import { Icon } from '../parts/icon.tsx';
import { useSession } from '../session.ts';
import { marked } from './marked.ts';

interface Props {
  readonly label: string;
  readonly found: readonly FoundCustomer[];
  /** What was looked for: marked where it stands. */
  readonly text: string;
  readonly onOpen: (id: string) => void;
}

/** Customers in a list. */
export const FoundList = ({ label, found, text, onOpen }: Props) => (
  <ul class="items found" aria-label={label}>
    {found.map((one) => (
      <li key={one.id}>
        <button type="button" class="row" onClick={() => onOpen(one.id)}>
          <span class="subject">
            <span class="clip" title={one.name}>
              <Marked text={one.name} query={text} />
            </span>
            {one.favourite && <Icon name="star" filled />}
          </span>
          <span class="meta clip">
            {one.match === null || one.match === one.name ? (
              <About one={one} />
            ) : (
              <span class="clip" title={one.match}>
                <Marked text={one.match} query={text} />
              </span>
            )}
          </span>
        </button>
      </li>
    ))}
  </ul>
);

const About = ({ one }: { one: FoundCustomer }) => {
  const { word } = useSession();
  const kind = one.status && word(`Customers.status.${one.status}`);
  return <span class="clip">{[kind, one.sector ?? one.country, one.owner].filter(Boolean).join(' · ')}</span>;
};

const Marked = ({ text, query }: { text: string; query: string }) => (
  <>
    {marked(text, query).map(({ text: piece, hit }, index) =>
      hit ? <mark key={index}>{piece}</mark> : piece,
    )}
  </>
);
