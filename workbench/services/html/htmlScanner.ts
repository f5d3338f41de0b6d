/** Reads HTML as it is written and knows in which context the next text would stand, to escape it rightly. */

export type HtmlContext =
  | { readonly kind: 'text' | 'comment' | 'tag' }
  /** `value`: what stands in the attribute already; `quote` is empty without quotes. */
  | { readonly kind: 'attribute'; readonly name: string; readonly quote: string; readonly value: string }
  /** Inside script or style: `code` is what stands there already. */
  | { readonly kind: 'script' | 'style'; readonly code: string };

export interface HtmlScanner {
  feed(html: string): void;
  context(): HtmlContext;
}

type State =
  | 'text'
  | 'tagName'
  | 'markup'
  | 'tag'
  | 'attributeName'
  | 'afterName'
  | 'beforeValue'
  | 'attribute'
  | 'raw';

/** Elements whose content is no markup. */
const RAW = new Set(['script', 'style', 'textarea', 'title']);

export const htmlScanner = (): HtmlScanner => {
  let state: State = 'text';
  let tag = '';
  let closing = false;
  let name = '';
  let quote = '';
  let value = '';
  /** Text of a raw element, or of a comment, so far. */
  let held = '';

  const endTag = () => {
    state = !closing && RAW.has(tag.toLowerCase()) ? 'raw' : 'text';
    held = '';
  };
  const openValue = (sign: string, first: string) => {
    state = 'attribute';
    quote = sign;
    value = first;
  };
  const steps: Readonly<Record<Exclude<State, 'raw'>, (char: string) => void>> = {
    text: (char) => {
      if (char !== '<') return;
      state = 'tagName';
      tag = '';
      closing = false;
    },
    tagName: (char) => {
      if (char === '>') endTag();
      else if (tag === '' && char === '!') {
        state = 'markup';
        held = '';
      } else if (tag === '' && char === '/' && !closing) closing = true;
      else if (/[\w:-]/.test(char)) tag += char;
      else state = tag === '' ? 'text' : 'tag';
    },
    markup: (char) => {
      held += char;
      const ends = held.startsWith('--') ? held.length > 4 && held.endsWith('-->') : char === '>';
      if (ends) state = 'text';
    },
    tag: (char) => {
      if (char === '>') endTag();
      else if (!/[\s/]/.test(char)) {
        state = 'attributeName';
        name = char;
      }
    },
    attributeName: (char) => {
      if (char === '=') state = 'beforeValue';
      else if (char === '>') endTag();
      else if (/\s/.test(char)) state = 'afterName';
      else name += char;
    },
    afterName: (char) => {
      if (char === '=') state = 'beforeValue';
      else if (!/\s/.test(char)) {
        state = 'tag';
        steps.tag(char);
      }
    },
    beforeValue: (char) => {
      if (char === '>') endTag();
      else if (char === '"' || char === "'") openValue(char, '');
      else if (!/\s/.test(char)) openValue('', char);
    },
    attribute: (char) => {
      if (quote === '' && char === '>') endTag();
      else if (quote === '' ? /\s/.test(char) : char === quote) state = 'tag';
      else value += char;
    },
  };
  /** Takes raw text up to the element's end tag. @returns where in `html` reading goes on. */
  const takeRaw = (html: string, from: number): number => {
    const before = Math.max(0, held.length - tag.length - 3);
    const rest = held.slice(before) + html.slice(from);
    const end = new RegExp(`</${tag}\\s*>`, 'i').exec(rest);
    if (end === null) {
      held += html.slice(from);
      return html.length;
    }
    state = 'text';
    return from + end.index + end[0].length - (held.length - before);
  };
  const scan = (html: string) => {
    let at = 0;
    while (at < html.length) {
      if (state === 'raw') at = takeRaw(html, at);
      else steps[state](html.charAt(at++));
    }
  };
  /** Fed but not yet read: most pages are never asked for a context. */
  let pending = '';
  return {
    feed: (html) => {
      pending += html;
    },
    context: () => {
      scan(pending);
      pending = '';
      if (state === 'text' || state === 'tagName') return { kind: state === 'text' ? 'text' : 'tag' };
      if (state === 'markup') return { kind: 'comment' };
      if (state === 'attribute') return { kind: 'attribute', name: name.toLowerCase(), quote, value };
      if (state === 'beforeValue')
        return { kind: 'attribute', name: name.toLowerCase(), quote: '', value: '' };
      if (state !== 'raw') return { kind: 'tag' };
      const element = tag.toLowerCase();
      return element === 'script' || element === 'style' ? { kind: element, code: held } : { kind: 'text' };
    },
  };
};
