import type { outboxing as english } from '../en/outboxing.ts';

export const outboxing: Record<keyof typeof english, string> = {
  'outbox.title': '邮件',
};
