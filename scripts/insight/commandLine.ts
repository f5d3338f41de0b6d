import { type ParseArgsConfig, parseArgs } from 'node:util';
import { Misuse } from './misuse.ts';

/** Where a command writes. */
export interface Streams {
  out(text: string): void;
  err(text: string): void;
}

/** An option that takes a text; parseArgs derives its result from the literal. */
export const text = { type: 'string' } as const;
export const help = { type: 'boolean', short: 'h' } as const;

/** @throws Misuse where there are options that the command does not have. */
export const parsed = <O extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: O,
) => {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options });
  } catch (error) {
    throw new Misuse(error instanceof Error ? error.message : String(error));
  }
};

/** The one file that is named. @throws Misuse. */
export const onlyFile = ([file, ...others]: readonly string[]): string => {
  if (file === undefined || others.length > 0) throw new Misuse('Name one FILE; --help tells how.');
  return file;
};

/** Says what `work` gives, or what a person can put right. @returns the status of the command. */
export const saying = ({ out, err }: Streams, work: () => string): number => {
  try {
    out(work());
    return 0;
  } catch (error) {
    if (!(error instanceof Misuse)) throw error;
    err(`${error.message}\n`);
    return 1;
  }
};
