import { useDialog } from '../dialog/dialogWords.ts';
import { Button } from '../parts/button.tsx';
import { Note } from '../parts/note.tsx';
import { useMail } from './shared.ts';

/** How sending fares, and what to do where it does not. */
export const HealthView = () => {
  const { say, count, moment } = useDialog();
  const { health, busy, trouble, refresh } = useMail();
  const { lastRun, stale, sender, isSender, backlog, held, failed, quota, reserve, stopped } = health;
  const name = sender ?? '–';
  return (
    <div class="scroll">
      {trouble !== null && <Note kind="error">{trouble}</Note>}
      {stale && (
        <Note kind="warning">
          {isSender ? say('outbox.health.stale.mine') : say('outbox.health.stale.other', { sender: name })}
        </Note>
      )}
      {stopped && <Note kind="warning">{say('outbox.health.stopped')}</Note>}
      {!stale && !stopped && <Note kind="info">{say('outbox.health.fine')}</Note>}
      <dl class="figures">
        <Figure label={say('outbox.health.lastRun')}>
          {lastRun === null ? say('outbox.health.never') : moment(lastRun)}
        </Figure>
        <Figure label={say('outbox.health.backlog')}>{count(backlog)}</Figure>
        <Figure label={say('outbox.health.held')}>{count(held)}</Figure>
        <Figure label={say('outbox.health.failed')}>{count(failed)}</Figure>
        <Figure label={say('outbox.health.quota')}>
          {quota === null ? say('outbox.health.unknown', { sender: name }) : count(quota)}
        </Figure>
        <Figure label={say('outbox.health.reserve')}>{count(reserve)}</Figure>
        <Figure label={say('outbox.health.sender')}>{name}</Figure>
      </dl>
      <div class="act">
        <Button busy={busy} onClick={() => void refresh()}>
          {say('outbox.health.again')}
        </Button>
      </div>
    </div>
  );
};

const Figure = ({ label, children }: { label: string; children: string }) => (
  <div>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
);
