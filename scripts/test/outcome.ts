/** What a run of vitest came to, read from the report that its json reporter writes. */
import * as z from 'zod/mini';

/** `name`: file and test. `message`: the beginning of what went wrong, at most `lines` lines. */
export interface Failure {
  readonly name: string;
  readonly message: string;
}

export interface Outcome {
  readonly passed: number;
  readonly failures: readonly Failure[];
  /** What failed first and passed when it was tried once more. */
  readonly second: readonly Failure[];
}

const lines = 8;

const report = z.object({
  numPassedTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.optional(z.string()),
      assertionResults: z.array(
        z.object({
          fullName: z.string(),
          status: z.string(),
          failureMessages: z.nullish(z.array(z.string())),
        }),
      ),
    }),
  ),
});

/** null where the report is none. A file that fails without a failed test, as one that cannot be loaded, counts once. */
export const outcomeOf = (read: unknown): Outcome | null => {
  const { success, data } = report.safeParse(read);
  if (!success) return null;
  const tests = data.testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.map((test) => ({
      status: test.status,
      name: `${fileOf(name)} > ${test.fullName}`,
      message: beginningOf((test.failureMessages ?? []).join('\n')),
    })),
  );
  const unloaded = data.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  );
  return {
    passed: data.numPassedTests,
    failures: [
      ...unloaded.map(({ name, message = '' }) => ({ name: fileOf(name), message: beginningOf(message) })),
      ...tests.filter(({ status }) => status === 'failed').map(asFailure),
    ],
    second: tests.filter(({ status, message }) => status === 'passed' && message !== '').map(asFailure),
  };
};

const asFailure = ({ name, message }: Failure): Failure => ({ name, message });

const fileOf = (path: string): string => path.replace(/^.*\/(?=test\/)/, '');

const beginningOf = (text: string): string => text.split('\n').slice(0, lines).join('\n');
