import { spawn } from 'node:child_process';

export interface ClaspRun {
  readonly code: number;
  readonly output: string;
  readonly errors: string;
}

/** Runs clasp in a folder and gives what it said. */
export type RunClasp = (args: readonly string[], folder: string) => Promise<ClaspRun>;

/**
 * @param command the executable and its first arguments: this Node and clasp's own entry file
 * @param env variables besides those of this process
 */
export const claspAt =
  (command: readonly [string, ...string[]], env: Readonly<Record<string, string>> = {}): RunClasp =>
  (args, folder) =>
    new Promise((resolve, reject) => {
      const [program, ...first] = command;
      const child = spawn(program, [...first, ...args], {
        cwd: folder,
        env: { ...process.env, ...env },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      let output = '';
      let errors = '';
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        output += text;
      });
      child.stderr.setEncoding('utf8').on('data', (text: string) => {
        errors += text;
      });
      child.on('error', reject);
      child.on('close', (code) => resolve({ code: code ?? 1, output, errors }));
    });
