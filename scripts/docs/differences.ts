import { readdir, readFile } from 'node:fs/promises';
import { checkedParts } from './checked.ts';

const folder = 'docs/differences';

/** In this order; a section that is not named here follows, by its name. */
const order = ['formulas', 'runtime', 'services', 'features', 'xlsx'];

const introduction = `# The workbench and Google

The workbench stands in for Google Sheets and Apps Script, so that Clientele can be tried, built and tested without an
account or a network. It is not Google. What it shows is what Google's documentation, published measurements and public
files say; nothing in this project has been compared with Google itself unless a line says so.

Three rules hold everywhere:

- What the workbench does not have throws an error that names the method. Nothing silently does nothing.
- Where Google's behaviour is not documented, the workbench takes the stricter reading, and the line here says so.
- Whatever is known to differ stands here. A difference that you find and that is not listed is a bug of this page.

This page is put together by \`npx tsx scripts/docs.ts\` from \`docs/differences/\` and from the cases of the check of an
installation (\`src/check\`): *Extensions › Clientele › Check this installation…* asks them inside a sheet of Google's, and
\`test/contract/usecases/check.test.ts\` in the workbench. What those cases show differs here as they say, no more and no less.
`;

/** Each `<!-- check: name -->` becomes what the cases of the check say. @throws where there is no such part. */
const withChecked = (text: string): string =>
  text.replace(/<!-- check: (.+?) -->/g, (_, name: string) => {
    const part = checkedParts[name];
    if (!part) throw new Error(`scripts/docs/checked.ts makes no part “${name}”`);
    return part();
  });

/** docs/differences.md: an introduction and the sections, each heading one level down. */
export const differences = async (): Promise<string> => {
  const names = (await readdir(folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => name.slice(0, -3));
  const rank = (name: string): number => (order.includes(name) ? order.indexOf(name) : order.length);
  names.sort((a, b) => rank(a) - rank(b) || a.localeCompare(b));
  const sections = await Promise.all(names.map((name) => readFile(`${folder}/${name}.md`, 'utf8')));
  return `${[introduction, ...sections.map(withChecked).map(asSection)].map((part) => part.trim()).join('\n\n')}\n`;
};

/** The section's first heading becomes `##`, those below it follow; links lead from docs/ instead of its folder. */
const asSection = (text: string): string => {
  const top = /^(#+) /m.exec(text)?.[1]?.length ?? 1;
  return text
    .replace(/^(#+) /gm, (_, marks: string) => `${'#'.repeat(marks.length - top + 2)} `)
    .replaceAll('](../', '](')
    .replaceAll('docs/differences/', 'differences/');
};
