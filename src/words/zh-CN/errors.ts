import type { errors as english } from '../en/errors.ts';

export const errors: Record<keyof typeof english, string> = {
  'error.busy': '正在保存其他人的更改。请稍候重试，内容没有丢失。',
  'error.notSetUp': '此表格尚未设置。请选择“扩展程序 › Clientele › 设置此表格”。',
  'error.tabMissing': '工作表“{tab}”不存在。请撤消删除，或选择“设置此表格”新建一个空表。',
  'error.columnMissing': '“{tab}”中缺少“{header}”列。请撤消删除，或选择“设置此表格”重新添加。',
  'error.columnTwice': '“{tab}”中有两列都叫“{header}”。请将您自己的那一列改名后重试，尚未写入任何内容。',
  'error.rowGone': '该行已不在“{tab}”中：可能被删除或其编号被清空。请在表格中撤消，或重新录入。',
  'error.changedMeanwhile': '该行刚刚被他人更改。请重新载入后再修改。',
  'error.consentKept': '授权记录不能修改，须保留历史。请新增一条。',
  'error.notAllowed': '您的角色（{role}）无权执行此操作，请联系表格所有者。',
  'error.protectedRange': '“{tab}”的部分内容受保护，未写入任何内容。请联系所有者解除保护或代为操作。',
  'error.invalid': '有些字段需要检查。',
  'error.unknownRequest': '此页面来自另一版本。请关闭侧边栏后重新打开。',
  'error.tooLong': '内容超过单元格上限（50,000 个字符）。请缩短后重试。',
  'error.newerSheet':
    '此表格曾用更新版本的 Clientele 打开。请关闭此页，重新加载表格并更新插件；未作任何更改。',
  'error.backupGone': '该备份已不存在或不完整。请选择其他备份。',
  'error.backupTooLarge':
    '没有空间存放此备份：一个电子表格最多 10,000,000 个单元格。请删除不需要的空行或工作表，或在“设置”中调高“备份最多占用的单元格”。',
  'error.confirmDiffers': '您输入的与名称不一致，未抹除任何内容。',
  'error.fileUnknown': '此文件不是 Clientele 的备份，或已损坏。未作任何更改。',
  'error.unexpected': '出现问题，未保存任何内容：{message}。请重试；若仍然如此，请告知表格所有者。',
  'error.importFaulty': '“{file}”目前无法导入，请查看预览中的说明。尚未写入任何内容。',
  'error.importOpen': '“{found}”（{n} 行）在表格中没有对应项。请在预览中指定其含义。尚未写入任何内容。',
  'error.importTabGone': '此工作表已不存在，或属于 Clientele。请选择其他工作表。',
  'error.importDates': '“{file}”中的日期有多种读法。请在预览中指明日、月的顺序；未写入任何内容。',
  'error.heldConflict':
    '保存期间有人移动了“{tab}”的行或列，有一个单元格无法自动复原。请在“操作日志”中查看两个单元格原来的内容，并手动更正。',
  'error.importUnknown': '这次导入已没有记录，无法撤销。请改为恢复备份。',
  'error.undoConflict':
    '此后内容又被修改，撤销会覆盖“{tab}”中较新的内容：{what}。未做任何撤销；详见“操作日志”。',
  'error.undoUnknown': '这项更改已不在记录中，或属于无法撤销的类型。请改为恢复备份。',
  'error.customerHasDeals':
    '“{name}”有 {n} 个商机，删除后相关数字会一并丢失。请将其与另一客户合并，或把状态改为“流失”；未删除任何内容。',
  'error.adoptNotEmpty': '“客户”工作表中已有内容，其他工作表不能取代它。请改为导入该工作表；未做任何更改。',
  'error.adoptNoName': '请指定哪一列是客户名称；未做任何更改。',
  'error.adoptMisleading':
    '您的标题“{header}”正是另一列所选用的列名。请在表中改掉该标题，或选用它；未做任何更改。',
  'error.adoptUnknown': '没有接管过工作表，无可撤销。',
  'error.adoptInUse': '这些客户已有联系人、跟进或新增列的内容，无法撤销接管。未做任何更改。',
  'error.approvalNotYours': '这不由您处理：撤回须由申请人进行，审批须由审批规则指定的其他人进行。',
  'error.approvalClosed': '此项已不在等待审批：已有结果、已撤回，或该行被手动改动。请刷新页面查看现状。',
  'error.approvalNameless':
    'Google 未提供您的身份，无法判断您是否在审批自己的申请。请让所有者安排同一组织内的同事处理。',
  'field.circle': '两人不能互为上级。',
  'field.required': '请填写此项。',
  'field.notADay': '请输入日期，例如 {example}。',
  'field.notANumber': '请输入数字。',
  'field.notAChoice': '请从列表中选择。',
  'field.notAnEmail': '这不是邮箱地址。例如：name@example.com',
  'field.dayToCome': '请选择今天之后的日期。',
  'field.outOfRange': '请输入 {min} 到 {max} 之间的数字。',
  'field.anError': '该单元格显示错误，请在表格中更正。',
  'field.tooLong': '单元格最多容纳 50,000 个字符。',
  'field.unknown': '请选择已有的条目。',
};
