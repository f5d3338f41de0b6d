/** What a frame may do: run the add-on's own inline code and show what is inline; load nothing. */
const POLICY = [
  "default-src 'none'",
  "script-src 'unsafe-inline' 'unsafe-eval'",
  "style-src 'unsafe-inline'",
  'img-src data: blob:',
  'font-src data:',
  'media-src data: blob:',
].join('; ');

/** A mail's HTML runs no script at all. */
const MAIL_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data: blob:; font-src data:";

const meta = (policy: string): string =>
  `<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">`;

/** Puts `head` first in the document's head; a fragment becomes a document in standards mode. */
const withHead = (html: string, head: string): string => {
  const opening =
    /<head(\s[^>]*)?>/i.exec(html) ?? /<html(\s[^>]*)?>/i.exec(html) ?? /<!doctype[^>]*>/i.exec(html);
  if (!opening) return `<!doctype html>${head}${html}`;
  const at = opening.index + opening[0].length;
  return html.slice(0, at) + head + html.slice(at);
};

/** The document of a sidebar or dialog: the add-on's HTML behind the bridge. */
export const frameDocument = (html: string, bridge: string): string =>
  withHead(html, `${meta(POLICY)}<script>${bridge}</script>`);

/** The document of a mail as a mail program would show it. */
export const mailDocument = (html: string): string =>
  withHead(
    html,
    `${meta(MAIL_POLICY)}<base target="_blank"><style>body{font:14px/1.5 Roboto,Arial,"Noto Sans SC","Noto Sans TC",sans-serif;color:#202124;margin:16px;overflow-wrap:break-word}</style>`,
  );
