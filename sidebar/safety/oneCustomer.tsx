import { useState } from 'preact/hooks';
import type { FoundCustomer } from '../../src/usecases/findCustomers.ts';
import { ask } from '../ask.ts';
import { useDialog } from '../dialog/dialogWords.ts';
import { useFound } from '../dialog/useFound.ts';
import { Button } from '../parts/button.tsx';
import { Progress } from './progress.tsx';
import { fileName, saveFile } from './saveFile.ts';
import { useWork } from './useWork.ts';

/** Everything of one customer: handed out, or erased. */
export const OneCustomer = ({ mayErase }: { mayErase: boolean }) => {
  const { say } = useDialog();
  const [text, setText] = useState('');
  const found = useFound(text);
  const [chosen, setChosen] = useState<FoundCustomer | null>(null);
  const [typed, setTyped] = useState('');
  const work = useWork();
  const busy = work.busy !== null;
  const hand = (one: FoundCustomer) =>
    work.run(async () => {
      const { name, html, json } = await ask('exportCustomer', { customer: one.id });
      saveFile(`${fileName(name)}.html`, 'text/html', [html]);
      saveFile(`${fileName(name)}.json`, 'application/json', [json]);
      return say('safety.exported');
    });
  const erase = (one: FoundCustomer) =>
    work.run(async (tell) => {
      tell(say('safety.erasing'));
      await ask('eraseCustomer', { customer: one.id, confirm: typed });
      setChosen(null);
      setTyped('');
      setText('');
      return say('safety.erase.done', { word: say('safety.erasedCustomer') });
    });
  return (
    <>
      <div class="scroll one">
        <label class="field">
          <span class="label">{say('safety.find')}</span>
          <input
            type="search"
            value={text}
            placeholder={say('safety.find.hint')}
            onInput={(event) => setText(event.currentTarget.value)}
          />
        </label>
        {found?.length === 0 && <p class="muted">{say('safety.find.none')}</p>}
        {found !== null && found.length > 0 && (
          <fieldset class="choices">
            <legend class="unseen">{say('safety.found')}</legend>
            {found.map((one) => (
              <label key={one.id}>
                <input
                  type="radio"
                  name="customer"
                  checked={chosen?.id === one.id}
                  onChange={() => {
                    setChosen(one);
                    setTyped('');
                  }}
                />
                <span class="clip" title={one.name}>
                  {one.name}
                </span>
                <span class="muted">{one.id}</span>
              </label>
            ))}
          </fieldset>
        )}
        {chosen && (
          <section class="box act" aria-labelledby="handing">
            <h2 id="handing">{say('safety.export.title', { name: chosen.name })}</h2>
            <p class="muted">{say('safety.export.hint')}</p>
            <Button primary busy={busy} onClick={() => void hand(chosen)}>
              {say('safety.export')}
            </Button>
          </section>
        )}
        {chosen && mayErase && (
          <section class="box act danger" aria-labelledby="erasing">
            <h2 id="erasing">{say('safety.erase')}</h2>
            <p>{say('safety.erase.hint')}</p>
            <label class="field">
              <span class="label">{say('safety.erase.confirm', { name: chosen.name })}</span>
              <input
                type="text"
                autocomplete="off"
                value={typed}
                onInput={(event) => setTyped(event.currentTarget.value)}
              />
            </label>
            <Button
              busy={busy}
              disabled={typed.trim() !== chosen.name.trim()}
              onClick={() => void erase(chosen)}
            >
              {say('safety.erase')}
            </Button>
          </section>
        )}
      </div>
      <Progress work={work} />
    </>
  );
};
