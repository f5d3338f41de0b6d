import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { SegmentItem } from '../../src/usecases/segments/listSegments.ts';
import { useDialog } from '../dialog/dialogWords.ts';
import { Help } from '../parts/help.tsx';
import { Note } from '../parts/note.tsx';
import { useAsk } from '../useAsk.ts';
import { Bar } from './bar.tsx';
import { BuilderFoot } from './builderFoot.tsx';
import { Conditions } from './conditions.tsx';
import { FormulaFold } from './formulaFold.tsx';
import { NeededText } from './neededText.tsx';
import type { Sketch } from './sketch.ts';
import { Told } from './told.tsx';
import { useBuilder } from './useBuilder.ts';
import { usePreview } from './usePreview.ts';

interface Props {
  readonly sketch: Sketch;
  /** The segment as it is saved; null for a new one. */
  readonly item: SegmentItem | null;
  /** Something was saved or deleted: back to the list, which tells of it. */
  readonly onChanged: (id: string | null, tell: (item: SegmentItem | undefined) => string) => Promise<void>;
  readonly onListed: (text: string) => void;
  readonly onBack: () => void;
}

/** One segment: its name, its conditions or formula, and at once what they say and for whom they hold. */
export const Builder = ({ sketch, item, onChanged, onListed, onBack }: Props) => {
  const { say } = useDialog();
  const building = useBuilder(sketch, item);
  const { name, draft, rule, typed, state, setName, setDraft, setTyped } = building;
  const preview = usePreview(typed === null ? rule : null);
  const saving = useAsk('saveSegment');
  // The list behind may be read anew meanwhile.
  const [seen] = useState(item?.formula ?? null);
  const [tried, setTried] = useState(false);
  const [asking, setAsking] = useState<'nothing' | 'leaving' | 'deleting' | 'following'>('nothing');
  const form = useRef<HTMLFormElement>(null);
  const title = item?.name ?? (sketch.id === null ? say('segments.new') : sketch.name);
  const nameless = tried && name.trim() === '';

  useLayoutEffect(() => focusIn(form.current, 'input'), []);

  const save = async (): Promise<void> => {
    if (saving.busy) return;
    setTried(true);
    const body = building.body();
    if (body === null || name.trim() === '') {
      requestAnimationFrame(() =>
        focusIn(form.current, '[aria-invalid=true]', '.incomplete [type=checkbox]'),
      );
      return;
    }
    const answer = await saving.run({ id: sketch.id, name: name.trim(), family: sketch.family, body, seen });
    if (!answer) return;
    await onChanged(answer.value.id, (saved) =>
      say(saved?.formula && !saved.rule ? 'segments.saved.own' : 'segments.saved', { name: name.trim() }),
    );
  };
  const back = (): void => {
    if (asking !== 'nothing') setAsking('nothing');
    else if (building.dirty) setAsking('leaving');
    else onBack();
  };
  return (
    <form
      ref={form}
      class="form-page"
      noValidate
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') back();
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
      }}
    >
      <Bar title={title} onBack={back} />
      <div class="scroll pad">
        {saving.trouble && <Note kind="error">{saving.trouble.message}</Note>}
        <Help>{say('segments.help.builder')}</Help>
        <NeededText
          label={say('segments.name')}
          error={nameless ? say('segments.name.needed') : null}
          value={name}
          maxLength={100}
          onInput={setName}
        />
        {draft && <Conditions draft={draft} tried={tried} onChange={setDraft} />}
        {!draft && rule && <Note kind="info">{say('segments.complex')}</Note>}
        <FormulaFold
          formula={typed ?? (state === 'own' ? (item?.formula ?? null) : shownFormula(preview, state))}
          open={state === 'own'}
          typed={typed !== null}
          onType={setTyped}
          onReset={() => setTyped(null)}
        />
      </div>
      <Told preview={preview} item={item} state={state} />
      <BuilderFoot
        item={item}
        busy={saving.busy}
        asking={asking}
        onAsk={setAsking}
        onChanged={onChanged}
        onListed={onListed}
        onBack={onBack}
      />
    </form>
  );
};

const shownFormula = (
  { answer }: ReturnType<typeof usePreview>,
  state: ReturnType<typeof useBuilder>['state'],
): string | null => (state === 'rule' ? (answer?.formula ?? null) : null);

/** Puts the keyboard at the first that matches, looking for one selector after the other. */
const focusIn = (form: HTMLFormElement | null, ...selectors: readonly string[]): void =>
  selectors
    .map((selector) => form?.querySelector<HTMLElement>(`.scroll ${selector}`))
    .find(Boolean)
    ?.focus();
