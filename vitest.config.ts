import { defineConfig } from 'vitest/config';
import { engineFlags, nursery } from './test/engineFlags.ts';

/** Files of one worker share what takes seconds to load and to build; they keep nothing of each other's. */
const project = (name: string, include: string[], testTimeout: number) => ({
  test: {
    name,
    include,
    testTimeout,
    hookTimeout: testTimeout,
    environment: 'node',
    pool: 'forks' as const,
    isolate: false,
    execArgv: [...engineFlags],
  },
});

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      project('unit', ['test/unit/**/*.test.ts', 'test/unit/**/*.test.tsx'], 20_000),
      project('contract', ['test/contract/**/*.test.ts'], 240_000),
      project('simulation', ['test/simulation/**/*.test.ts'], 240_000),
      // A browser that waited in vain is tried once more; `npm test` names what passed at the second try only.
      {
        test: {
          ...project('e2e', ['test/e2e/**/*.test.ts'], 240_000).test,
          // Half of the work is the browser's.
          execArgv: [...nursery],
          // What a page draws comes a moment after what it says.
          expect: { poll: { timeout: 5_000 } },
          retry: { count: 1, condition: /Timeout .* exceeded/ },
        },
      },
    ],
  },
});
