/** `npm run -s mine -- FILE --target COL`; see mine/mine.ts. */
import { mine } from './mine/mine.ts';

process.exitCode = mine(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
});
