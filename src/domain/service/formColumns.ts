import { dimensions } from '../../schema/tables/answers.ts';
import type { FormKind } from '../../schema/tables/forms.ts';
import { searchText } from '../register/searchText.ts';
import { confirmed } from './formLink.ts';

/** The fields that the columns of a form's tab may hold. */
export const columnFields = {
  survey: ['at', 'customer', 'about', ...dimensions, 'comment'],
  optOut: ['at', 'customer'],
  confirm: ['at', 'customer', ...confirmed, 'consent', 'comment'],
  campaign: ['at', 'customer', 'name', 'email', 'phone', 'answer', 'attended', 'comment'],
} as const satisfies Record<FormKind, readonly string[]>;

/** In which column, by its header, each field arrives. */
export type FormColumns = Readonly<Record<string, string>>;

/** Beside the words of the catalogues: what Google calls the moment of sending, and what people call the rest. */
const others: Readonly<Record<string, readonly string[]>> = {
  at: ['timestamp', '时间戳记', '时间戳', '時間戳記'],
  customer: [
    'customer',
    'customer id',
    'customer number',
    '客户编号',
    '客户',
    '客戶編號',
    '客戶',
    '编号',
    '編號',
  ],
  about: ['about', 'occasion', '事由', '订单', '訂單'],
  product: ['quality', '质量', '品質'],
  price: ['价钱', '價錢'],
  service: ['support'],
  experience: ['overall', '总体', '整體'],
  email: ['mail address', '邮箱', '郵箱', '信箱'],
  attended: ['attended', 'attendance', 'checked in', '出席', '签到', '簽到', '到场', '到場'],
  answer: [
    'answer',
    'reply',
    'will you',
    'interested',
    '答复',
    '答覆',
    '回复',
    '回覆',
    '参加',
    '參加',
    '报名',
    '報名',
  ],
  consent: ['consent', 'mail', '同意', '订阅', '訂閱'],
  comment: ['comment', 'remark', '意见', '建议', '意見', '建議'],
};

/**
 * Which header is which field: one that is the field's word, else the first that contains it. The moment of sending is
 * the first column where no header says so, as Google writes it.
 * @param words What the catalogues call each field.
 */
export const recogniseColumns = (
  kind: FormKind,
  headers: readonly string[],
  words: Readonly<Record<string, readonly string[]>>,
): FormColumns => {
  const taken = new Set<string>();
  const found: Record<string, string> = {};
  const fields: readonly string[] = columnFields[kind];
  const namesOf = (field: string): readonly string[] =>
    [field, ...(words[field] ?? []), ...(others[field] ?? [])].map(searchText).filter((name) => name !== '');
  for (const fits of [
    (header: string, name: string) => header === name,
    (header: string, name: string) => header.includes(name),
  ])
    for (const field of fields.filter((one) => found[one] === undefined)) {
      const names = namesOf(field);
      const header = headers.find(
        (one) => one !== '' && !taken.has(one) && names.some((name) => fits(searchText(one), name)),
      );
      if (header === undefined) continue;
      found[field] = header;
      taken.add(header);
    }
  const [first] = headers;
  if (found.at === undefined && first && !taken.has(first)) found.at = first;
  return found;
};

/** The rows of a tab by field, texts trimmed; those in which nothing stands are left out. */
export const fieldsOfRows = (
  rows: readonly (readonly string[])[],
  columns: FormColumns,
): readonly Readonly<Record<string, string>>[] => {
  const [header = [], ...body] = rows;
  const places = Object.entries(columns).flatMap(([field, name]) => {
    const at = header.indexOf(name);
    return at < 0 ? [] : [[field, at] as const];
  });
  return body
    .map((row) => Object.fromEntries(places.map(([field, at]) => [field, (row[at] ?? '').trim()])))
    .filter((row) => Object.values(row).some((value) => value !== ''));
};
