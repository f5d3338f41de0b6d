import type { Parts, Request } from '../../server/protocol.ts';
import type { Panel } from '../store.ts';
import { type Language, languageOf, type Say } from '../words.ts';
import { Clock } from './Clock.tsx';
import { languages, locales, timeZones } from './choices.ts';
import { Icon, type Shape } from './Icon.tsx';

interface Props {
  readonly parts: Parts;
  readonly language: Language;
  readonly panel: Panel | null;
  readonly say: Say;
  readonly onAsk: (request: Request) => void;
  readonly onPanel: (panel: Panel | null) => void;
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
  readonly onChange: (value: string) => void;
}

const Choice = ({ label, value, options, onChange }: ChoiceProps) => (
  <label class="choice">
    <span>{label}</span>
    <select value={value} onChange={(event) => onChange(event.currentTarget.value)}>
      {options.map((option) => (
        <option key={option.value} value={option.value} selected={option.value === value}>
          {option.text}
        </option>
      ))}
    </select>
  </label>
);

/** A value that is not among the usual ones is still offered, since a script may have set it. */
const withValue = (usual: readonly string[], value: string): { value: string; text: string }[] =>
  (usual.includes(value) ? usual : [value, ...usual]).map((text) => ({ value: text, text }));

const panels: readonly { readonly panel: Panel; readonly shape: Shape }[] = [
  { panel: 'mailbox', shape: 'mail' },
  { panel: 'triggers', shape: 'trigger' },
  { panel: 'runs', shape: 'log' },
];

/** What is not Google: who sits at the keyboard, the time, and what the script did. */
export const WorkbenchBar = ({ parts, language, panel, say, onAsk, onPanel }: Props) => {
  const { document, people, clock } = parts;
  const seated = people.all.find(({ key }) => key === people.atKeyboard);
  const counts: Readonly<Record<Panel, number>> = {
    mailbox: parts.mailbox.length,
    triggers: parts.triggers.length,
    runs: parts.runs.length,
  };
  const personText = ({ key, name, email }: Parts['people']['all'][number]): string =>
    `${name} (${key === people.owner ? say('owner') : email === '' ? say('personUnnamed') : email})`;

  return (
    <section class="workbench-bar" aria-label={say('workbench')}>
      <span class="workbench-name" title={say('notGoogle')}>
        {say('workbench')}
      </span>
      <Choice
        label={say('person')}
        value={people.atKeyboard}
        options={people.all.map((person) => ({ value: person.key, text: personText(person) }))}
        onChange={(person) => onAsk({ type: 'seat', person })}
      />
      <Choice
        label={say('language')}
        value={
          languages.find(({ code }) => languageOf(code) === languageOf(seated?.language ?? 'en'))?.code ??
          'en'
        }
        options={languages.map(({ code, name }) => ({ value: code, text: name }))}
        onChange={(code) => onAsk({ type: 'language', language: code })}
      />
      <Choice
        label={say('locale')}
        value={document.locale}
        options={withValue(locales, document.locale)}
        onChange={(locale) => onAsk({ type: 'locale', locale })}
      />
      <Choice
        label={say('timeZone')}
        value={document.timeZone}
        options={withValue(timeZones, document.timeZone)}
        onChange={(timeZone) => onAsk({ type: 'timeZone', timeZone })}
      />
      <span class="stretch" />
      <Clock
        now={clock.now}
        running={clock.running}
        timeZone={document.timeZone}
        locale={language}
        say={say}
        onAdvance={(by) => onAsk({ type: 'advance', by })}
      />
      <fieldset class="panel-buttons" aria-label={say('tools')}>
        {panels.map(({ panel: which, shape }) => (
          <button
            key={which}
            type="button"
            class={panel === which ? 'panel-button on' : 'panel-button'}
            aria-pressed={panel === which}
            title={say(which)}
            aria-label={`${say(which)} (${counts[which]})`}
            onClick={() => onPanel(panel === which ? null : which)}
          >
            <Icon shape={shape} />
            {counts[which] > 0 && <span class="count" data-count={counts[which]} />}
          </button>
        ))}
      </fieldset>
    </section>
  );
};
