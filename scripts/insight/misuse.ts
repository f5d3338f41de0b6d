/** What a person can put right: shown without a stack. */
export class Misuse extends Error {}
