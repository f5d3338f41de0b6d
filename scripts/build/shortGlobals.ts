import type { BuildOptions } from 'esbuild';
import * as globals from './globals.ts';

/** Settings of the build by which `Object.entries(…)` and its like become calls of one or two letters. */
export const shortGlobals: Pick<BuildOptions, 'define' | 'inject'> = {
  // `Object_entries` stands for `Object.entries`, `global_String` for `String`.
  define: Object.fromEntries(
    Object.keys(globals).map((name) => [name.replace('global_', '').replace('_', '.'), name]),
  ),
  inject: ['scripts/build/globals.ts'],
};
