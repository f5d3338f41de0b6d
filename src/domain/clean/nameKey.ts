import { searchText } from '../register/searchText.ts';

/** A name as duplicates are looked for by: what it says, without how it is written. */
export interface NameKey {
  /** Its words in order, company form left out, single spaces. */
  readonly text: string;
  /** The words in alphabetical order, without spaces: `Lindgren, Wei` is `Wei Lindgren`. */
  readonly sorted: string;
  readonly words: readonly string[];
}

/**
 * Legal forms that stand at the end of a company's name. Their list as
 * https://en.wikipedia.org/wiki/List_of_legal_entity_types_by_country has it, those of the larger countries.
 */
const forms: ReadonlySet<string> = new Set(
  (
    'ltd limited inc incorporated corp corporation co company companies llc llp lp plc pllc pc gmbh mbh ag kg kgaa ohg ug gbr ' +
    'ev eg se sa sas sarl sasu eurl snc srl spa sl slu sae bv nv vof cv ab as asa oy oyj aps is kft zrt doo dd sro ' +
    'zoo sp pty pte pvt sdn bhd kk gk jsc ooo oao pao zao ltda eireli sab de limitada cia'
  ).split(' '),
);

/** The same in Chinese, Japanese and Korean, where nothing separates them from the name. */
const joinedForm =
  /(股份有限公司|有限责任公司|有限责任合伙|有限合伙|有限公司|公司|株式会社|株式會社|合同会社|주식회사)$/;
const leadingForm = /^(株式会社|株式會社|有限会社|합자회사|주식회사)/;

/** @param company Whether legal forms are left out; a person's name has none. */
export const nameKey = (name: string, company: boolean): NameKey => {
  const words = wordsOf(name);
  const left = company ? withoutForms(words) : words;
  return { text: left.join(' '), sorted: [...left].sort().join(''), words: left };
};

const wordsOf = (name: string): string[] =>
  searchText(name)
    .normalize('NFC')
    .replace(/[.'’`"“”]/g, '')
    .replace(/[&+]/g, ' and ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && word !== 'and');

const withoutForms = (words: readonly string[]): readonly string[] => {
  const left = words[0] === 'the' && words.length > 1 ? words.slice(1) : [...words];
  while (left.length > 1 && isForm(left[left.length - 1] ?? '')) left.pop();
  const last = left.pop();
  if (last !== undefined) left.push(stripped(last));
  const [first, ...rest] = left;
  return first === undefined ? left : [first.replace(leadingForm, '') || first, ...rest];
};

const isForm = (word: string): boolean => forms.has(word) || word.replace(joinedForm, '') === '';

const stripped = (word: string): string => word.replace(joinedForm, '') || word;
