import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Plugin } from 'esbuild';

/**
 * Functions of papaparse that nothing of ours reaches, by what they do when they are asked all the same: writing CSV;
 * reading from files, addresses, streams and workers, or in pieces; headers and types, which we tell ourselves.
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
  'fillHeaderFields',
  'applyHeaderAndDynamicTypingAndTransformation',
];

/** A text in one piece: what the streamer of texts asks of the parser. */
const readText = '\n\t\treturn new ParserHandle(copy(_config)).parse(stripBom(_input), 0, false);';

/** Takes of papaparse what reading a text needs, under half of it: the other functions lose what they contain. */
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
  ${unused.reduce((rest, name) => refilled(rest, name, ''), refilled(code, 'CsvToJson', readText))}
  return module.exports;
};
export default { parse: (text, config) => (papa ??= setUp()).parse(text, config) };`;

/** The code with another body of its function `name`, whose closing brace is indented as its beginning is. */
const refilled = (code: string, name: string, body: string): string => {
  const found = new RegExp(`^(\\t+)function ${name}\\([^)]*\\)\\s*\\{`, 'm').exec(code);
  const begin = found ? found.index + found[0].length : -1;
  const end = code.indexOf(`\n${found?.[1]}}`, begin);
  if (begin < 0 || end < 0) throw new Error(`papaparse has no function ${name} any more: see csvReader.ts`);
  return code.slice(0, begin) + body + code.slice(end);
};
