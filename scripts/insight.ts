/** `npm run -s insight -- FILE --id COL --date COL`; see insight/insight.ts. */
import { insight } from './insight/insight.ts';

process.exitCode = insight(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
});
