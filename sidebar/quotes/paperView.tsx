import { useEffect, useRef, useState } from 'preact/hooks';
import { useDialog } from '../dialog/dialogWords.ts';
import { Button } from '../parts/button.tsx';
import { IconButton } from '../parts/iconButton.tsx';
import { fileName, saveFile } from '../safety/saveFile.ts';
import { useAsk } from '../useAsk.ts';
import type { QuoteShown } from './begun.ts';

/** The quote as it is printed, and the ways to hand it over. */
export const PaperView = ({ shown, onBack }: { shown: QuoteShown; onBack: () => void }) => {
  const { say } = useDialog();
  const [html, setHtml] = useState<string | null>(null);
  const sheet = useRef<HTMLIFrameElement>(null);
  const showing = useAsk('printQuote');
  const making = useAsk('printQuote');
  const { id, number } = shown.quote;
  useEffect(() => {
    void showing.run({ id, pdf: false }).then((answer) => answer && setHtml(answer.value.html));
  }, [id]);
  const download = async (): Promise<void> => {
    const answer = await making.run({ id, pdf: true });
    if (answer?.value.pdf)
      saveFile(`${fileName(answer.value.name)}.pdf`, 'application/pdf', [bytesOf(answer.value.pdf)]);
  };
  const trouble = showing.trouble ?? making.trouble;
  return (
    <main class="app">
      <div class="bar">
        <IconButton icon="back" label={number ?? id} onClick={onBack} />
        <h1 class="bar-text">{say('quote.paper')}</h1>
        <Button busy={making.busy} onClick={() => void download()}>
          {say('quote.pdf')}
        </Button>
        <Button primary disabled={html === null} onClick={() => sheet.current?.contentWindow?.print()}>
          {say('quote.print')}
        </Button>
      </div>
      <div class={showing.busy || making.busy ? 'progress' : 'progress off'} role="status" />
      {trouble && (
        <p class="note note-error" role="alert">
          {trouble.message}
        </p>
      )}
      <div class="paper">{html !== null && <iframe ref={sheet} title={number ?? id} srcdoc={html} />}</div>
    </main>
  );
};

const bytesOf = (base64: string): ArrayBuffer =>
  Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0)).buffer;
