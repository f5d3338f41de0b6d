// Prints the milliseconds of processor time that parsing and evaluating a script takes in a process that has done nothing
// else, and those until a function of it, where one is named, has run too: `node evaluate.mjs Code.js onOpen`. What else
// runs on the machine makes a clock on the wall go twice as far.
import { readFileSync } from 'node:fs';
import { createContext, Script } from 'node:vm';

const [, , path = '', called = ''] = process.argv;

/** Services of which whatever is asked answers with itself. */
const service = new Proxy(() => service, { get: () => service });
const Session = { getActiveUserLocale: () => 'en' };

const text = readFileSync(path, 'utf8');
const context = createContext({ console, Session, SpreadsheetApp: service });
const call = new Script(called === '' ? '' : `${called}()`);
const begun = process.cpuUsage();
const spent = () => {
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1000;
};
new Script(text).runInContext(context);
const evaluated = spent();
call.runInContext(context);
process.stdout.write(JSON.stringify([evaluated, spent()]));
