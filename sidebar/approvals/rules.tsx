import { useState } from 'preact/hooks';
import { useDialog } from '../dialog/dialogWords.ts';
import { Button } from '../parts/button.tsx';
import { Help } from '../parts/help.tsx';
import { Note } from '../parts/note.tsx';
import { sendApprovalMails } from '../sendApprovalMails.ts';
import { useAsk } from '../useAsk.ts';
import { RuleForm } from './ruleForm.tsx';
import { type Lists, useNumbers, useShared } from './useApprovals.ts';
import { View } from './view.tsx';

type Rule = Lists['rules'][number];

/** The switch, and who approves what. */
export const Rules = () => {
  const { say } = useDialog();
  const { lists, done } = useShared();
  const [open, setOpen] = useState<Rule | 'new' | null>(null);
  const switching = useAsk('switchApprovals');
  const [wanted, setWanted] = useState<boolean | null>(null);
  const turn = async (on: boolean): Promise<void> => {
    setWanted(on);
    if (await switching.run({ on })) {
      if (on) sendApprovalMails();
      await done(say(on ? 'approve.switched.on' : 'approve.switched.off'));
    }
    setWanted(null);
  };
  if (open !== null)
    return (
      <RuleForm
        rule={open === 'new' ? null : open}
        onClose={(text) => {
          setOpen(null);
          if (text !== undefined) void done(text);
        }}
      />
    );
  return (
    <View title={say('approve.rules')} empty={lists.rules.length === 0 ? say('approve.rules.none') : null}>
      {switching.trouble && <Note kind="error">{switching.trouble.message}</Note>}
      <Help>{say('approve.help.rules')}</Help>
      <label class="check switch">
        <input
          type="checkbox"
          checked={wanted ?? lists.on}
          aria-busy={switching.busy}
          onChange={({ currentTarget }) => void turn(currentTarget.checked)}
        />
        {say('approve.switch')}
      </label>
      <ul aria-label={say('approve.rules')}>
        {lists.rules.map((rule) => (
          <li key={rule.id}>
            <button type="button" class="row" onClick={() => setOpen(rule)}>
              <RuleText rule={rule} />
            </button>
          </li>
        ))}
      </ul>
      <div class="actions new-rule">
        <Button primary onClick={() => setOpen('new')}>
          {say('approve.rule.new')}
        </Button>
      </div>
    </View>
  );
};

/** What a rule says, in words. */
const RuleText = ({ rule }: { rule: Rule }) => {
  const { say, word } = useDialog();
  const { of, fromAmount, fromDiscount, step, approver, role, active, delegate } = rule;
  const { money, share } = useNumbers();
  const bounds = [
    fromAmount === null ? [] : say('approve.rule.fromAmount', { amount: money(fromAmount) }),
    fromDiscount === null ? [] : say('approve.rule.fromDiscount', { share: share(fromDiscount) }),
  ].flat();
  const when = bounds.length === 0 ? say('approve.rule.always') : bounds.join(word('approve.comma'));
  const who = word(`ApprovalRules.role.${role ?? 'owner'}`);
  return (
    <>
      <span class="subject">
        {word(`ApprovalRules.of.${of}`)}
        {active === false && <span class="badge">{say('approve.rule.off')}</span>}
      </span>
      <span class="meta">{when}</span>
      <span class="meta">
        {say('approve.step', { step: step ?? 1 })}{' '}
        {approver === null ? say('approve.rule.anybody', { role: who }) : approver}
        {delegate !== null && ` (${say('approve.rule.delegate', { name: delegate })})`}
      </span>
    </>
  );
};
