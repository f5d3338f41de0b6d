/** Text as rules compare it, like TRIM of Sheets: no spaces around it, one between words. */
export const tidy = (text: string): string => text.replace(/ +/g, ' ').replace(/^ | $/g, '');
