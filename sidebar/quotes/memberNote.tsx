import { useEffect } from 'preact/hooks';
import { ask } from '../ask.ts';
import { useDialog } from '../dialog/dialogWords.ts';
import { percentIn, useBegun } from './begun.ts';
import { type Draft, numberOf } from './draft.ts';
import type { Editing } from './useEditor.ts';

/** R94: asks what the customer's level brings to a new quote, and says what of it stands in the fields. */
export const MemberNote = ({ draft, propose }: { draft: Draft; propose: Editing['propose'] }) => {
  const { say } = useDialog();
  const { language } = useBegun();
  const customer = draft.customer?.id ?? null;
  useEffect(() => {
    // Without an answer the quote goes on as for anybody.
    if (customer !== null)
      ask('memberPrices', { customer }).then(
        (found) => found && propose(customer, found),
        () => undefined,
      );
  }, [customer]);
  const { proposed, head } = draft;
  if (!proposed) return null;
  const { level, priceList, discount } = proposed;
  const stands = [
    ...(priceList !== '' && priceList === head.priceList
      ? [say('quote.member.list', { list: priceList })]
      : []),
    ...(discount !== '' && discount === head.discount
      ? [say('quote.member.discount', { share: percentIn(language, (numberOf(discount) ?? 0) / 100) })]
      : []),
  ];
  return (
    <p class="whole muted" role="status">
      {stands.length > 0 && say('quote.member', { level, what: stands.join(say('quote.member.and')) })}
    </p>
  );
};
