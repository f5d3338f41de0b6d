import { useEffect, useState } from 'preact/hooks';
import { useDialog } from '../dialog/dialogWords.ts';
import { Note } from '../parts/note.tsx';
import { useAsk } from '../useAsk.ts';
import type { Template } from './shared.ts';
import { type Whom, WhomSearch } from './whomSearch.tsx';

type Props = Pick<Template, 'subject' | 'body' | 'language'>;

/** Milliseconds after the last key until the server fills the text. */
const pause = 500;

/** The mail as one customer would get it now, and what it lacks. */
export const Preview = ({ subject, body, language }: Props) => {
  const { say } = useDialog();
  const [whom, setWhom] = useState<Whom | null>(null);
  const filling = useAsk('previewMail');
  const [mail, setMail] = useState<NonNullable<Awaited<ReturnType<typeof filling.run>>>['value'] | null>(
    null,
  );
  useEffect(() => {
    if (whom === null) return;
    const timer = setTimeout(async () => {
      const answer = await filling.run({ customer: whom.id, subject, body, language });
      if (answer) setMail(answer.value);
    }, pause);
    return () => clearTimeout(timer);
  }, [whom, subject, body, language]);
  const places = (names: readonly string[]): string => names.map((name) => `{{${name}}}`).join(', ');
  const lacks = mail?.missing.filter((name) => !mail.unknown.includes(name)) ?? [];
  return (
    <section class="mail-preview" aria-label={say('sequence.preview')}>
      <h3>{say('sequence.preview')}</h3>
      <WhomSearch label={say('sequence.preview.customer')} onChoose={setWhom} />
      {whom === null && <p class="muted">{say('sequence.preview.hint')}</p>}
      {filling.trouble && <Note kind="error">{filling.trouble.message}</Note>}
      {whom !== null && (
        <>
          <p class="whom" aria-busy={filling.busy}>
            <b>{whom.name}</b>{' '}
            <span class="muted">{filling.busy ? say('sequence.preview.busy') : (mail?.to ?? '')}</span>
          </p>
          {mail && (
            <>
              <div role="status">
                {!mail.fit && <Note kind="error">{say('sequence.preview.unfit')}</Note>}
                {mail.unknown.length > 0 && (
                  <Note kind="error">{say('sequence.preview.unknown', { names: places(mail.unknown) })}</Note>
                )}
                {lacks.length > 0 && (
                  <Note kind="warning">{say('sequence.preview.missing', { names: places(lacks) })}</Note>
                )}
                {mail.to === null && <Note kind="warning">{say('sequence.preview.noAddress')}</Note>}
              </div>
              <p class="mail-subject">{mail.subject}</p>
              {/* Nothing in it runs, whatever the text holds. */}
              <iframe
                title={say('sequence.preview.mail')}
                sandbox=""
                srcdoc={`<!DOCTYPE html><html lang="${language}"><title>${say('sequence.preview.mail')}</title><body style="background:#fff;margin:12px">${mail.fit ? mail.html : ''}</body></html>`}
              />
            </>
          )}
        </>
      )}
    </section>
  );
};
