/** The pieces of code that `Parts.html` holds, by name, each as a script: a function of what it takes. */
export const piecesIn = (parts: string): ReadonlyMap<string, string> =>
  new Map(
    parts
      .split('\n')
      .slice(2, -1)
      .map((line) => {
        const [name, , body] = JSON.parse(line);
        return [String(name), `function piece_(given,pieces){${body}}`] as const;
      }),
  );
