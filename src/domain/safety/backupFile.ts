/** What a downloaded backup says of itself, so that no other file is taken for one. */
export const fileKind = 'clientele.backup';
export const fileVersion = 1;
