import type { page as english } from '../en/page.ts';

export const page: Record<keyof typeof english, string> = {
  'page.language': 'zh-TW',
  'page.loading': '正在載入…',
  'page.noAnswer': 'Google 沒有回應。請檢查網路後再試。',
  'page.retry': '再試一次',
};
