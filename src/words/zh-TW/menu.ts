import type { menu as english } from '../en/menu.ts';

export const menu: Record<keyof typeof english, string> = {
  'menu.open': '開啟側邊欄',
  'menu.sales': '銷售',
  'menu.board': '看板與移交…',
  'menu.quotes': '報價…',
  'menu.contracts': '合約…',
  'menu.approvals': '簽核',
  'menu.goals': '指標與預測…',
  'menu.import': '匯入…',
  'menu.clean': '清洗資料…',
  'menu.adopt': '接管工作表…',
  'menu.safety': '備份與安全…',
  'menu.insight': '顯示洞察與問答',
  'menu.setUp': '設定此試算表',
  'menu.help': '說明',
  'setUp.done': 'Clientele 已就緒，工作表已建好。',
  'setUp.unchanged': '一切就緒，未做任何變更。',
  'setUp.repaired': '已修復：{tabs}。其餘內容保持不變。',
  'setUp.title': '設定',
  'sidebar.title': 'Clientele',
  'help.title': '說明',
  'help.body':
    '開啟側邊欄可查看今天的跟進、尋找客戶、登記往來。「匯入」可以載入您的檔案。試算表裡的一切都屬於您：可以排序、上色、直接修改。',
};
