/** A message as Google would send it, from what a script said; refused where Google refuses it. */
import type { Host } from '../../host.ts';
import type { Attachment, Message } from '../../world.ts';
import { blobContent } from '../blob.ts';
import { notEmulated } from '../guard.ts';

/** MailAdvancedParameters, unchecked. */
export type Draft = Readonly<Record<string, unknown>>;

/** Published limits (guides/services/quotas): a message, a consumer account. */
const RECIPIENTS = 50;
const SUBJECT_CHARACTERS = 250;
const BODY_BYTES = 200 * 1024;
const ATTACHMENTS = 250;
const ATTACHMENT_BYTES = 25 * 1024 * 1024;

const FIELDS = new Set([
  'to',
  'cc',
  'bcc',
  'subject',
  'body',
  'htmlBody',
  'name',
  'replyTo',
  'noReply',
  'attachments',
  'inlineImages',
]);

type Composed = Omit<Message, 'id' | 'sentAt'>;

/** @throws "Invalid email: …", "Limit Exceeded: …" and the like, as Google words them. */
export const composeMessage = (host: Host, draft: Draft): Composed => {
  const unknown = Object.keys(draft).find((field) => !FIELDS.has(field));
  if (unknown !== undefined) throw notEmulated(`MailApp.sendEmail's option ${unknown}`);
  const text = (field: string): string | undefined => {
    const value = draft[field];
    return value === undefined || value === null ? undefined : String(value);
  };
  const message = {
    from: sender(host, draft.noReply === true),
    to: text('to') ?? '',
    subject: text('subject') ?? '',
    body: text('body') ?? '',
    attachments: attachmentsOf(host, draft.attachments),
    ...present({
      senderName: text('name'),
      cc: text('cc'),
      bcc: text('bcc'),
      replyTo: text('replyTo'),
      htmlBody: withInlineImages(host, text('htmlBody'), draft.inlineImages),
    }),
  };
  demandLimits(host, message);
  return message;
};

/** Every address of to, cc and bcc, without names. */
export const recipientsOf = ({
  to,
  cc = '',
  bcc = '',
}: Pick<Message, 'to' | 'cc' | 'bcc'>): readonly string[] => [to, cc, bcc].flatMap(addressesOf);

const addressesOf = (list: string): readonly string[] =>
  (list.match(/(?:"[^"]*"|[^,"])+/g) ?? [])
    .map((entry) => (/<([^<>]*)>\s*$/.exec(entry)?.[1] ?? entry).trim())
    .filter((address) => address !== '');

const sender = ({ effective }: Host, noReply: boolean): string =>
  noReply ? `noreply@${effective.email.split('@')[1] ?? ''}` : effective.email;

/** Leaves out what was not said. */
const present = <T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  // Fields that are undefined are gone, so what is left has none.
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };

const attachmentsOf = (host: Host, given: unknown): readonly Attachment[] => {
  if (given === undefined || given === null) return [];
  if (!Array.isArray(given)) throw host.realm.error('Invalid argument: attachments', 'Exception');
  // Not by the script's own `map`, which would be handed a function of ours.
  return Array.from({ length: given.length }, (_, at) => attachmentOf(host, given[at]));
};

/** A Blob, or the `{ fileName, content, mimeType }` that the service took before there were blobs. */
const attachmentOf = (host: Host, source: unknown): Attachment => {
  const blob = blobContent(source);
  if (blob === null) throw host.realm.error('Invalid argument: attachments', 'Exception');
  return {
    name: blob.name ?? 'attachment',
    type: blob.type ?? 'application/octet-stream',
    base64: blob.bytes.toString('base64'),
  };
};

/** `cid:` images become data addresses, so that the mailbox can show the message by itself. */
const withInlineImages = (host: Host, html: string | undefined, images: unknown): string | undefined => {
  if (html === undefined || typeof images !== 'object' || images === null) return html;
  return Object.entries(images).reduce((shown, [key, source]) => {
    const { type, base64 } = attachmentOf(host, source);
    return shown.replaceAll(`cid:${key}`, `data:${type};base64,${base64}`);
  }, html);
};

const demandLimits = (host: Host, message: Composed): void => {
  const refuse = (why: string): never => {
    throw host.realm.error(why, 'Exception');
  };
  const recipients = recipientsOf(message);
  const wrong = [...recipients, ...addressesOf(message.replyTo ?? '')].find((address) => !isAddress(address));
  if (wrong !== undefined) refuse(`Invalid email: ${wrong}`);
  if (recipients.length === 0) refuse('Failed to send email: no recipient');
  if (recipients.length > RECIPIENTS) refuse('Limit Exceeded: Email Recipients Per Message.');
  if (message.subject.length > SUBJECT_CHARACTERS) refuse('Argument too large: subject');
  const bodies = Buffer.byteLength(message.body) + Buffer.byteLength(message.htmlBody ?? '');
  if (bodies > BODY_BYTES) refuse('Limit Exceeded: Email Body Size.');
  if (message.attachments.length > ATTACHMENTS) refuse('Limit Exceeded: Email Attachments Per Message.');
  const attached = message.attachments.reduce((sum, { base64 }) => sum + (base64.length * 3) / 4, 0);
  if (attached > ATTACHMENT_BYTES) refuse('Limit Exceeded: Email Total Attachments Size.');
};

const isAddress = (text: string): boolean =>
  /^[^\s@<>(),;:"]+@[^\s@<>(),;:".]+(\.[^\s@<>(),;:".]+)+$/.test(text);
