import { useCallback, useEffect, useState } from 'preact/hooks';
import type { CheckReport } from '../../src/usecases/checkRegister.ts';
import { useDialog } from '../dialog/dialogWords.ts';
import { Button } from '../parts/button.tsx';
import { Note } from '../parts/note.tsx';
import { Segmented } from '../parts/segmented.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { useAsk } from '../useAsk.ts';
import { FindingRow } from './findingRow.tsx';

type Kind = keyof CheckReport['counts'];

/** R14: the cells that need a look, each with a fix beside it where one can be told. */
export const Checks = () => {
  const { say, count } = useDialog();
  const [kind, setKind] = useState<Kind | 'all'>('all');
  const [report, setReport] = useState<CheckReport | null>(null);
  const check = useAsk('checkRegister');

  const load = useCallback(
    async (of: Kind | 'all', known: CheckReport | null = null) => {
      const answer = await check.run({ kind: of === 'all' ? null : of, from: known?.findings.length ?? 0 });
      if (answer)
        setReport({ ...answer.value, findings: [...(known?.findings ?? []), ...answer.value.findings] });
    },
    [check.run],
  );
  useEffect(() => {
    void load(kind);
  }, [load, kind]);

  const all = report === null ? 0 : Object.values(report.counts).reduce((sum, n) => sum + n, 0);
  const kinds = report === null ? [] : kindsOf(report);
  return (
    <>
      <div class="tools">
        {kinds.length > 1 ? (
          <Segmented
            label={say('clean.kinds')}
            value={kind}
            options={[
              { value: 'all' as const, text: `${say('clean.kind.all')} ${count(all)}` },
              ...kinds.map((value) => ({
                value,
                text: `${say(`clean.kind.${value}`)} ${count(report?.counts[value] ?? 0)}`,
              })),
            ]}
            onChange={setKind}
          />
        ) : (
          <span />
        )}
        <Button small busy={check.busy} onClick={() => load(kind)}>
          {say('clean.again')}
        </Button>
      </div>
      <div class={check.busy ? 'progress' : 'progress off'} aria-hidden="true" />
      <div class="scroll" aria-busy={check.busy}>
        {check.trouble && <Note kind="error">{check.trouble.message}</Note>}
        <p class="sum" role="status">
          {report === null
            ? say('clean.checking')
            : all === 0
              ? say('clean.checked.none', { checked: count(report.checked) })
              : say('clean.checked', { n: all, checked: count(report.checked) })}
        </p>
        {report === null && check.busy && <Skeleton lines={6} label={say('clean.loading')} />}
        <ul class="findings">
          {report?.findings.map((finding) => (
            <FindingRow key={`${finding.cell}${finding.code}${finding.shown}`} finding={finding} />
          ))}
        </ul>
        {report !== null && report.findings.length < report.total && (
          <div class="more-row">
            <Button busy={check.busy} onClick={() => load(kind, report)}>
              {say('clean.more')}
            </Button>
          </div>
        )}
      </div>
    </>
  );
};

const kindsOf = ({ counts }: CheckReport): readonly Kind[] =>
  Object.keys(counts).filter((kind): kind is Kind => kind in counts && counts[kind as Kind] > 0);
