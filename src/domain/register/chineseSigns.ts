/**
 * Signs that names are often written with, Traditional then Simplified: surnames, places, trades and legal forms. A
 * small table and no converter: a sign that is not in it stays as it is, and a Traditional sign that stands for several
 * Simplified words (or the reverse: 后/後, 里/裡) is left out.
 */
const pairs =
  '國国東东華华廣广門门灣湾臺台陽阳陰阴寧宁蘇苏滬沪遼辽龍龙濟济漢汉貴贵雲云閩闽慶庆馬马連连鎮镇縣县區区張张' +
  '陳陈劉刘黃黄吳吴趙赵孫孙鄭郑謝谢許许鄧邓馮冯蕭萧葉叶蔣蒋盧卢賈贾閻阎鍾钟譚谭陸陆顧顾萬万錢钱湯汤賴赖龔龚' +
  '羅罗韓韩楊杨魯鲁韋韦嚴严歐欧鄒邹畢毕聶聂莊庄蘭兰麗丽靜静穎颖偉伟強强傑杰鳳凤蓮莲瓊琼潔洁寶宝貝贝賢贤豐丰' +
  '貿贸實实業业電电機机車车軟软網网絡络傳传資资訊讯際际團团聯联號号館馆廠厂產产術术藝艺醫医藥药學学書书飯饭' +
  '飲饮樂乐運运動动裝装飾饰設设計计問问務务財财險险證证銀银鋼钢鐵铁鋁铝銅铜錫锡紙纸膠胶衛卫視视廳厅廚厨橋桥' +
  '樓楼園园場场灘滩島岛嶺岭點点線线環环綠绿藍蓝紅红純纯優优質质創创開开發发達达進进專专長长興兴榮荣順顺億亿' +
  '眾众聖圣輝辉維维納纳爾尔倫伦諾诺賽赛凱凯綜综營营銷销購购貨货儲储輸输農农魚鱼鮮鲜雞鸡鹽盐糧粮釀酿氣气燈灯' +
  '熱热風风塗涂淨净濾滤壓压閥阀軸轴儀仪鏡镜';

const simplified: ReadonlyMap<string, string> = new Map(
  Array.from({ length: pairs.length / 2 }, (_, at) => [pairs.charAt(2 * at), pairs.charAt(2 * at + 1)]),
);

/** A text with the Traditional signs of the table as Simplified ones. */
export const simplifiedSigns = (text: string): string =>
  /[\u4e00-\u9fff]/.test(text) ? Array.from(text, (sign) => simplified.get(sign) ?? sign).join('') : text;
