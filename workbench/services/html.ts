/// <reference types="google-apps-script" />
/** HtmlService: pages and templates, from text or from the project's HTML files. */
import type { Host } from '../host.ts';
import { blobContent } from './blob.ts';
import { enumOf } from './enums.ts';
import { guarded } from './guard.ts';
import { makeOutput } from './html/output.ts';
import { initTemplate, makeTemplate } from './html/template.ts';
import { mismatch } from './signature.ts';

export const createHtmlService = (host: Host): object =>
  guarded('HtmlService', {
    SandboxMode: enumOf('HTML', 'SandboxMode'),
    XFrameOptionsMode: enumOf('HTML', 'XFrameOptionsMode'),
    createHtmlOutput: (...args: unknown[]) =>
      makeOutput(host, args.length === 0 ? '' : textOf(host, 'createHtmlOutput', args)),
    createHtmlOutputFromFile: (...args: unknown[]) =>
      makeOutput(host, file(host, 'createHtmlOutputFromFile', args).text),
    createTemplate: (...args: unknown[]) =>
      makeTemplate(host, textOf(host, 'createTemplate', args), 'template'),
    createTemplateFromFile: (...args: unknown[]) => {
      const { name, text } = file(host, 'createTemplateFromFile', args);
      return makeTemplate(host, text, name);
    },
    /** Known to Google only in web apps. */
    getUserAgent: () => null,
    /** Not documented, but what the code that `getCode()` gives calls. */
    initTemplate: () => initTemplate(host),
  });

const textOf = (host: Host, method: string, args: readonly unknown[]): string => {
  const [source] = args;
  if (args.length === 1 && typeof source === 'string') return source;
  const blob = args.length === 1 ? blobContent(source) : null;
  if (blob === null) throw mismatch(host, `HtmlService.${method}`, args);
  return blob.bytes.toString('utf8');
};

const file = (host: Host, method: string, args: readonly unknown[]): { name: string; text: string } => {
  const [given] = args;
  if (typeof given !== 'string' || args.length !== 1) throw mismatch(host, `HtmlService.${method}`, args);
  const name = given.replace(/\.html$/, '');
  const text = host.file(name);
  if (text === null) throw host.realm.error(`No HTML file named ${given} was found.`, 'Exception');
  return { name, text };
};
