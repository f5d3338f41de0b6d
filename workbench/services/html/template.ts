/// <reference types="google-apps-script" />
/**
 * HtmlTemplate: HTML with scriptlets. It is turned into JavaScript of the shape that Google's `getCode()` shows,
 * which then runs in the script's realm with the template's own properties in scope (guides/html/templates).
 */
import type { Host } from '../../host.ts';
import { guarded } from '../guard.ts';
import { appenderOf, makeOutput } from './output.ts';

type HtmlOutput = GoogleAppsScript.HTML.HtmlOutput;
type HtmlTemplate = GoogleAppsScript.HTML.HtmlTemplate;

/** `<?!= … ?>` prints as it is, `<?= … ?>` escaped for where it stands, `<? … ?>` runs. */
const SCRIPTLET = /<\?(!=|=|)([\s\S]*?)\?>/g;

export const templateCode = (html: string): string => {
  const parts: string[] = [];
  let at = 0;
  for (const match of html.matchAll(SCRIPTLET)) {
    const [whole, sign = '', code = ''] = match;
    parts.push(printed(html.slice(at, match.index)), scriptlet(sign, code));
    at = match.index + whole.length;
  }
  parts.push(printed(html.slice(at)));
  return `(function() { var output = HtmlService.initTemplate(); ${parts.join('')}\n  /* End of user code */\n  return output.$out.append('');\n})();`;
};

const printed = (html: string): string => (html === '' ? '' : `output._ =  ${literal(html)};\n  `);

const scriptlet = (sign: string, code: string): string => {
  if (sign === '') return `${code};\n  `;
  return `output.${sign === '=' ? '_$' : '_'} = ${code};\n  `;
};

const literal = (text: string): string =>
  JSON.stringify(text).replace(/[\u2028\u2029]/g, (char) => `\\u${char.charCodeAt(0).toString(16)}`);

/** What the generated code writes to: setting `_` prints, setting `_$` prints escaped. */
export const initTemplate = (host: Host): object => {
  const $out: HtmlOutput = makeOutput(host, '');
  const escaped = appenderOf($out);
  return {
    $out,
    set _(value: unknown) {
      $out.append(String(value));
    },
    set _$(value: unknown) {
      escaped(value);
    },
  };
};

/** @param name as it appears in stack traces. */
export const makeTemplate = (host: Host, html: string, name: string): HtmlTemplate => {
  const template = guarded<HtmlTemplate>('HtmlTemplate', {
    getRawContent: () => html,
    getCode: () => templateCode(html),
    evaluate: (): HtmlOutput => {
      const bindings = Object.fromEntries(Object.entries(template).filter(([key]) => !own.has(key)));
      const run = host.evaluate(
        `(function (__bindings) { with (__bindings) { return ${templateCode(html)} } })`,
        name,
      );
      if (typeof run !== 'function') throw new Error('The code of a template is no function.');
      return run(bindings);
    },
  });
  const own = new Set(Object.keys(template));
  return template;
};
