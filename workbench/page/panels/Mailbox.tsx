import { useEffect, useState } from 'preact/hooks';
import type { MailSummary } from '../../server/protocol.ts';
import type { Message } from '../../world.ts';
import { mailDocument } from '../frame/frameDocument.ts';
import { momentText } from '../time.ts';
import type { Language, Say } from '../words.ts';
import { PanelFrame } from './PanelFrame.tsx';

interface Props {
  readonly mailbox: readonly MailSummary[];
  readonly timeZone: string;
  readonly language: Language;
  readonly say: Say;
  readonly onClose: () => void;
  /** Fetches the whole message. */
  readonly read: (id: string) => Promise<Message>;
}

const Address = ({ name, value }: { name: string; value: string | undefined }) =>
  value ? (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  ) : null;

const Attachments = ({ message, say }: { message: Message; say: Say }) =>
  message.attachments.length === 0 ? null : (
    <ul class="attachments" aria-label={say('mailAttachments')}>
      {message.attachments.map(({ name, type, base64 }) => (
        <li key={name}>
          <a href={`data:${type};base64,${base64}`} download={name}>
            {name}
          </a>
        </li>
      ))}
    </ul>
  );

const Letter = ({
  message,
  timeZone,
  language,
  say,
}: { message: Message } & Pick<Props, 'timeZone' | 'language' | 'say'>) => {
  const [plain, setPlain] = useState(message.htmlBody === undefined);
  return (
    <article class="letter">
      <h3>{message.subject}</h3>
      <dl>
        <Address
          name={say('mailFrom')}
          value={message.senderName ? `${message.senderName} <${message.from}>` : message.from}
        />
        <Address name={say('mailTo')} value={message.to} />
        <Address name={say('mailCc')} value={message.cc} />
        <Address name="Bcc" value={message.bcc} />
        <Address name={say('mailReplyTo')} value={message.replyTo} />
        <Address name={say('mailDate')} value={momentText(message.sentAt, timeZone, language)} />
      </dl>
      <Attachments message={message} say={say} />
      {message.htmlBody !== undefined && (
        <fieldset class="switch">
          <button type="button" aria-pressed={!plain} onClick={() => setPlain(false)}>
            {say('mailAsHtml')}
          </button>
          <button type="button" aria-pressed={plain} onClick={() => setPlain(true)}>
            {say('mailAsText')}
          </button>
        </fieldset>
      )}
      {plain || message.htmlBody === undefined ? (
        <pre class="letter-text">{message.body}</pre>
      ) : (
        <iframe
          class="letter-html"
          title={message.subject}
          sandbox="allow-popups"
          srcdoc={mailDocument(message.htmlBody)}
        />
      )}
    </article>
  );
};

/** Every message that the script "sent", newest first; one opened shows it rendered. */
export const Mailbox = ({ mailbox, timeZone, language, say, onClose, read }: Props) => {
  const [opened, setOpened] = useState<string | null>(null);
  const [message, setMessage] = useState<Message | null>(null);

  useEffect(() => {
    setMessage(null);
    if (opened === null) return;
    let wanted = true;
    read(opened).then((found) => wanted && setMessage(found));
    return () => {
      wanted = false;
    };
  }, [opened]);

  const letter = opened !== null && message;
  return (
    <PanelFrame
      title={say('mailbox')}
      say={say}
      onClose={onClose}
      {...(opened !== null && { onBack: () => setOpened(null) })}
    >
      {letter && (
        <Letter key={letter.id} message={letter} timeZone={timeZone} language={language} say={say} />
      )}
      {opened === null && mailbox.length === 0 && <p class="nothing">{say('mailboxEmpty')}</p>}
      {opened === null && mailbox.length > 0 && (
        <ul class="mail-list">
          {mailbox.map((mail) => (
            <li key={mail.id}>
              <button type="button" onClick={() => setOpened(mail.id)}>
                <span class="mail-to">{mail.to}</span>
                <time dateTime={new Date(mail.sentAt).toISOString()}>
                  {momentText(mail.sentAt, timeZone, language)}
                </time>
                <span class="mail-subject">{mail.subject}</span>
                <span class="mail-preview">{mail.preview}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </PanelFrame>
  );
};
