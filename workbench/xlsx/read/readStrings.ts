import { children, type XmlNode } from '../package/parseXml.ts';
import { textOfXml } from '../package/xmlText.ts';

/** The shared strings of a workbook; formats inside a text are dropped, readings (furigana) too. */
export const readStrings = (part: XmlNode | null): readonly string[] =>
  children(part ?? undefined, 'si').map(richText);

/** The text of an element of `t` and `r` children, as strings and notes have them. */
export const richText = (node: XmlNode): string =>
  node.children
    .map((one) => {
      if (one.name === 't') return textOfXml(one.text);
      return one.name === 'r'
        ? children(one, 't')
            .map(({ text }) => textOfXml(text))
            .join('')
        : '';
    })
    .join('');
