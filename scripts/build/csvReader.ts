import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Plugin } from 'esbuild';

/**
 * Functions of papaparse that nothing of ours reaches: writing CSV; reading from files, addresses, streams and workers, or
 * in pieces; types, which we tell ourselves.
 */
const unused: readonly string[] = [
  'JsonToCsv',
  'ChunkStreamer',
  'NetworkStreamer',
  'FileStreamer',
  'StringStreamer',
  'ReadableStreamStreamer',
  'DuplexStreamStreamer',
  'getWorkerBlob',
  'newWorker',
  'mainThreadReceivedMessage',
  'completeWorker',
  'workerThreadReceivedMessage',
  'notImplemented',
  'parseDynamic',
  'testFloat',
  'shouldApplyDynamicTyping',
];

/** Those that are asked, and have nothing to do. */
const idle: readonly string[] = ['fillHeaderFields', 'applyHeaderAndDynamicTypingAndTransformation'];

/** Statements that are there for them. */
const statements: readonly RegExp[] = [
  /^\tPapa\.(?:unparse|\w+Streamer|LocalChunkSize|RemoteChunkSize|WORKERS_SUPPORTED|NODE_STREAM_INPUT) = .*\n/gm,
  /^\t\w+Streamer\.prototype.* = .*\n/gm,
  /^\tif \((?:typeof PAPA_BROWSER_CONTEXT|IS_PAPA_WORKER).*\n[\s\S]*?^\t\}\n/gm,
  /^\tvar IS_WORKER = [\s\S]*?;\n/gm,
  /^\tvar workers = .*\n/gm,
  /^\t\tvar (?:MAX_FLOAT|MIN_FLOAT|FLOAT|ISO_DATE) = .*\n/gm,
  /^\t\tif \(isFunction\(_config\.step\)\)\n\t\t\{\n[\s\S]*?^\t\t\}\n/gm,
  /^\t\tthis\.(?:paused|pause|resume|aborted|abort) = function\(\)\n[\s\S]*?^\t\t\};\n/gm,
];

/** A text in one piece: what the streamer of texts asks of the parser. */
const readText = '\n\t\treturn new ParserHandle(copy(_config)).parse(stripBom(_input), 0, false);';

/** Takes of papaparse what reading a text needs, a third of it. */
export const csvReader: Plugin = {
  name: 'CSV reader',
  setup: (build) => {
    build.onLoad({ filter: /papaparse[\\/]papaparse(\.min)?\.js$/ }, () => ({
      contents: reading(
        readFileSync(createRequire(import.meta.url).resolve('papaparse/papaparse.js'), 'utf8'),
      ),
      loader: 'js',
    }));
  },
};

/** The module sets itself up when it is first asked: executions that read no CSV leave it alone. */
const reading = (code: string): string => `let papa;
const setUp = () => {
  const module = { exports: {} };
  const { exports } = module;
  ${statements.reduce(without, unused.reduce(withoutFunction, kept(code)))}
  return module.exports;
};
export default { parse: (text, config) => (papa ??= setUp()).parse(text, config) };`;

const kept = (code: string): string =>
  idle.reduce((rest, name) => refilled(rest, name, ''), refilled(code, 'CsvToJson', readText));

const withoutFunction = (code: string, name: string): string =>
  without(refilled(code, name, ''), new RegExp(`^\\t+function ${name}\\([^)]*\\)\\s*\\{\\n\\t+\\}\\n`, 'm'));

/** @throws where papaparse has no such statement any more. */
const without = (code: string, statement: RegExp): string => {
  const rest = code.replace(statement, '');
  if (rest === code)
    throw new Error(`papaparse has nothing like ${statement.source} any more: see csvReader.ts`);
  return rest;
};

/** The code with another body of its function `name`, whose closing brace is indented as its beginning is. */
const refilled = (code: string, name: string, body: string): string => {
  const found = new RegExp(`^(\\t+)function ${name}\\([^)]*\\)\\s*\\{`, 'm').exec(code);
  const begin = found ? found.index + found[0].length : -1;
  const end = code.indexOf(`\n${found?.[1]}}`, begin);
  if (begin < 0 || end < 0) throw new Error(`papaparse has no function ${name} any more: see csvReader.ts`);
  return code.slice(0, begin) + body + code.slice(end);
};
