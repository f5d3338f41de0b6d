import { useDialog } from '../dialog/dialogWords.ts';
import { type Head, Heads } from '../dialog/heads.tsx';
import type { Checked } from './useCheck.ts';

type Outcome = Checked['outcomes'][number];

const heads: readonly Head[] = [
  ['check.col.asked', 'text'],
  ['check.col.expected', 'text'],
  ['check.col.found', 'text'],
  ['check.col.page', 'text'],
];

const timeHeads: readonly Head[] = [
  ['check.col.asked', 'text'],
  ['check.col.took', 'number'],
];

/** What does not simply agree, one below the other; or how long things took. */
export const Outcomes = ({ outcomes }: { outcomes: readonly Outcome[] }) => {
  const { say, word, count } = useDialog();
  const times = outcomes.filter(({ status }) => status === 'told');
  const others = outcomes.filter(({ status }) => status !== 'told');
  return (
    <>
      {others.length > 0 && (
        <table class="outcomes">
          <Heads heads={heads} />
          <tbody>
            {others.map((one) => (
              <tr key={one.title}>
                <th scope="row">
                  <code>{one.title}</code>
                  <span class={`badge is-${one.status}`}>{word(`check.status.${one.status}`)}</span>
                  {one.assumed && <span class="badge">{say('check.assumed')}</span>}
                </th>
                <td>
                  <code>{one.expected}</code>
                </td>
                <td>
                  {one.status === 'failed' ? (
                    <span class="failed">{one.found}</span>
                  ) : (
                    <code>{one.found}</code>
                  )}
                </td>
                <td class="page">
                  <a
                    href={one.page}
                    target="_blank"
                    rel="noreferrer"
                    aria-label={say('check.page.of', { asked: one.title })}
                  >
                    {say('check.page')}
                  </a>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {times.length > 0 && (
        <table class="outcomes">
          <Heads heads={timeHeads} />
          <tbody>
            {times.map(({ title, found }) => (
              <tr key={title}>
                <th scope="row">
                  <code>{title}</code>
                </th>
                <td class="number">{say('check.took', { n: count(Number(found)) })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
};
