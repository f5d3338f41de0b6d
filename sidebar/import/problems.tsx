import type { LineProblem } from '../../src/domain/import/draft.ts';
import type { Say } from './words.ts';

interface Props {
  readonly say: Say;
  readonly title: string;
  readonly problems: readonly LineProblem[];
  /** How many there are in all. */
  readonly count: number;
}

/** Each problem at its cell: line, column, what stands there, what to do, what happens until then. */
export const Problems = ({ say, title, problems, count }: Props) => (
  <details class="problems">
    <summary>
      {title}: {count}
    </summary>
    <table>
      <thead>
        <tr>
          <th scope="col" class="number">
            {say('import.problems.line')}
          </th>
          <th scope="col">{say('import.problems.header')}</th>
          <th scope="col">{say('import.problems.found')}</th>
          <th scope="col">{say('import.problems.what')}</th>
          <th scope="col">{say('import.problems.effect')}</th>
        </tr>
      </thead>
      <tbody>
        {problems.map(({ line, header, found, code, skips }) => (
          <tr key={`${line}${header}${code}`}>
            <td class="number">{line}</td>
            <th scope="row">{header}</th>
            <td>{found}</td>
            <td>{whatToDo(say, code)}</td>
            <td class="muted">
              {say(skips === 'line' ? 'import.problems.skipsLine' : 'import.problems.skipsCell')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
    {count > problems.length && <p>{say('import.problems.more', { n: count - problems.length })}</p>}
  </details>
);

/** What is said of a form's field is said otherwise of a file's cell. */
const ofFiles: ReadonlySet<string> = new Set(['twice', 'several', 'noSuchRow', 'outOfRange', 'notAChoice']);

const whatToDo = (say: Say, code: LineProblem['code']): string =>
  ofFiles.has(code) ? say(`import.problem.${code}`) : say(`field.${code}`, { example: '2026-01-31' });
