import { useState } from 'preact/hooks';
import { useDialog } from '../dialog/dialogWords.ts';
import { ChoiceField, TextField } from '../dialog/field.tsx';
import { type Head, Heads } from '../dialog/heads.tsx';
import { Button } from '../parts/button.tsx';
import { Help } from '../parts/help.tsx';
import { Note } from '../parts/note.tsx';
import { useAsk } from '../useAsk.ts';
import { type Coupon, useLoyalty } from './shared.ts';
import { useWorth, WorthFields } from './worth.tsx';

const heads: readonly Head[] = [
  ['Coupons.code', 'text'],
  ['Coupons.customerName', 'text'],
  ['loyalty.worth', 'number'],
  ['Coupons.validUntil', 'text'],
  ['loyalty.what', 'unseen'],
];

/** R95: coupons that were given, the latest first; used with a click, given to a whole level. */
export const CouponsView = () => {
  const { say } = useDialog();
  const { lists, money, share, day, done, trouble } = useLoyalty();
  const { run, busy, trouble: taking } = useAsk('takeCoupon');
  const [text, setText] = useState('');
  const typed = text.trim().toLowerCase();
  const matching = [...lists.coupons]
    .reverse()
    .filter(({ code, customerName }) => `${code} ${customerName ?? ''}`.toLowerCase().includes(typed))
    .slice(0, 100);
  const worthOf = ({ discount, amount }: Coupon): string =>
    amount === null ? share(discount ?? 0) : money(amount);
  const take = async ({ id, code }: Coupon): Promise<void> => {
    if (await run({ id, order: null })) await done(say('loyalty.coupon.taken', { code }));
  };
  return (
    <div class="scroll">
      {lists.mayLead && lists.on && lists.levels.length > 0 && <GiveToLevel />}
      {trouble !== null && <Note kind="error">{trouble}</Note>}
      {taking && <Note kind="error">{taking.message}</Note>}
      {lists.coupons.length === 0 ? (
        <p class="empty">{say('loyalty.coupons.none')}</p>
      ) : (
        <>
          <TextField label={say('loyalty.coupon.find')} value={text} onChange={setText} />
          <table aria-label={say('loyalty.tab.coupons')}>
            <Heads heads={heads} />
            <tbody>
              {matching.map((coupon) => (
                <tr key={coupon.id}>
                  <th scope="row">
                    <code>{coupon.code}</code>
                  </th>
                  <td>{coupon.customerName}</td>
                  <td class="number">{worthOf(coupon)}</td>
                  <td>{coupon.validUntil === null ? '–' : day(coupon.validUntil)}</td>
                  <td>
                    {coupon.usedOn === null ? (
                      <Button
                        small
                        busy={busy}
                        label={say('loyalty.coupon.take.of', { code: coupon.code })}
                        onClick={() => void take(coupon)}
                      >
                        {say('loyalty.coupon.take')}
                      </Button>
                    ) : (
                      <span class="muted">{say('loyalty.coupon.used', { day: day(coupon.usedOn) })}</span>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </div>
  );
};

/** A coupon for everybody of a level, for a holiday or an event. */
const GiveToLevel = () => {
  const { say, word } = useDialog();
  const { lists, done } = useLoyalty();
  const { run, busy, trouble } = useAsk('giveToLevel');
  const [level, setLevel] = useState(lists.levels[0]?.name ?? '');
  const [reason, setReason] = useState<'holiday' | 'event'>('holiday');
  const [note, setNote] = useState('');
  const [wrong, setWrong] = useState(false);
  const worth = useWorth();
  const save = async (): Promise<void> => {
    setWrong(true);
    if (worth.value === null || note.trim() === '' || level === '') return;
    const answer = await run({ level, reason, note: note.trim(), ...worth.value });
    if (!answer) return;
    setWrong(false);
    worth.clear();
    await done(say('loyalty.given', { n: answer.value }));
  };
  return (
    <form
      class="box"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <h2>{say('loyalty.give')}</h2>
      <Help>{say('loyalty.help.give')}</Help>
      {trouble && <Note kind="error">{trouble.message}</Note>}
      <div class="asked">
        <ChoiceField
          label={say('loyalty.level')}
          value={level}
          none="–"
          options={lists.levels.map(({ name }) => ({ value: name, text: name }))}
          onChange={setLevel}
        />
        <ChoiceField
          label={word('Coupons.reason')}
          value={reason === 'holiday' ? '' : reason}
          none={word('Coupons.reason.holiday')}
          options={[{ value: 'event', text: word('Coupons.reason.event') }]}
          onChange={(value) => setReason(value === 'event' ? 'event' : 'holiday')}
        />
        <WorthFields worth={worth} wrong={wrong} />
        <TextField
          label={say('loyalty.give.name')}
          value={note}
          onChange={setNote}
          required
          message={wrong && note.trim() === '' ? say('loyalty.wrong.reason') : undefined}
        />
      </div>
      <div class="act">
        <Button type="submit" busy={busy}>
          {say('loyalty.give.do')}
        </Button>
      </div>
    </form>
  );
};
