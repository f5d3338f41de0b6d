const v8 = Number.parseInt(process.versions.v8, 10);

/** Young objects die in a wide nursery: executions of the add-on leave many. */
export const nursery: readonly string[] = ['--max-semi-space-size=64', '--min-semi-space-size=32'];

/**
 * For a process that runs the add-on over and over beside another one that does. Two of them keep two cores busy, so that
 * threads of the garbage collector stand in their way; and code is made quicker later than usual, as what fits one
 * execution is often taken back in the next.
 */
export const engineFlags: readonly string[] = [
  ...nursery,
  '--single-threaded-gc',
  // Four times the usual; it has another name since V8 12.
  v8 < 12 ? '--interrupt-budget=270000' : '--invocation-count-for-turbofan=12000',
];
