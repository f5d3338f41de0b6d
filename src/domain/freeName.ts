/** The name, or where it is taken the name with the first number that makes it free: `Region (2)`. */
export const freeName = (name: string, isTaken: (name: string) => boolean): string => {
  for (let n = 1; ; n++) {
    const tried = n === 1 ? name : `${name} (${n})`;
    if (!isTaken(tried)) return tried;
  }
};
