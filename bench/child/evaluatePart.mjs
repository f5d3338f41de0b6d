// Prints the milliseconds that an execution takes to read a part of the code from Parts.html and to evaluate it, once what
// reads it stands there: `node evaluatePart.mjs reader.js Parts.html sale`. The reader is src/google/parts.ts as a script.
import { readFileSync } from 'node:fs';
import { createContext, runInContext, Script } from 'node:vm';

const [, , reader = '', file = '', part = ''] = process.argv;

/** What Code.js gives to parts: whatever is asked of it answers with itself. */
const given = new Proxy(() => given, { get: (_, key) => (key === Symbol.toPrimitive ? () => '' : given) });
const text = readFileSync(file, 'utf8');
const HtmlService = { createHtmlOutputFromFile: () => ({ getContent: () => text }) };
const context = createContext({ console, HtmlService, given });
runInContext(readFileSync(reader, 'utf8'), context);
const call = new Script(
  `reader.openParts(${JSON.stringify(text.slice(0, text.indexOf('\n')))}, () => given)(${JSON.stringify(part)})`,
);
const begun = performance.now();
call.runInContext(context);
process.stdout.write(JSON.stringify([performance.now() - begun, 0]));
