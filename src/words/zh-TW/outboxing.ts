import type { outboxing as english } from '../en/outboxing.ts';

export const outboxing: Record<keyof typeof english, string> = {
  'mail.optOut': '不想再收到我們的郵件？點此退訂：',
  'mail.optOut.subject': '退訂：{id}',
  'outbox.title': '郵件',
};
