import type { page as english } from '../en/page.ts';

export const page: Record<keyof typeof english, string> = {
  'page.language': 'zh-CN',
  'page.loading': '正在加载…',
  'page.noAnswer': 'Google 没有响应。请检查网络后重试。',
  'page.retry': '重试',
};
