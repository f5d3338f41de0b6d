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
            attachments: attachments.map((one) =>
              'text' in one
                ? Utilities.newBlob(one.text, one.type, one.name)
                : Utilities.newBlob(Utilities.base64Decode(one.base64), one.type, one.name),
            ),
          }
        : {}),
    });
  },
  remaining: () => MailApp.getRemainingDailyQuota(),
});
