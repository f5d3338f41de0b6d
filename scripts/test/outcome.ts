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
  return {
    passed: data.numPassedTests,
    failures: data.testResults.flatMap(({ name: path, status, message, assertionResults }) => {
      const file = path.replace(/^.*\/(?=test\/)/, '');
      const failed = assertionResults.filter((test) => test.status === 'failed');
      if (status === 'failed' && failed.length === 0)
        return [{ name: file, message: beginningOf(message ?? '') }];
      return failed.map((test) => ({
        name: `${file} > ${test.fullName}`,
        message: beginningOf((test.failureMessages ?? []).join('\n')),
      }));
    }),
  };
};

const beginningOf = (text: string): string => text.split('\n').slice(0, lines).join('\n');
