import type { menu as english } from '../en/menu.ts';

export const menu: Record<keyof typeof english, string> = {
  'menu.open': '打开侧边栏',
  'menu.sales': '销售',
  'menu.board': '看板与移交…',
  'menu.quotes': '报价…',
  'menu.contracts': '合同…',
  'menu.approvals': '审批',
  'menu.goals': '指标与预测…',
  'menu.import': '导入…',
  'menu.clean': '清洗数据…',
  'menu.adopt': '接管工作表…',
  'menu.safety': '备份与安全…',
  'menu.insight': '显示洞察与问答',
  'menu.setUp': '设置此表格',
  'menu.help': '帮助',
  'setUp.done': 'Clientele 已就绪，工作表已建好。',
  'setUp.unchanged': '一切就绪，未做任何更改。',
  'setUp.repaired': '已修复：{tabs}。其余内容保持不变。',
  'setUp.title': '设置',
  'sidebar.title': 'Clientele',
  'help.title': '帮助',
  'help.body':
    '打开侧边栏可查看今天的跟进、查找客户、登记往来。“导入”可以载入您的文件。表格里的一切都属于您：可以排序、上色、直接修改。',
};
