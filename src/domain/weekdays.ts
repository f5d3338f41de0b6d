/** ISO weekdays as people list them, `1,2,3` or `1、2`: 1 is Monday, 7 is Sunday; what is none is passed over. */
export const weekdays = (text: string): ReadonlySet<number> =>
  new Set(
    text
      .split(/[,;，；、\s]+/)
      .map(Number)
      .filter((day) => Number.isInteger(day) && day >= 1 && day <= 7),
  );
