import type { Mailer } from '../ports.ts';

export const openMailer = (): Mailer => ({
  send: ({ to, subject, body, html }) => {
    MailApp.sendEmail({ to, subject, body, htmlBody: html, name: 'Clientele' });
  },
  remaining: () => MailApp.getRemainingDailyQuota(),
});
