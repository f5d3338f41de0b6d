/**
 * One name of its parts. A name in Han characters has its family name first and no space, whichever way a program
 * orders its columns.
 * @example personName('芳', '', '王') // '王芳'
 */
export const personName = (given: string, middle: string, family: string): string => {
  const filled = [given, middle, family].map((part) => part.trim()).filter((part) => part !== '');
  if (filled.length > 0 && filled.every((part) => /^\p{Script=Han}+$/u.test(part)))
    return [family, given, middle].map((part) => part.trim()).join('');
  return filled.join(' ');
};
