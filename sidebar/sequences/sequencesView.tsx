import { useState } from 'preact/hooks';
import { useDialog } from '../dialog/dialogWords.ts';
import { Help } from '../parts/help.tsx';
import { Note } from '../parts/note.tsx';
import { useAsk } from '../useAsk.ts';
import { ListPage } from './listPage.tsx';
import { savedSequence } from './sequenceDraft.ts';
import { SequenceForm } from './sequenceForm.tsx';
import { type SequenceItem, useShared } from './shared.ts';

/** The sequences: what begins each, whether it is on, and how many customers are in it. */
export const SequencesView = () => {
  const { say } = useDialog();
  const { lists, done } = useShared();
  const [open, setOpen] = useState<string | 'new' | null>(null);
  const item = lists.sequences.find(({ id }) => id === open) ?? null;
  if (open === 'new' || item !== null)
    return (
      <SequenceForm
        key={item?.mark ?? 'new'}
        item={item}
        onClose={(told) => {
          setOpen(null);
          if (told !== undefined) void done(told);
        }}
      />
    );
  return (
    <ListPage
      title={say('sequence.tab.sequences')}
      empty={lists.sequences.length === 0 ? say('sequence.none') : null}
      addText={say('sequence.new')}
      onAdd={() => setOpen('new')}
    >
      {lists.sequences.length > 0 && <Help>{say('sequence.help.list')}</Help>}
      {lists.sequences.length > 0 && (
        <ul class="plain" aria-label={say('sequence.tab.sequences')}>
          {lists.sequences.map((one) => (
            <Line key={one.id} item={one} onOpen={() => setOpen(one.id)} />
          ))}
        </ul>
      )}
    </ListPage>
  );
};

const Line = ({ item, onOpen }: { item: SequenceItem; onOpen: () => void }) => {
  const { say, word } = useDialog();
  const { begun, lists, done } = useShared();
  const saving = useAsk('saveSequence');
  const [wanted, setWanted] = useState<boolean | null>(null);
  const { name, trigger, after, running, waiting } = item;
  const turn = async (on: boolean): Promise<void> => {
    setWanted(on);
    if (await saving.run({ ...savedSequence(item), on }))
      await done(say(on ? 'sequence.switchedOn' : 'sequence.switchedOff', { name }));
    setWanted(null);
  };
  const segment = lists.segments.find(({ id }) => id === item.segment)?.name;
  const facts = [
    word(`Sequences.trigger.${trigger}`),
    ...(after ? [say('sequence.after', { n: after })] : []),
    ...(segment === undefined ? [] : [segment]),
    say('sequence.running', { n: running }),
  ];
  return (
    <li class="item">
      <div>
        <button type="button" class="link" onClick={onOpen}>
          {name}
        </button>
        <span class="muted">{facts.join(' · ')}</span>
        {waiting > 0 && <span class="warn">{say('sequence.waiting', { n: waiting })}</span>}
        {saving.trouble && <Note kind="error">{saving.trouble.message}</Note>}
      </div>
      <label class="check">
        <input
          type="checkbox"
          aria-label={say('sequence.switch', { name })}
          checked={wanted ?? item.on === true}
          disabled={!begun.mayLead}
          aria-busy={saving.busy}
          onChange={({ currentTarget }) => void turn(currentTarget.checked)}
        />
        <span aria-hidden="true">{say(item.on ? 'sequence.on' : 'sequence.off')}</span>
      </label>
    </li>
  );
};
