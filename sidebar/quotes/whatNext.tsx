import { useDialog } from '../dialog/dialogWords.ts';
import { Button } from '../parts/button.tsx';
import { sendApprovalMails } from '../sendApprovalMails.ts';
import { useAsk } from '../useAsk.ts';
import { type QuoteShown, useBegun } from './begun.ts';

interface Props {
  readonly shown: QuoteShown | null;
  readonly fixed: boolean;
  readonly changed: boolean;
  /** What was done last, in words. */
  readonly said: string | null;
  readonly saving: boolean;
  readonly maySave: boolean;
  readonly onSave: () => void;
  readonly onPaper: (shown: QuoteShown) => void;
  /** The quote as it stands after what was done, and what to say. */
  readonly onDone: (shown: QuoteShown, said: string | null) => void;
  readonly onOther: (shown: QuoteShown) => void;
}

/** The foot: how the quote stands, and the steps that follow. */
export const WhatNext = (props: Props) => {
  const { shown, fixed, changed, saving, maySave, onSave, onPaper, onDone, onOther } = props;
  const { say } = useDialog();
  const { mayWrite } = useBegun();
  const sending = useAsk('sendQuote');
  const deciding = useAsk('decideQuote');
  const renewing = useAsk('newEdition');
  const busy = saving || sending.busy || deciding.busy || renewing.busy;
  const trouble = sending.trouble ?? deciding.trouble ?? renewing.trouble;
  const send = async (one: QuoteShown): Promise<void> => {
    const answer = await sending.run({ id: one.quote.id, mark: one.mark });
    if (!answer) return;
    if (answer.value.standing !== 'sent') sendApprovalMails();
    onDone(answer.value, answer.value.standing === 'sent' ? say('quote.sent') : null);
  };
  const decide = async (one: QuoteShown, decision: 'accepted' | 'declined'): Promise<void> => {
    const answer = await deciding.run({ id: one.quote.id, answer: decision });
    if (!answer) return;
    const number = answer.value.contract?.number ?? '';
    onDone(answer.value, say(`quote.${decision}`, { number }));
  };
  const renew = async (one: QuoteShown): Promise<void> => {
    const answer = await renewing.run({ id: one.quote.id });
    if (answer) onOther(answer.value);
  };
  const standing = shown?.standing;
  return (
    <div class="foot">
      <p class={trouble ? 'foot-text field-error' : 'foot-text'} role={trouble ? 'alert' : 'status'}>
        {trouble?.message ?? props.said ?? (shown && stateOf(shown, say))}
      </p>
      {shown !== null && (
        <Button disabled={changed} onClick={() => onPaper(shown)}>
          {say('quote.paper')}
        </Button>
      )}
      {mayWrite &&
        shown !== null &&
        (standing === 'sent' || standing === 'expired' || standing === 'declined') && (
          <Button busy={busy} onClick={() => void renew(shown)}>
            {say('quote.revise')}
          </Button>
        )}
      {mayWrite && shown !== null && standing === 'sent' && (
        <>
          <Button busy={busy} onClick={() => void decide(shown, 'declined')}>
            {say('quote.decline')}
          </Button>
          <Button primary busy={busy} onClick={() => void decide(shown, 'accepted')}>
            {say('quote.accept')}
          </Button>
        </>
      )}
      {!fixed && shown !== null && !changed && (
        <Button primary busy={busy} onClick={() => void send(shown)}>
          {say('quote.send')}
        </Button>
      )}
      {!fixed && (shown === null || changed) && (
        <Button primary busy={busy} disabled={!maySave} onClick={onSave}>
          {say('quote.save')}
        </Button>
      )}
    </div>
  );
};

/** What stands in the way, or what became of it. */
const stateOf = (
  { standing, approval, contract }: QuoteShown,
  say: ReturnType<typeof useDialog>['say'],
): string | null => {
  if (standing === 'replaced') return say('quote.replacedBy');
  if (standing === 'accepted' && contract)
    return say('quote.contract', { number: contract.number ?? contract.id });
  if (standing === 'sent' || standing === 'expired') return say('quote.fixed');
  if (standing !== 'draft' && standing !== 'waiting') return null;
  if (approval === 'refused') return say('quote.refused');
  if (standing === 'draft' || approval === 'notNeeded') return null;
  return approval === 'waiting' ? say('quote.waits') : say('quote.approved');
};
