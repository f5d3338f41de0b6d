import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Plugin } from 'esbuild';

/** A file of the page, held in memory. */
export interface Asset {
  readonly type: string;
  readonly body: Buffer;
  readonly gzip?: Buffer;
  readonly etag: string;
}

const PAGE = join(import.meta.dirname, '..', 'page');
const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
};

const asset = (name: string, bytes: Uint8Array): Asset => {
  const body = Buffer.from(bytes);
  const type = TYPES[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  return type.startsWith('font/')
    ? { type, body, etag }
    : { type, body, etag, gzip: gzipSync(body, { level: 6 }) };
};

/** Font Awesome's style sheet offers five formats of one font; every browser that runs the page reads woff2. */
const onlyWoff2: Plugin = {
  name: 'only-woff2',
  setup: ({ onLoad }) =>
    onLoad({ filter: /font-awesome(\.min)?\.css$/ }, async ({ path }) => ({
      loader: 'css',
      contents: (await readFile(path, 'utf8')).replace(
        /@font-face\s*{[^}]*}/,
        "@font-face{font-family:FontAwesome;src:url('../fonts/fontawesome-webfont.woff2') format('woff2')}",
      ),
    })),
};

/** Bundles the page (grid, chrome and the script that a sandboxed frame gets) and compresses it, once. */
export const buildAssets = async (): Promise<ReadonlyMap<string, Asset>> => {
  const { outputFiles } = await build({
    entryPoints: { page: join(PAGE, 'main.tsx'), bridge: join(PAGE, 'frame', 'bridge.ts') },
    bundle: true,
    minify: true,
    write: false,
    outdir: '/',
    entryNames: '[name]',
    assetNames: '[name]',
    format: 'iife',
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    loader: { '.xml': 'text', '.woff2': 'file', '.svg': 'text' },
    plugins: [onlyWoff2],
    define: { 'process.env.NODE_ENV': '"production"' },
    legalComments: 'none',
    logLevel: 'error',
  });
  const files = outputFiles.map(({ path, contents }) => [path, asset(path, contents)] as const);
  const html = await readFile(join(PAGE, 'index.html'));
  const icon = await readFile(join(PAGE, 'icon.svg'));
  return new Map([...files, ['/', asset('index.html', html)], ['/icon.svg', asset('icon.svg', icon)]]);
};
