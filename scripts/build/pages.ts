import { existsSync } from 'node:fs';
import { build } from 'esbuild';
import { csvReader } from './csvReader.ts';
import { buildPageWords } from './pageWords.ts';
import { buildRareData } from './rareData.ts';

/** The HTML pages of the add-on and the file each starts from. */
const pages = {
  Sidebar: 'sidebar/sidebar.tsx',
  FirstRun: 'sidebar/firstRun.tsx',
  Import: 'sidebar/import.tsx',
  Clean: 'sidebar/clean.tsx',
  Adopt: 'sidebar/adopt.tsx',
  Safety: 'sidebar/safety.tsx',
  Check: 'sidebar/check.tsx',
  Segments: 'sidebar/segments.tsx',
  Mining: 'sidebar/mining.tsx',
  Goals: 'sidebar/goals.tsx',
  Approvals: 'sidebar/approvals.tsx',
  Contracts: 'sidebar/contracts.tsx',
  Quotes: 'sidebar/quotes.tsx',
  Board: 'sidebar/board.tsx',
  Mail: 'sidebar/mail.tsx',
  Sequences: 'sidebar/sequences.tsx',
  Campaigns: 'sidebar/campaigns.tsx',
  Service: 'sidebar/service.tsx',
  Management: 'sidebar/management.tsx',
  Loyalty: 'sidebar/loyalty.tsx',
} as const;

export type PageName = keyof typeof pages;
export const pageNames: readonly string[] = Object.keys(pages);

/** Each page as one HTML file with its script and style inside, for HtmlService serves no others; and the data files. */
export const buildPages = async (): Promise<Record<string, string>> => {
  const built = await Promise.all(
    Object.entries(pages)
      .filter(([, entry]) => existsSync(entry))
      .map(async ([name, entry]) => [name, await bundled(entry)] as const),
  );
  return { ...Object.fromEntries(built), Words: buildPageWords(), Data: buildRareData() };
};

export const buildPage = (name: PageName): Promise<string> => bundled(pages[name]);

const bundled = async (entry: string): Promise<string> => {
  const result = await build({
    entryPoints: [entry],
    plugins: [csvReader],
    bundle: true,
    write: false,
    outdir: 'out',
    format: 'iife',
    target: 'es2020',
    charset: 'utf8',
    minify: true,
    legalComments: 'none',
    // As calls of h with what is inside as its arguments: shorter than the objects that TypeScript's setting makes.
    inject: ['scripts/build/jsx.ts'],
    tsconfigRaw: { compilerOptions: { jsx: 'react', jsxFactory: 'h', jsxFragmentFactory: 'Fragment' } },
  });
  const text = (ending: string): string =>
    result.outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? '';
  const script = text('.js')
    .replace(/<\/(script)/gi, '<\\/$1')
    .replace(/<!--/g, '<\\!--');
  return `<!DOCTYPE html>
<!-- Clientele, Apache-2.0. Contains Preact, under the MIT licence; see NOTICE. -->
<html>
<head>
<base target="_top">
<meta charset="utf-8">
<title>Clientele</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>${shortVariables(text('.css')).trim()}</style>
</head>
<body>
<div id="app"></div>
<script>${script.trim()}</script>
</body>
</html>
`;
};

/** What esbuild leaves as it was written: the names of variables, which no script of ours says, and the blank behind them. */
const shortVariables = (css: string): string => {
  const names = [...new Set(css.match(/(?<![\w-])--[\w-]+/g))];
  return css.replace(
    /(?<![\w-])(--[\w-]+)(: )?/g,
    (_, name: string, colon?: string) => `--${names.indexOf(name).toString(36)}${colon ? ':' : ''}`,
  );
};
