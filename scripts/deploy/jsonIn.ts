/** The JSON object in what clasp wrote; spinners may stand before it. */
export const jsonIn = (output: string): Readonly<Record<string, unknown>> => {
  try {
    const value: unknown = JSON.parse(output.slice(output.indexOf('{'), output.lastIndexOf('}') + 1));
    if (typeof value === 'object' && value !== null) return { ...value };
  } catch {}
  throw new Error(`clasp gave an answer that is not JSON:\n${output.trim()}`);
};
