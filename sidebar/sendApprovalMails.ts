import { ask } from './ask.ts';

/**
 * After something asked for an approval or decided one: mails to whoever is next leave now. Nobody waits for it, and
 * what fails goes out with the hourly run.
 */
export const sendApprovalMails = (): void => void ask('sendApprovalMails', {}).catch(() => undefined);
