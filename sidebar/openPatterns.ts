declare const google: { script: { run: { openMining(): void } } };

/** Opens the dialog that the menu opens too, over the sheet. */
export const openPatterns = (): void => google.script.run.openMining();
