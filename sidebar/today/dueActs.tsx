import type { ComponentChildren } from 'preact';
import type { FollowUpItem } from '../../src/usecases/today.ts';
import { ask } from '../ask.ts';
import { mailAddress, phoneAddress } from '../customer/reach.tsx';
import { IconButton } from '../parts/iconButton.tsx';
import { IconLink } from '../parts/iconLink.tsx';
import { useSession } from '../session.ts';
import { troubleOf } from '../trouble.ts';
import { FollowUpForm } from './followUpForm.tsx';

interface Props {
  readonly item: FollowUpItem;
  readonly phone: string | null;
  readonly email: string | null;
  readonly onLog: () => void;
  readonly snoozing: boolean;
  readonly onSnooze: () => void;
  /** What stands before the others. */
  readonly children?: ComponentChildren;
}

/** What one does with a follow-up, a click each: call, mail, log what came of it, put it off, correct it. */
export const DueActs = ({ item, phone, email, onLog, snoozing, onSnooze, children }: Props) => {
  const { say, mayWrite, openForm, announce, wrote } = useSession();
  const names = { subject: item.subject, customer: item.customerName };
  /** One click: what the customer answered by mail or otherwise is a contact, and ends the sequences they are in. */
  const replied = (): void =>
    void ask('logReply', { customer: item.customer }).then(
      () => {
        announce(say('sidebar.act.repliedSo', names));
        wrote();
      },
      (error) => announce(troubleOf(error, say('sidebar.noAnswer')).message),
    );
  return (
    <div class="due-acts">
      {children}
      {phone !== null && (
        <IconLink
          icon="call"
          href={phoneAddress(phone)}
          label={say('sidebar.act.call', { customer: item.customerName, phone })}
        />
      )}
      {email !== null && (
        <IconLink
          icon="email"
          href={mailAddress(email, item.subject)}
          label={say('sidebar.act.mail', { customer: item.customerName, email })}
        />
      )}
      {mayWrite && (
        <>
          <IconButton icon="message" label={say('sidebar.act.replied', names)} onClick={replied} />
          <IconButton icon="log" label={say('sidebar.act.log', names)} onClick={onLog} />
          <IconButton
            icon="clock"
            label={say('sidebar.followUp.laterThis', names)}
            expanded={snoozing}
            onClick={onSnooze}
          />
          <IconButton
            icon="edit"
            label={say('sidebar.followUp.editThis', names)}
            onClick={() =>
              openForm(({ onClose }) => (
                <FollowUpForm
                  customer={{ id: item.customer, name: item.customerName }}
                  item={item}
                  onClose={onClose}
                />
              ))
            }
          />
        </>
      )}
    </div>
  );
};
