import { minutesOpen } from '../../domain/mail/mailHours.ts';
import type { Shop } from '../../ports.ts';

/** Minutes for which mail to customers may leave from now on, by Settings and these holidays; 0 where it may not now. */
export const minutesHere = ({ settings, clock }: Shop, holidays: Parameters<typeof minutesOpen>[1]): number =>
  minutesOpen(settings.read(), holidays, {
    today: clock.today(),
    weekday: clock.weekday(),
    hour: clock.hour(),
    minute: clock.minute(),
  });
