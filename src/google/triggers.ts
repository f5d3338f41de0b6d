import type { Triggers } from '../ports.ts';

export const openTriggers = (): Triggers => ({
  ensureHourly: (handler) => {
    const standing = ScriptApp.getProjectTriggers().some(
      (trigger) => trigger.getHandlerFunction() === handler,
    );
    if (standing) return 'kept';
    ScriptApp.newTrigger(handler).timeBased().everyHours(1).create();
    return 'made';
  },
});
