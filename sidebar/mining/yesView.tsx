import { useState } from 'preact/hooks';
import { useDialog } from '../dialog/dialogWords.ts';
import { Button } from '../parts/button.tsx';
import { Help } from '../parts/help.tsx';
import { Note } from '../parts/note.tsx';
import { useKnown } from './begun.ts';
import { CardView } from './cardView.tsx';
import { ColumnChoice } from './columnChoice.tsx';
import { faultText } from './faultText.ts';
import { type Learned, learn } from './learn.ts';
import { Left } from './left.tsx';
import { RunBar } from './runBar.tsx';
import { answers, isAfterwards, keysOf, type Target } from './target.ts';
import { TargetChoice } from './targetChoice.tsx';
import { TreeView } from './treeView.tsx';
import { pause, useRun } from './useRun.ts';

interface Found {
  readonly learned: Learned;
  readonly target: Target;
  readonly title: string;
}

/** R34–R37: who says yes, as profiles to read and as a scorecard to rank by, both judged on rows kept aside. */
export const YesView = () => {
  const words = useDialog();
  const { say, count } = words;
  const { begun, register, fieldOf, percent } = useKnown();
  const [asked, setAsked] = useState<{ readonly target: Target | null; readonly title: string }>({
    target: null,
    title: '',
  });
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [trusted, setTrusted] = useState<ReadonlySet<string>>(new Set());
  const [found, setFound] = useState<Found | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const run = useRun();
  const { target, title } = asked;
  const fields = target ? begun.fields.filter(({ key }) => !keysOf(target).includes(key)) : [];

  const ask = (next: Target | null, called: string): void => {
    setAsked({ target: next, title: called });
    setTrusted(new Set());
    setFault(null);
    setFound(null);
    if (next === null) return;
    const known = begun.fields.filter(
      (field) => !keysOf(next).includes(field.key) && !isAfterwards(next, field),
    );
    setChosen(new Set(known.map(({ key }) => key)));
  };
  const choose = (next: ReadonlySet<string>): void => {
    // What a person ticks is meant, whatever it knows.
    setTrusted(new Set([...trusted, ...[...next].filter((key) => !chosen.has(key))]));
    setChosen(next);
  };
  const find = async (meant: ReadonlySet<string>): Promise<void> => {
    if (!target) return;
    setFault(null);
    setFound(null);
    const learned = await run.go(async ({ tell, stopped }) => {
      const reading = (share: number): void => tell(say('mining.reading'), share / 2);
      reading(0);
      const keys = begun.fields.flatMap(({ key }) => (chosen.has(key) ? [key] : []));
      await register.load([...new Set([...keysOf(target), ...keys])], reading, stopped);
      const sales = target.kind === 'product' ? await register.loadSales(stopped) : new Map();
      if (stopped()) return null;
      const columns = keys.flatMap((key) => fieldOf(key) ?? []).map(register.column);
      const question = { answers: answers(target, register, sales), columns, trusted: meant };
      return learn(question, (share) => tell(say('mining.learning'), (1 + share) / 2), pause, stopped);
    });
    if (learned === null) return;
    if ('code' in learned) setFault(faultText(learned, words));
    else setFound({ learned, target, title });
  };
  const trust = (key: string): void => {
    const next = new Set([...trusted, key]);
    setTrusted(next);
    void find(next);
  };
  return (
    <div class="scroll" aria-busy={run.busy !== null}>
      <Help>{say('mining.help.yes')}</Help>
      <TargetChoice disabled={run.busy !== null} onChange={ask} />
      {target && (
        <>
          <ColumnChoice
            fields={fields}
            chosen={chosen}
            doubtful={(field) => isAfterwards(target, field)}
            disabled={run.busy !== null}
            onChange={choose}
          />
          <div class="act">
            <Button primary busy={run.busy !== null} onClick={() => void find(trusted)}>
              {say('mining.find')}
            </Button>
          </div>
        </>
      )}
      <RunBar run={run} />
      {fault !== null && <Note kind="warning">{fault}</Note>}
      {found && (
        <>
          <p role="status">
            {say('mining.rows', {
              n: count(found.learned.mined.rows),
              yes: count(found.learned.mined.positives),
              share: percent(found.learned.mined.positives / found.learned.mined.rows),
            })}
          </p>
          <Left learned={found.learned} onTrust={trust} />
          <div class="models">
            <TreeView mined={found.learned.mined} title={found.title} />
            <CardView mined={found.learned.mined} target={found.target} title={found.title} />
          </div>
        </>
      )}
    </div>
  );
};
