/** Of package.json: a test holds them to be the same. */
export const version = '0.3.0';
