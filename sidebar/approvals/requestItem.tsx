import type { ComponentChildren } from 'preact';
import type { ApprovalLine, ApprovalRequest } from '../../src/usecases/sales/approvalsForMe.ts';
import { useDialog } from '../dialog/dialogWords.ts';
import { IconButton } from '../parts/iconButton.tsx';
import { Note } from '../parts/note.tsx';
import { useAsk } from '../useAsk.ts';
import { useNumbers } from './useApprovals.ts';

interface Props {
  readonly request: ApprovalRequest;
  /** Whether how it stands, and each of its steps, is told. */
  readonly steps: boolean;
  readonly children?: ComponentChildren;
}

/** What was asked for: its kind and name, how much it is, who asked and when, how it stands, what can be done. */
export const RequestItem = ({ request, steps, children }: Props) => {
  const { say, word, moment } = useDialog();
  const showing = useAsk('showApproval');
  const { id, of, subject, amount, discount, askedBy, askedAt, state, lines } = request;
  const { money, share } = useNumbers();
  return (
    <li class="request" data-request={id}>
      <div class="head">
        <div>
          <p class="meta">
            <span>{word(`Approvals.of.${of}`)}</span>
            {steps && <span class={`badge is-${state}`}>{word(`approve.state.${state}`)}</span>}
          </p>
          <p class="subject">{subject}</p>
        </div>
        <IconButton
          icon="sheet"
          label={say('approve.show', { subject })}
          busy={showing.busy}
          onClick={() => void showing.run({ id })}
        />
      </div>
      {(amount !== null || discount !== null) && (
        <p class="much">
          {amount !== null && <b>{money(amount)}</b>}
          {discount !== null && <span>{say('approve.discount', { share: share(discount) })}</span>}
        </p>
      )}
      <p class="muted">
        {say('approve.askedBy', { name: askedBy ?? '–', when: askedAt === null ? '–' : moment(askedAt) })}
      </p>
      {(steps || lines.length > 1) && (
        <ol class="steps" aria-label={say('approve.steps')}>
          {lines.map((line) => (
            <Line key={line.id} line={line} />
          ))}
        </ol>
      )}
      {showing.trouble && <Note kind="error">{showing.trouble.message}</Note>}
      {children}
    </li>
  );
};

const Line = ({ line }: { line: ApprovalLine }) => {
  const { say, word, moment } = useDialog();
  const { status, by, counted, note, decidedBy, decidedAt, step } = line;
  const names = by.join(word('approve.comma'));
  const when = decidedAt === null ? '–' : moment(decidedAt);
  const told =
    status === 'open' && by.length === 0
      ? say('approve.line.nobody')
      : say(`approve.line.${status}`, { names, name: decidedBy ?? '–', when });
  return (
    <li>
      <span class="muted">{say('approve.step', { step })}</span> {told}
      {status !== 'void' && !counted && <p class="typed">{say('approve.notCounted')}</p>}
      {note !== null && <p class="remark">{say('approve.quoted', { note })}</p>}
    </li>
  );
};
