import type { adopting as english } from '../en/adopting.ts';

export const adopting: Record<keyof typeof english, string> = {
  'adopt.title': '接管工作表',
  'adopt.lead':
    '客戶已經在某個工作表裡？Clientele 就地接管：原有的順序、顏色、公式和其他欄都保留，所需的欄加在右側。',
  'adopt.choose': '要接管的工作表',
  'adopt.rows': '{n} 列',
  'adopt.rows.one': '1 列',
  'adopt.none': '沒有其他含有內容的工作表。請把客戶放進一個首列為標題的工作表，或使用「匯入」。',
  'adopt.standing':
    '「客戶」工作表中已有 {n} 位客戶，其他工作表不能取代它。請使用「匯入」並在其中選擇該工作表。',
  'adopt.standing.one':
    '「客戶」工作表中已有 1 位客戶，其他工作表不能取代它。請使用「匯入」並在其中選擇該工作表。',
  'adopt.yours': '您的欄',
  'adopt.example': '範例',
  'adopt.ours': '在 Clientele 中是',
  'adopt.keep': '保留為您自己的欄',
  'adopt.noHeader': '（無標題）',
  'adopt.noName': '請指定哪一欄是客戶名稱。',
  'adopt.go': '接管',
  'adopt.going': '正在接管…',
  'adopt.done': '「{title}」現在就是您的客戶資訊庫：{n} 位客戶已有編號。',
  'adopt.done.one': '「{title}」現在就是您的客戶資訊庫：1 位客戶已有編號。',
  'adopt.since': '「{title}」是您的客戶資訊庫。',
  'adopt.stopped': '接管「{title}」時中斷了。請再次選擇它繼續，或復原。',
  'adopt.undo': '復原',
  'adopt.undoing': '正在復原…',
  'adopt.undone': '「{title}」已恢復原樣。',
  'adopt.undoHint': '復原會去掉新增的欄和編號；在開始處理這些客戶之前都可以復原。',
  'adopt.close': '關閉',
};
