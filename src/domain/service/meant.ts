import { searchText } from '../register/searchText.ts';

/** A no, also one that holds a yes, as 不同意 and “not interested”. */
const no =
  /^(no\b|not\b|do not|don['’]t|can['’]?t\b|cannot|unable|unfortunately|sorry|declin|false|不|否|拒|无|無|没|沒|谢绝|謝絕|婉拒|遗憾|遺憾|抱歉)/;
const yes = /^(yes\b|i agree|agree|true|是|好|同意|愿意|願意|可以)/;

/** What a yes or a no of a form says, in any of our languages; null where it is neither. */
export const meant = (text: string): 'yes' | 'no' | null => {
  const said = searchText(text);
  if (no.test(said)) return 'no';
  return yes.test(said) ? 'yes' : null;
};
