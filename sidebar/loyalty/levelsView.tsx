import { useState } from 'preact/hooks';
import { useDialog } from '../dialog/dialogWords.ts';
import { ColumnField } from '../dialog/field.tsx';
import { type Head, Heads } from '../dialog/heads.tsx';
import { asTyped, isShare, readTyped } from '../dialog/typedRow.ts';
import { Button } from '../parts/button.tsx';
import { Help } from '../parts/help.tsx';
import { Note } from '../parts/note.tsx';
import { useAsk } from '../useAsk.ts';
import { type Level, useLoyalty } from './shared.ts';

const heads: readonly Head[] = [
  ['Levels.name', 'text'],
  ['Levels.from', 'number'],
  ['Levels.discount', 'number'],
  ['Levels.priceList', 'text'],
  ['Levels.benefits', 'text'],
];

/** R94: the levels of the club, and what belongs to each. */
export const LevelsView = () => {
  const { say, count } = useDialog();
  const { lists, share, done } = useLoyalty();
  const [open, setOpen] = useState<Level | 'new' | null>(null);
  if (open !== null)
    return (
      <LevelForm
        level={open === 'new' ? null : open}
        onClose={(text) => {
          setOpen(null);
          if (text !== undefined) void done(text);
        }}
      />
    );
  const inOrder = [...lists.levels].sort((a, b) => a.from - b.from);
  return (
    <div class="scroll">
      <p class="muted">{say('loyalty.levels.how')}</p>
      {inOrder.length === 0 && <p class="empty">{say('loyalty.levels.none')}</p>}
      {inOrder.length > 0 && (
        <table aria-label={say('loyalty.tab.levels')}>
          <Heads heads={heads} />
          <tbody>
            {inOrder.map((level) => (
              <tr key={level.id}>
                <th scope="row">
                  {lists.mayLead ? (
                    <button type="button" class="link" onClick={() => setOpen(level)}>
                      {level.name}
                    </button>
                  ) : (
                    level.name
                  )}
                </th>
                <td class="number">{count(level.from)}</td>
                <td class="number">{level.discount === null ? '–' : share(level.discount)}</td>
                <td>{level.priceList ?? '–'}</td>
                <td class="muted">{level.benefits}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {lists.mayLead && (
        <div class="act">
          <Button primary onClick={() => setOpen('new')}>
            {say('loyalty.level.new')}
          </Button>
        </div>
      )}
    </div>
  );
};

const LevelForm = ({ level, onClose }: { level: Level | null; onClose: (told?: string) => void }) => {
  const { say } = useDialog();
  const { begun } = useLoyalty();
  const { run, busy, trouble } = useAsk('saveLevel');
  const { fields } = begun.form;
  const [before] = useState(() => asTyped(fields, level ?? {}));
  const [typed, setTyped] = useState(before);
  const [taken, setTaken] = useState(false);
  const save = async (): Promise<void> => {
    const changed = fields.filter(({ name }) => typed[name] !== before[name]);
    if (level !== null && changed.length === 0) return onClose();
    const answer = await run({
      id: level?.id ?? null,
      values: readTyped(changed, typed),
      seen: level === null ? {} : readTyped(changed, before),
    });
    if (answer?.value.status === 'saved') onClose(say('loyalty.level.saved'));
    else if (answer) setTaken(true);
  };
  return (
    <form
      class="scroll"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div class="line heading">
        <h2 class="grow">{say(level === null ? 'loyalty.level.new' : 'loyalty.level.change')}</h2>
      </div>
      <Help>{say('loyalty.help.level')}</Help>
      {trouble && <Note kind="error">{trouble.message}</Note>}
      {taken && <Note kind="warning">{say('loyalty.conflict')}</Note>}
      <div class="asked">
        {fields.map((field) => (
          <ColumnField
            key={field.name}
            field={field}
            value={typed[field.name] ?? ''}
            percent={isShare(field)}
            lists={{}}
            message={trouble?.fields[field.name]}
            onChange={(value) => setTyped({ ...typed, [field.name]: String(value ?? '') })}
          />
        ))}
      </div>
      <div class="act">
        <Button type="submit" primary busy={busy}>
          {say('loyalty.save')}
        </Button>
        <Button onClick={() => onClose()}>{say('loyalty.cancel')}</Button>
      </div>
    </form>
  );
};
