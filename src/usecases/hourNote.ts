/** The note that says when the hourly run last began: everybody sees by it whether it stands still. */
export const hourNote = 'hour';
