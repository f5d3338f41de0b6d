import { useMemo, useState } from 'preact/hooks';
import { DialogContext, dialogWords } from '../dialog/dialogWords.ts';
import { Button } from '../parts/button.tsx';
import { AreaList } from './areaList.tsx';
import { placeOf, reportOf, summaryOf } from './summary.ts';
import { type Begun, useCheck } from './useCheck.ts';

/** The whole dialog: what is asked of this installation, and what came. */
export const CheckDialog = ({ begun }: { begun: Begun }) => {
  const speaking = useMemo(() => dialogWords(begun.words, begun.language), [begun]);
  const { say, word } = speaking;
  const check = useCheck(begun.areas);
  const [copied, setCopied] = useState<'yes' | 'no' | null>(null);
  const busy = check.now !== null;
  const done = Object.keys(check.results).length;
  const summary = busy ? null : summaryOf(check, speaking);
  const report = (): string => reportOf(begun, check, speaking);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(report());
      setCopied('yes');
    } catch {
      setCopied('no');
    }
  };
  const start = (): void => {
    setCopied(null);
    void check.run();
  };
  const progress =
    check.now === null
      ? ''
      : say('check.running', { area: word(`check.area.${check.now}`), done, of: begun.areas.length });
  return (
    <DialogContext.Provider value={speaking}>
      <main class="app">
        <h1 class="unseen">{say('check.title')}</h1>
        <div class="scroll">
          <p>{say('check.lead')}</p>
          <p class="muted">{placeOf(begun, speaking)}</p>
          {summary !== null && (
            <p class="note" role="status">
              {summary}
            </p>
          )}
          {copied === 'no' && (
            <label class="field">
              <span class="label">{say('check.notCopied')}</span>
              <textarea class="report" readOnly rows={6} value={report()} />
            </label>
          )}
          <AreaList areas={begun.areas} state={check} />
        </div>
        <footer class="foot">
          <span class="foot-text">
            {busy && <progress max={begun.areas.length} value={done} aria-label={progress} />}
            <span role="status">{busy ? progress : copied === 'yes' ? say('check.copied') : ''}</span>
          </span>
          <Button disabled={busy || done === 0} onClick={() => void copy()}>
            {say('check.copy')}
          </Button>
          {busy ? (
            <Button primary onClick={check.stop}>
              {say('check.stop')}
            </Button>
          ) : (
            <Button primary onClick={start}>
              {say(done > 0 ? 'check.again' : 'check.start')}
            </Button>
          )}
        </footer>
      </main>
    </DialogContext.Provider>
  );
};
