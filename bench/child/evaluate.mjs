// Prints the milliseconds that parsing and evaluating a script takes in a process that has done nothing else.
import { readFileSync } from 'node:fs';
import { createContext, Script } from 'node:vm';

const text = readFileSync(process.argv[2] ?? '', 'utf8');
const context = createContext({ console });
const begun = performance.now();
new Script(text).runInContext(context);
process.stdout.write(String(performance.now() - begun));
