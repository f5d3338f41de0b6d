import type { errors as english } from '../en/errors.ts';

export const errors: Record<keyof typeof english, string> = {
  'error.busy': '正在儲存其他人的變更。請稍候再試，內容沒有遺失。',
  'error.notSetUp': '此試算表尚未設定。請選擇「擴充功能 › Clientele › 設定此試算表」。',
  'error.tabMissing': '工作表「{tab}」不存在。請復原刪除，或選擇「設定此試算表」新建空白表。',
  'error.columnMissing': '「{tab}」中缺少「{header}」欄。請復原刪除，或選擇「設定此試算表」重新加入。',
  'error.columnTwice': '「{tab}」中有兩欄都叫「{header}」。請將您自己的那一欄改名後再試，尚未寫入任何內容。',
  'error.rowGone': '該列已不在「{tab}」中：可能被刪除或其編號被清空。請在試算表中復原，或重新輸入。',
  'error.changedMeanwhile': '該列剛被他人變更。請重新載入後再修改。',
  'error.consentKept': '授權記錄不能修改，須保留歷史。請新增一筆。',
  'error.notAllowed': '您的角色（{role}）無權執行此操作，請洽試算表擁有者。',
  'error.protectedRange': '「{tab}」的部分內容受保護，未寫入任何內容。請洽擁有者解除保護或代為操作。',
  'error.invalid': '有些欄位需要檢查。',
  'error.unknownRequest': '此頁面來自另一版本。請關閉側邊欄後重新開啟。',
  'error.tooLong': '內容超過儲存格上限（50,000 個字元）。請縮短後再試。',
  'error.newerSheet':
    '此試算表曾用較新版本的 Clientele 開啟。請關閉此頁，重新載入試算表並更新外掛程式；未作任何變更。',
  'error.backupGone': '這份備份已不存在或不完整。請選擇其他備份。',
  'error.backupTooLarge':
    '沒有空間存放這份備份：一個試算表最多 10,000,000 個儲存格。請刪除不需要的空白列或工作表，或在「設定」中調高「備份最多占用的儲存格」。',
  'error.confirmDiffers': '您輸入的與名稱不一致，未抹除任何內容。',
  'error.fileUnknown': '此檔案不是 Clientele 的備份，或已損毀。未作任何變更。',
  'error.unexpected': '發生問題，未儲存任何內容：{message}。請再試一次；若仍如此，請告知試算表擁有者。',
  'error.importFaulty': '「{file}」目前無法匯入，請查看預覽中的說明。尚未寫入任何內容。',
  'error.importOpen': '「{found}」（{n} 列）在試算表中沒有對應項。請在預覽中指定其含義。尚未寫入任何內容。',
  'error.importTabGone': '此工作表已不存在，或屬於 Clientele。請選擇其他工作表。',
  'error.importDates': '「{file}」中的日期有多種讀法。請在預覽中指明日、月的順序；未寫入任何內容。',
  'error.heldConflict':
    '儲存期間有人移動了「{tab}」的列或欄，有一個儲存格無法自動復原。請在「操作日誌」中查看兩個儲存格原來的內容，並手動更正。',
  'error.importUnknown': '這次匯入已沒有記錄，無法復原。請改為還原備份。',
  'error.undoConflict':
    '此後內容又被修改，復原會覆寫「{tab}」中較新的內容：{what}。未做任何復原；詳見「操作日誌」。',
  'error.undoUnknown': '這項變更已不在紀錄中，或屬於無法復原的類型。請改為還原備份。',
  'error.customerHasDeals':
    '「{name}」有 {n} 個商機，刪除後相關數字會一併遺失。請將其與另一位客戶合併，或把狀態改為「流失」；未刪除任何內容。',
  'error.adoptNotEmpty': '「客戶」工作表中已有內容，其他工作表不能取代它。請改為匯入該工作表；未做任何變更。',
  'error.adoptNoName': '請指定哪一欄是客戶名稱；未做任何變更。',
  'error.adoptMisleading':
    '您的標題「{header}」正是另一欄所選用的欄名。請在表中改掉該標題，或選用它；未做任何變更。',
  'error.adoptUnknown': '沒有接管過工作表，無可復原。',
  'error.adoptInUse': '這些客戶已有聯絡人、跟進或新增欄的內容，無法復原接管。未做任何變更。',
  'error.approvalNotYours': '這不由您處理：撤回須由申請人進行，簽核須由簽核規則指定的其他人進行。',
  'error.approvalClosed': '此項已不在等待簽核：已有結果、已撤回，或該列被手動更動。請重新整理頁面查看現況。',
  'error.approvalNameless':
    'Google 未提供您的身分，無法判斷您是否在簽核自己的申請。請讓擁有者安排同一組織內的同事處理。',
  'field.circle': '兩人不能互為上級。',
  'field.required': '請填寫此欄。',
  'field.notADay': '請輸入日期，例如 {example}。',
  'field.notANumber': '請輸入數字。',
  'field.notAChoice': '請從清單中選擇。',
  'field.notAnEmail': '這不是電子郵件地址。例如：name@example.com',
  'field.dayToCome': '請選擇今天之後的日期。',
  'field.outOfRange': '請輸入 {min} 到 {max} 之間的數字。',
  'field.anError': '該儲存格顯示錯誤，請在試算表中更正。',
  'field.tooLong': '儲存格最多容納 50,000 個字元。',
  'field.unknown': '請選擇已有的項目。',
};
