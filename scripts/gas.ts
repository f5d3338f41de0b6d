/** `npm run gas -- FILE.js [function]`; see workbench/runtime/gas.ts. */
import { runGas } from '../workbench/runtime/gas.ts';

process.exitCode = runGas(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
});
