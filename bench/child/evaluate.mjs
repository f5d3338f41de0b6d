// Prints the milliseconds that parsing and evaluating a script takes in a process that has done nothing else, and those
// until a function of it, where one is named, has run too: `node evaluate.mjs Code.js onOpen`.
import { readFileSync } from 'node:fs';
import { createContext, Script } from 'node:vm';

const [, , path = '', called = ''] = process.argv;

/** Services of which whatever is asked answers with itself. */
const service = new Proxy(() => service, { get: () => service });
const Session = { getActiveUserLocale: () => 'en' };

const text = readFileSync(path, 'utf8');
const context = createContext({ console, Session, SpreadsheetApp: service });
const call = new Script(called === '' ? '' : `${called}()`);
const begun = performance.now();
new Script(text).runInContext(context);
const evaluated = performance.now();
call.runInContext(context);
process.stdout.write(JSON.stringify([evaluated - begun, performance.now() - begun]));
