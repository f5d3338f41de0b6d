/// <reference types="google-apps-script" />
/** HtmlOutput: a page for a sidebar or a dialog. */
import type { Host } from '../../host.ts';
import { makeBlob } from '../blob.ts';
import { isMember } from '../enums.ts';
import { guarded, notEmulated } from '../guard.ts';
import { demandSignature, mismatch } from '../signature.ts';
import { escapeFor } from './escapeFor.ts';
import { htmlScanner } from './htmlScanner.ts';
import { pdfOf } from './pdf.ts';
import { makeTemplate } from './template.ts';

type HtmlOutput = GoogleAppsScript.HTML.HtmlOutput;

/** The only meta tags that Google lets a page have (reference/html/html-output#addmetatagname,-content). */
const META_TAGS = new Set([
  'apple-mobile-web-app-capable',
  'google-site-verification',
  'mobile-web-app-capable',
  'viewport',
]);

interface Page {
  content: string;
  title: string;
  width: number | null;
  height: number | null;
  favicon: string | null;
  readonly meta: { readonly name: string; readonly content: string }[];
}

/** Appends a value from outside to an HtmlOutput, knowing its type: in a script a number stays a number. */
export type AppendValue = (value: unknown) => void;

const appenders = new WeakMap<object, AppendValue>();

export const appenderOf = (output: object): AppendValue => {
  const append = appenders.get(output);
  if (append === undefined) throw new Error('This is no HtmlOutput of the workbench.');
  return append;
};

export const makeOutput = (host: Host, html: string): HtmlOutput => {
  const page: Page = { content: '', title: '', width: null, height: null, favicon: null, meta: [] };
  let scanner = htmlScanner();
  const append = (text: string) => {
    page.content += text;
    scanner.feed(text);
  };
  const replace = (text: string) => {
    page.content = '';
    scanner = htmlScanner();
    append(text);
  };
  const untrusted: AppendValue = (value) => append(escapeFor(scanner.context(), value));
  const output: HtmlOutput = guarded('HtmlOutput', {
    ...properties(host, page, () => output),
    append: (text: string) => {
      demandSignature(host, 'HtmlService.HtmlOutput.append', [text], ['string']);
      append(text);
      return output;
    },
    appendUntrusted: (text: string) => {
      demandSignature(host, 'HtmlService.HtmlOutput.appendUntrusted', [text], ['string']);
      untrusted(text);
      return output;
    },
    clear: () => {
      replace('');
      return output;
    },
    setContent: (text: string) => {
      demandSignature(host, 'HtmlService.HtmlOutput.setContent', [text], ['string']);
      replace(text);
      return output;
    },
    getContent: () => page.content,
    asTemplate: () => makeTemplate(host, page.content, 'HtmlOutput'),
    getBlob: () => makeBlob(host, { bytes: Buffer.from(page.content), type: 'text/html', name: null }),
    getAs: (type: string) => {
      if (type === 'text/html') return output.getBlob();
      if (type === 'application/pdf') return makeBlob(host, { bytes: pdfOf(page.content), type, name: null });
      throw notEmulated(`HtmlOutput.getAs to ${type}`);
    },
  });
  appenders.set(output, untrusted);
  append(html);
  return output;
};

/** Title, size, meta tags and what else is set and read back. */
const properties = (host: Host, page: Page, self: () => HtmlOutput) => {
  const set = (change: Partial<Page>): HtmlOutput => {
    Object.assign(page, change);
    return self();
  };
  const size = (name: 'setWidth' | 'setHeight', value: unknown): number => {
    demandSignature(host, `HtmlService.HtmlOutput.${name}`, [value], ['number']);
    return Number(value);
  };
  return {
    getTitle: () => page.title,
    setTitle: (title: string) => {
      demandSignature(host, 'HtmlService.HtmlOutput.setTitle', [title], ['string']);
      return set({ title });
    },
    // Google gives null for what was never set, though the types promise a number or text.
    getWidth: () => page.width as number,
    getHeight: () => page.height as number,
    getFaviconUrl: () => page.favicon as string,
    setWidth: (width: number) => set({ width: size('setWidth', width) }),
    setHeight: (height: number) => set({ height: size('setHeight', height) }),
    setFaviconUrl: (favicon: string) => set({ favicon }),
    addMetaTag: (name: string, content: string) => {
      demandSignature(host, 'HtmlService.HtmlOutput.addMetaTag', [name, content], ['string', 'string']);
      if (!META_TAGS.has(name))
        throw host.realm.error('The specified meta tag cannot be used in this context.', 'Exception');
      page.meta.push({ name, content });
      return self();
    },
    getMetaTags: () =>
      host.realm.array(
        page.meta.map(({ name, content }) =>
          guarded('HtmlOutputMetaTag', { getName: () => name, getContent: () => content }),
        ),
      ),
    /** Without effect since all pages are served in iframes, as documented. */
    setSandboxMode: (mode: unknown) => {
      if (!isMember('HTML', 'SandboxMode', mode))
        throw mismatch(host, 'HtmlService.HtmlOutput.setSandboxMode', [mode]);
      return self();
    },
    /** Concerns web apps only; a sidebar or dialog is framed by Google whatever it says. */
    setXFrameOptionsMode: (mode: unknown) => {
      if (!isMember('HTML', 'XFrameOptionsMode', mode))
        throw mismatch(host, 'HtmlService.HtmlOutput.setXFrameOptionsMode', [mode]);
      return self();
    },
  };
};
