/** Whether a query, or a part of one as text, may ask for the present: what it gives is not kept. */
export const asksForTime = (text: string): boolean => /\bnow\b/i.test(text);
