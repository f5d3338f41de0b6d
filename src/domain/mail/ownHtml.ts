/** HTML that a business wrote itself for a mail: what of it we let through, and what it says without its tags. */

/** Whether a text is HTML of the business's own: it begins with a tag. */
export const isHtml = (text: string): boolean => /^\s*<(!doctype|[a-z][a-z0-9]*[\s/>])/i.test(text);

/**
 * Whether such a template is safe to fill: tags that show text and no others, no event handlers, addresses of the web, mail
 * and telephone only, and places in the text or behind the beginning of a quoted address, where an escaped value stays
 * what it is.
 */
export const htmlFits = (template: string): boolean => {
  const text = template.replace(/<!--[^{}]*?-->/g, '');
  const tags = text.match(/<[^<>]*>/g) ?? [];
  // A sign that begins or ends no tag could begin one with what is filled in.
  return !/[<>]/.test(text.replace(/<[^<>]*>/g, '')) && tags.every(fits);
};

const fits = (tag: string): boolean => {
  const parts =
    /^<\/?([a-z][a-z0-9]*|!doctype)((?:\s+[a-z-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'))?)*)\s*\/?>$/i.exec(
      tag.replace(/\s+html(?=\s*>$)/i, ''),
    );
  if (!parts || !shown.test(parts[1] ?? '')) return false;
  return [...(parts[2] ?? '').matchAll(/([a-z-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'))?/gi)].every(
    ([, name = '', double, single]) => attributeFits(name.toLowerCase(), double ?? single ?? ''),
  );
};

const attributeFits = (name: string, value: string): boolean => {
  if (name === 'href' || name === 'src') return /^\s*(https?:\/\/[^\s{]|mailto:|tel:)/i.test(value);
  return plain.test(name) && !value.includes('{{') && !/url\s*\(|expression|[\\&@]/i.test(value);
};

const shown =
  /^(!doctype|a|b|big|blockquote|body|br|center|div|em|font|h[1-6r]|head|html|i|img|li|ol|p|pre|s|small|span|strong|su[bp]|t(able|body|d|foot|h|head|itle|r)|u|ul)$/i;
const plain =
  /^(align|alt|bgcolor|border|cell(padding|spacing)|class|color|colspan|dir|face|height|lang|rel|rowspan|size|style|target|title|valign|width)$/;

/** What HTML says as plain text: a line a block, addresses of links behind their texts. */
export const textOfHtml = (html: string): string =>
  html
    .replace(/<!--[\s\S]*?-->|<(head|title)\b[\s\S]*?<\/\1>/gi, '')
    .replace(/\s+/g, ' ')
    .replace(/<a\s[^>]*href=["']([^"']*)["'][^>]*>(.*?)<\/a>/gi, (_, to: string, text: string) =>
      text.includes(to) ? text : `${text} (${to})`,
    )
    .replace(/<(br|\/p|\/div|\/h\d|\/li|\/tr|\/table|hr)\b[^>]*>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(lt|gt|quot|#39|nbsp|amp);/g, (_, name: string) => signs[name] ?? '')
    .replace(/ *\n */g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

const signs: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  nbsp: ' ',
  amp: '&',
};
