import type { Language } from '../../workbench/page/words.ts';

interface Texts {
  readonly contract: string;
  readonly otherContract: string;
  readonly campaign: string;
  readonly campaignGoal: string;
  readonly cases: readonly [string, string, string];
  /** Name, points from which on it holds, discount, benefits. */
  readonly levels: readonly (readonly [string, number, number | null, string])[];
  readonly plan: string;
  readonly planGoal: string;
  readonly actions: readonly [string, string, string];
}

/** What the business of the pictures has typed itself. */
export const texts: Readonly<Record<Language, Texts>> = {
  en: {
    contract: 'Yearly care',
    otherContract: 'Spare parts service',
    campaign: 'Spring calls',
    campaignGoal: 'Ten new contracts by the middle of February',
    cases: [
      'Delivery came without the manual',
      'Can the warranty be extended?',
      'Invoice names the wrong product',
    ],
    levels: [
      ['Silver', 250, null, 'Invitation to the open day'],
      ['Gold', 1_000, 0.03, 'Answered first'],
    ],
    plan: 'Bring former customers back',
    planGoal: 'Ten orders of customers whom we had lost, by the end of March',
    actions: ['Call the twenty largest', 'Choose a small gift', 'Write to all others'],
  },
  'zh-CN': {
    contract: '年度维护',
    otherContract: '备件服务',
    campaign: '春季回访',
    campaignGoal: '二月中旬前新签十份合同',
    cases: ['到货缺少说明书', '保修期可以延长吗？', '发票上的产品有误'],
    levels: [
      ['银卡', 250, null, '受邀参加开放日'],
      ['金卡', 1_000, 0.03, '优先答复'],
    ],
    plan: '挽回老客户',
    planGoal: '三月底前让流失的客户下十张订单',
    actions: ['致电前二十名客户', '选定小礼品', '给其他客户写信'],
  },
  'zh-TW': {
    contract: '年度維護',
    otherContract: '備品服務',
    campaign: '春季回訪',
    campaignGoal: '二月中旬前新簽十份合約',
    cases: ['到貨缺少說明書', '保固可以延長嗎？', '發票上的產品有誤'],
    levels: [
      ['銀卡', 250, null, '受邀參加開放日'],
      ['金卡', 1_000, 0.03, '優先答覆'],
    ],
    plan: '挽回老客戶',
    planGoal: '三月底前讓流失的客戶下十張訂單',
    actions: ['致電前二十名客戶', '選定小禮品', '寫信給其他客戶'],
  },
};
