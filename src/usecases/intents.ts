/** Changes of several tables as one: written to the journal, made, marked; finished after a kill; taken back. */
export type { Step, Values } from '../domain/journal/step.ts';
export { carryOut } from './carryOut.ts';
export { finishOpen } from './finishOpen.ts';
export { type Intent, openIntents, recentIntents } from './recentIntents.ts';
export { type Kept, undoIntent, undoIntents } from './undoIntents.ts';
