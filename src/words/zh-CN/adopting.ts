import type { adopting as english } from '../en/adopting.ts';

export const adopting: Record<keyof typeof english, string> = {
  'adopt.title': '接管工作表',
  'adopt.lead':
    '客户已经在某个工作表里？Clientele 就地接管：原有的顺序、颜色、公式和其他列都保留，所需的列加在右侧。',
  'adopt.choose': '要接管的工作表',
  'adopt.rows': '{n} 行',
  'adopt.rows.one': '1 行',
  'adopt.none': '没有其他含有内容的工作表。请把客户放进一个首行为标题的工作表，或使用“导入”。',
  'adopt.standing': '“客户”工作表中已有 {n} 位客户，其他工作表不能取代它。请使用“导入”并在其中选择该工作表。',
  'adopt.standing.one':
    '“客户”工作表中已有 1 位客户，其他工作表不能取代它。请使用“导入”并在其中选择该工作表。',
  'adopt.yours': '您的列',
  'adopt.example': '示例',
  'adopt.ours': '在 Clientele 中是',
  'adopt.keep': '保留为您自己的列',
  'adopt.noHeader': '（无标题）',
  'adopt.noName': '请指定哪一列是客户名称。',
  'adopt.go': '接管',
  'adopt.going': '正在接管…',
  'adopt.done': '“{title}”现在就是您的客户信息库：{n} 位客户已有编号。',
  'adopt.done.one': '“{title}”现在就是您的客户信息库：1 位客户已有编号。',
  'adopt.since': '“{title}”是您的客户信息库。',
  'adopt.stopped': '接管“{title}”时中断了。请再次选择它继续，或撤销。',
  'adopt.undo': '撤销',
  'adopt.undoing': '正在撤销…',
  'adopt.undone': '“{title}”已恢复原样。',
  'adopt.undoHint': '撤销会去掉新增的列和编号；在开始处理这些客户之前都可以撤销。',
  'adopt.close': '关闭',
};
