import type { Mailer } from '../ports.ts';

export const openMailer = (): Mailer => ({
  send: ({ to, subject, body, html, from = 'Clientele', replyTo, attachments = [] }) => {
    MailApp.sendEmail({
      to,
      subject,
      body,
      htmlBody: html,
      name: from,
      ...(replyTo ? { replyTo } : {}),
      ...(attachments.length > 0
        ? {
            attachments: attachments.map(({ name, type, base64 }) =>
              Utilities.newBlob(Utilities.base64Decode(base64), type, name),
            ),
          }
        : {}),
    });
  },
  remaining: () => MailApp.getRemainingDailyQuota(),
});
