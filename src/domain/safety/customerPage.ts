import { escapeHtml } from '../mail/markup.ts';

export interface ExportedTable {
  readonly title: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface CustomerPage {
  /** Language tag of the page. */
  readonly language: string;
  readonly title: string;
  readonly made: string;
  readonly tables: readonly ExportedTable[];
}

/** A page for people that stands alone: a list of facts for a single row, a table for several. Everything is escaped. */
export const customerPage = ({ language, title, made, tables }: CustomerPage): string => `<!DOCTYPE html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>
body{font:15px/1.5 system-ui,sans-serif;margin:32px auto;max-width:960px;padding:0 16px}
h2{font-size:17px;margin:28px 0 8px}
table{border-collapse:collapse;width:100%}
th,td{border-bottom:1px solid #ddd;padding:4px 12px 4px 0;text-align:left;vertical-align:top;white-space:pre-wrap}
th{color:#555;font-weight:500}
</style>
</head>
<body>
<h1>${escapeHtml(title)}</h1>
<p>${escapeHtml(made)}</p>
${tables.map(sectionOf).join('\n')}
</body>
</html>
`;

const sectionOf = (table: ExportedTable): string =>
  `<h2>${escapeHtml(table.title)}</h2>\n${table.rows.length === 1 ? factsOf(table) : tableOf(table)}`;

const factsOf = ({ header, rows: [row = []] }: ExportedTable): string => {
  const facts = header.flatMap((title, at) => {
    const cell = row[at] ?? '';
    return cell === ''
      ? []
      : [`<tr><th scope="row">${escapeHtml(title)}</th><td>${escapeHtml(cell)}</td></tr>`];
  });
  return `<table>${facts.join('\n')}</table>`;
};

/** Columns that are blank in every row are left out. */
const tableOf = ({ header, rows }: ExportedTable): string => {
  const shown = header.map((_, at) => at).filter((at) => rows.some((row) => (row[at] ?? '') !== ''));
  const line = (cells: readonly string[], tag: string): string =>
    `<tr>${shown.map((at) => `<${tag}>${escapeHtml(cells[at] ?? '')}</${tag.split(' ')[0]}>`).join('')}</tr>`;
  return `<table><thead>${line(header, 'th scope="col"')}</thead><tbody>${rows.map((row) => line(row, 'td')).join('\n')}</tbody></table>`;
};
