import type { outboxing as english } from '../en/outboxing.ts';

export const outboxing: Record<keyof typeof english, string> = {
  'mail.optOut': '不想再收到我们的邮件？点此退订：',
  'mail.optOut.subject': '退订：{id}',
  'outbox.title': '邮件',
};
